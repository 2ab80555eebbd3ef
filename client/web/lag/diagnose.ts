import { TICK_MS, TICK_RATE_HZ } from '#shared/netConfig.ts';
import type { LagSample } from './LagSample.ts';
import { readLag, type LagReading } from './readLag.ts';

export type LagCause = 'device' | 'link' | 'server';

/** Samples that "now" looks back on: three seconds, long enough to read what was felt. */
export const NOW_SLICES = 30;
/** Fewer say nothing yet. */
const MIN_SLICES = 10;

type Sign = { cause: LagCause; limit: number; value: (reading: LagReading) => number };

/** Signs of trouble: what is measured, and from where on a player feels it. */
const SIGNS = {
  /** Mean time of a frame, ms: below 45 frames a second aiming suffers. */
  slowFrames: { cause: 'device', limit: 1000 / 45, value: ({ fps }) => (fps === 0 ? 0 : 1000 / fps) },
  /** One frame, ms: a hitch that anyone sees. */
  longFrame: { cause: 'device', limit: 100, value: ({ longestFrameMs }) => longestFrameMs },
  /** Round trip, ms: beyond it, dodging what one sees is late. */
  farAway: { cause: 'link', limit: 150, value: ({ rttMs }) => rttMs },
  /** Straying of patches from their beat, ms: about the slack that the interpolation delay has for it. */
  unevenPatches: { cause: 'link', limit: 30, value: ({ jitterMs }) => jitterMs },
  /** Wait for a patch, ms: everyone else stands still before it ends. */
  missingPatches: { cause: 'link', limit: 150, value: ({ patchGapMs }) => patchGapMs },
  /** Wait of every input on the server, ms: after a stall they came at once, and all that follow stand in line. */
  queuedInputs: { cause: 'link', limit: 100, value: ({ queueMs }) => queueMs },
  /** One tick, ms: longer than its period, it delays the next. */
  longTick: { cause: 'server', limit: TICK_MS, value: ({ tickMs }) => tickMs },
  /** Start of a tick after it was due, ms: the server was busy elsewhere. Three ticks, which patches in time can still hide. */
  lateTick: { cause: 'server', limit: 3 * TICK_MS, value: ({ tickLateMs }) => tickLateMs },
  /** Ticks a second that did not happen: a world in slow motion, which a client cannot tell from a slow link by patches alone. */
  lostTicks: { cause: 'server', limit: 2, value: ({ tickRateHz }) => (tickRateHz === 0 ? 0 : TICK_RATE_HZ - tickRateHz) },
} as const satisfies Record<string, Sign>;

type LagSign = keyof typeof SIGNS;
const SIGN_NAMES = Object.keys(SIGNS) as LagSign[];

export type Diagnosis = {
  cause: LagCause | 'good' | 'unknown';
  /** The evidence: the sign furthest beyond its limit; null when there is no cause to name. */
  sign: LagSign | null;
  /** By cause, its strongest sign as a multiple of the limit: from 1 on it is felt. */
  weights: Readonly<Record<LagCause, number>>;
  reading: LagReading;
};

/** Names what lags now: of all signs beyond their limits, the one that is furthest. */
export function diagnose(samples: readonly Readonly<LagSample>[]): Diagnosis {
  const reading = readLag(samples.slice(-NOW_SLICES));
  const weights = { device: 0, link: 0, server: 0 };
  let strongest: LagSign | null = null;
  let most = 1;
  for (const name of SIGN_NAMES) {
    const { cause, limit, value } = SIGNS[name];
    const weight = value(reading) / limit;
    weights[cause] = Math.max(weights[cause], weight);
    if (weight < most) continue;
    most = weight;
    strongest = name;
  }
  if (samples.length < MIN_SLICES) return { cause: 'unknown', sign: null, weights, reading };
  return { cause: strongest === null ? 'good' : SIGNS[strongest].cause, sign: strongest, weights, reading };
}
