import { figure } from '../i18n/translate.ts';
import type { LagReading } from './readLag.ts';

/** Figures as people read them. */
export const roundReading = (reading: LagReading): Record<keyof LagReading, string> => ({
  fps: figure(reading.fps, 0),
  longestFrameMs: figure(reading.longestFrameMs, 0),
  rttMs: figure(reading.rttMs, 0),
  jitterMs: figure(reading.jitterMs, 0),
  patchGapMs: figure(reading.patchGapMs, 0),
  tickMs: figure(reading.tickMs, reading.tickMs < 10 ? 1 : 0),
  tickLateMs: figure(reading.tickLateMs, 0),
  tickRateHz: figure(reading.tickRateHz, 0),
  interpolationMs: figure(reading.interpolationMs, 0),
  rewindMs: figure(reading.rewindMs, 0),
  corrections: figure(reading.corrections, 0),
  correctionPx: figure(reading.correctionPx, 1),
  waitingInputs: figure(reading.waitingInputs, 0),
  queueMs: figure(reading.queueMs, 0),
  pendingInputs: figure(reading.pendingInputs, 0),
});
