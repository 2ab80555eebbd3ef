import type { Arena } from '../arena/Arena.ts';
import { createRng } from '../math/rng.ts';
import { NO_PLAYER } from '../netConfig.ts';
import type { World } from './World.ts';
import { phaseTicks } from './phaseTicks.ts';

/** An empty match at tick 0, warming up for its first round. The same seed and inputs make the same match. */
export function createWorld(arena: Arena, { seed, patchTicks = 1 }: { seed: number; patchTicks?: number }): World {
  return {
    tick: 0,
    patchTicks,
    arena,
    rng: createRng(seed),
    players: [],
    shots: [],
    pickups: arena.pickups.map(() => ({ availableTick: 0 })),
    round: { number: 1, phase: 'warmup', phaseEndTick: phaseTicks('warmup'), winner: NO_PLAYER },
    nextShotId: 0,
  };
}
