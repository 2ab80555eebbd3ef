/** Length of a slice of the record, ms: a few frames and patches, so that one long frame or gap stands out. */
export const SLICE_MS = 100;

/** What one slice of a match felt like. 0 where nothing is known. */
export type LagSample = {
  /** Frames begun, and the longest, which fills every slice it spans, ms. */
  frames: number;
  frameMs: number;
  /** The newest round trip, and how much patches stray from their beat, ms. */
  rttMs: number;
  jitterMs: number;
  /** The longest wait for a patch that the page did not cause by being busy itself, ms. */
  patchGapMs: number;
  /** The room's last second as it told: longest tick and latest start of one, ms; ticks a second. */
  tickMs: number;
  tickLateMs: number;
  tickRateHz: number;
  /** How far in the past the others are drawn, ms. */
  interpolationMs: number;
  /** How far in the past the server judged the newest own shot, ms. */
  rewindMs: number;
  /** The largest correction of the own body, px. */
  correctionPx: number;
  /** Inputs held back on the server, and inputs without an answer. */
  waitingInputs: number;
  pendingInputs: number;
};

export const quietSample = (): LagSample => ({
  frames: 0,
  frameMs: 0,
  rttMs: 0,
  jitterMs: 0,
  patchGapMs: 0,
  tickMs: 0,
  tickLateMs: 0,
  tickRateHz: 0,
  interpolationMs: 0,
  rewindMs: 0,
  correctionPx: 0,
  waitingInputs: 0,
  pendingInputs: 0,
});
