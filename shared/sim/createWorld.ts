import type { Arena } from '../arena/Arena.ts';
import { createRng } from '../math/rng.ts';
import { NO_PLAYER } from '../netConfig.ts';
import { homeOf } from './homeOf.ts';
import { MODES, rulesOf, type Rules } from './modes.ts';
import { warmupTicks } from './phaseTicks.ts';
import type { World } from './World.ts';

export type WorldOptions = {
  seed: number;
  patchTicks?: number;
  rules?: Rules;
  /** The match before: ticks and shots count on from it, so that no client ever sees a number twice. */
  after?: Pick<World, 'tick' | 'nextShotId'>;
};

/** A match without players, warming up. The same options and inputs make the same match. */
export function createWorld(arena: Arena, { seed, patchTicks = 1, rules = rulesOf('ffa'), after }: WorldOptions): World {
  const { tick, nextShotId } = after ?? { tick: 0, nextShotId: 0 };
  return {
    tick,
    patchTicks,
    arena,
    rules,
    rng: createRng(seed),
    players: [],
    shots: [],
    pickups: arena.pickups.map(() => ({ availableTick: tick })),
    flags: MODES[rules.mode].scores === 'flags' ? arena.flags.map(homeOf) : [],
    teamScores: [0, 0, 0],
    round: { number: 1, phase: 'warmup', phaseEndTick: tick + warmupTicks(), clockTicks: 0, winner: NO_PLAYER },
    nextShotId,
  };
}
