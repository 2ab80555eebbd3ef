import { shippedArena } from '#shared/testing/shippedArena.ts';
import { createRng } from '#shared/math/rng.ts';
import { NO_PLAYER } from '#shared/netConfig.ts';
import { addPlayer } from '#shared/sim/addPlayer.ts';
import { createWorld } from '#shared/sim/createWorld.ts';
import { NEUTRAL_INPUT, type PlayerInput } from '#shared/sim/PlayerInput.ts';
import { scriptInput } from '#shared/sim/scriptInput.ts';
import { stepWorld } from '#shared/sim/stepWorld.ts';
import type { BenchOptions, Figure } from './Figure.ts';

import { quantile } from './quantile.ts';

const CROWDS = [16, 64, 256];
const WARM_UP_TICKS = 600;
const MEASURED_TICKS = { quick: 600, full: 3000 };

/** Time of one `stepWorld` on the larger map for growing crowds of players who run, dash and fire at random. */
export function benchStepWorld({ seed, isQuick }: BenchOptions): Figure[] {
  const arena = shippedArena('rink');
  const ticks = isQuick ? MEASURED_TICKS.quick : MEASURED_TICKS.full;
  return CROWDS.flatMap((players) => {
    const world = createWorld(arena, { seed });
    const rng = createRng(seed);
    // More players than the wire can number: the simulation takes any number but the one that means nobody.
    const ids = Array.from({ length: players }, (_, i) => (i < NO_PLAYER ? i : i + 1));
    const inputs = new Map<number, [PlayerInput]>();
    for (const id of ids) addPlayer(world, id);
    const timesUs: number[] = [];
    for (let tick = 0; tick < WARM_UP_TICKS + ticks; tick++) {
      for (const id of ids) inputs.set(id, [scriptInput(inputs.get(id)?.[0] ?? NEUTRAL_INPUT, rng)]);
      const startMs = performance.now();
      stepWorld(world, inputs);
      if (tick >= WARM_UP_TICKS) timesUs.push((performance.now() - startMs) * 1000);
    }
    const what = `one step, ${players} players`;
    return [
      { id: `step/${players}/p50`, what: `${what}, p50`, unit: 'µs', value: quantile(timesUs, 0.5) },
      { id: `step/${players}/p99`, what: `${what}, p99`, unit: 'µs', value: quantile(timesUs, 0.99) },
    ];
  });
}
