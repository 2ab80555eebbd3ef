import { BREAK_S, OVERTIME_S, ROUND_OVER_S, ticksOf, WARMUP_S } from '../tuning.ts';
import type { Rules } from './modes.ts';
import type { RoundPhase } from './World.ts';

export const warmupTicks = (): number => ticksOf(WARMUP_S * 1000);

/** How long a phase lasts at most, ticks. */
export function phaseTicks(phase: RoundPhase, { liveS }: Rules): number {
  const seconds = { warmup: WARMUP_S, live: liveS, break: BREAK_S, overtime: OVERTIME_S, over: ROUND_OVER_S }[phase];
  return ticksOf(seconds * 1000);
}
