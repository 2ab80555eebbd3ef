import type { Arena } from '#shared/arena/Arena.ts';
import { shippedArena } from '#shared/testing/shippedArena.ts';
import { createRng } from '#shared/math/rng.ts';
import { NO_PLAYER } from '#shared/netConfig.ts';
import { addPlayer } from '#shared/sim/addPlayer.ts';
import { createWorld } from '#shared/sim/createWorld.ts';
import { hashWorld } from '#shared/sim/hashWorld.ts';
import { NEUTRAL_INPUT, type PlayerInput } from '#shared/sim/PlayerInput.ts';
import { scriptInput } from '#shared/sim/scriptInput.ts';
import { stepWorld } from '#shared/sim/stepWorld.ts';

const CROWDS = [16, 64, 256];
const WARM_UP_TICKS = 600;
const MEASURED_TICKS = 3000;

/** Time of one `stepWorld` on the first map for growing crowds of players who run, dash and fire at random. */
export function benchStepWorld(seed: number): void {
  const arena = shippedArena('rink');
  console.log(`stepWorld, map ${arena.name}, ${MEASURED_TICKS} ticks each`);
  console.log(' players   p50 µs   p99 µs   max µs   shots in flight   hash');
  for (const players of CROWDS) {
    const { timesUs, shots, hash } = measure(arena, players, seed);
    const cells = [players, ...[0.5, 0.99, 1].map((share) => timesUs[Math.ceil(share * timesUs.length) - 1]!.toFixed(1)), shots.toFixed(1)];
    console.log(`${cells.map((cell, i) => String(cell).padStart(i === 4 ? 18 : i === 0 ? 8 : 9)).join('')}   ${hash.toString(16)}`);
  }
}

function measure(arena: Arena, players: number, seed: number): { timesUs: number[]; shots: number; hash: number } {
  const world = createWorld(arena, { seed });
  const rng = createRng(seed);
  // More players than the wire can number: the simulation takes any number but the one that means nobody.
  const ids = Array.from({ length: players }, (_, i) => (i < NO_PLAYER ? i : i + 1));
  const inputs = new Map<number, [PlayerInput]>();
  for (const id of ids) addPlayer(world, id);
  const timesUs: number[] = [];
  let shots = 0;
  for (let tick = 0; tick < WARM_UP_TICKS + MEASURED_TICKS; tick++) {
    for (const id of ids) inputs.set(id, [scriptInput(inputs.get(id)?.[0] ?? NEUTRAL_INPUT, rng)]);
    const startMs = performance.now();
    stepWorld(world, inputs);
    if (tick < WARM_UP_TICKS) continue;
    timesUs.push((performance.now() - startMs) * 1000);
    shots += world.shots.length;
  }
  timesUs.sort((a, b) => a - b);
  return { timesUs, shots: shots / MEASURED_TICKS, hash: hashWorld(world) };
}
