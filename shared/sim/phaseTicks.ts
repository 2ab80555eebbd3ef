import { ROUND_OVER_S, ROUND_S, WARMUP_S, ticksOf } from '../tuning.ts';
import type { RoundPhase } from './World.ts';

const PHASE_TICKS: Readonly<Record<RoundPhase, number>> = {
  warmup: ticksOf(WARMUP_S * 1000),
  live: ticksOf(ROUND_S * 1000),
  over: ticksOf(ROUND_OVER_S * 1000),
};

/** How long a phase of a round lasts at most, ticks. */
export const phaseTicks = (phase: RoundPhase): number => PHASE_TICKS[phase];
