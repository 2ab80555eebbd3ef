import { TICK_MS } from '#shared/netConfig.ts';
import { SLICE_MS, type LagSample } from './LagSample.ts';

/** A few seconds of samples in one line. */
export type LagReading = {
  fps: number;
  longestFrameMs: number;
  rttMs: number;
  jitterMs: number;
  patchGapMs: number;
  tickMs: number;
  tickLateMs: number;
  /** The lowest; 0 when the server has not told any. */
  tickRateHz: number;
  interpolationMs: number;
  rewindMs: number;
  /** Slices with a correction, and the largest, px. */
  corrections: number;
  correctionPx: number;
  waitingInputs: number;
  /** How long an input waits its turn on the server, in a queue that did not empty all the while, ms. */
  queueMs: number;
  pendingInputs: number;
};

/** Of what hurts by its worst moment the worst, of the rest the newest. `samples` are in order. */
export function readLag(samples: readonly Readonly<LagSample>[]): LagReading {
  const worst = (figure: keyof LagSample): number => samples.reduce((most, sample) => Math.max(most, sample[figure]), 0);
  const total = (figure: keyof LagSample): number => samples.reduce((sum, sample) => sum + sample[figure], 0);
  const newest = (figure: keyof LagSample): number => samples.at(-1)?.[figure] ?? 0;
  const rates = samples.map(({ tickRateHz }) => tickRateHz).filter((hz) => hz > 0);
  const trips = samples.map(({ rttMs }) => rttMs).filter((ms) => ms > 0);
  return {
    fps: samples.length === 0 ? 0 : (total('frames') * 1000) / (samples.length * SLICE_MS),
    longestFrameMs: worst('frameMs'),
    rttMs: trips.length === 0 ? 0 : trips.reduce((sum, ms) => sum + ms, 0) / trips.length,
    jitterMs: newest('jitterMs'),
    patchGapMs: worst('patchGapMs'),
    tickMs: worst('tickMs'),
    tickLateMs: worst('tickLateMs'),
    tickRateHz: rates.length === 0 ? 0 : Math.min(...rates),
    interpolationMs: newest('interpolationMs'),
    rewindMs: newest('rewindMs'),
    corrections: samples.filter(({ correctionPx }) => correctionPx > 0).length,
    correctionPx: worst('correctionPx'),
    waitingInputs: worst('waitingInputs'),
    queueMs: samples.length === 0 ? 0 : Math.min(...samples.map(({ waitingInputs }) => waitingInputs)) * TICK_MS,
    pendingInputs: newest('pendingInputs'),
  };
}
