import type { LagReading } from './readLag.ts';

/** Figures as people read them. */
export const roundReading = (reading: LagReading): Record<keyof LagReading, string> => ({
  fps: reading.fps.toFixed(0),
  longestFrameMs: reading.longestFrameMs.toFixed(0),
  rttMs: reading.rttMs.toFixed(0),
  jitterMs: reading.jitterMs.toFixed(0),
  patchGapMs: reading.patchGapMs.toFixed(0),
  tickMs: reading.tickMs.toFixed(reading.tickMs < 10 ? 1 : 0),
  tickLateMs: reading.tickLateMs.toFixed(0),
  tickRateHz: reading.tickRateHz.toFixed(0),
  interpolationMs: reading.interpolationMs.toFixed(0),
  rewindMs: reading.rewindMs.toFixed(0),
  corrections: reading.corrections.toFixed(0),
  correctionPx: reading.correctionPx.toFixed(1),
  waitingInputs: reading.waitingInputs.toFixed(0),
  queueMs: reading.queueMs.toFixed(0),
  pendingInputs: reading.pendingInputs.toFixed(0),
});
