import type { Arena } from '../arena/Arena.ts';
import { createRng, nextInt } from '../math/rng.ts';
import { addPlayer } from './addPlayer.ts';
import { createWorld } from './createWorld.ts';
import { hashWorld } from './hashWorld.ts';
import { NEUTRAL_INPUT, type PlayerInput } from './PlayerInput.ts';
import { removePlayer } from './removePlayer.ts';
import { scriptInput } from './scriptInput.ts';
import { stepWorld } from './stepWorld.ts';

const PLAYERS = 8;
/** One in so many player ticks is late, and taken with the next one. */
const LATE_ODDS = 20;
/** One in so many ticks somebody leaves and another comes. */
const CHANGE_ODDS = 900;

/** A whole match from a seed: random inputs, some of them late, players who leave and come. Returns its hash after `ticks`. */
export function runScripted(arena: Arena, seed: number, ticks: number): number {
  const world = createWorld(arena, { seed });
  const rng = createRng(seed ^ 0x5eed);
  const scripts: PlayerInput[] = [];
  const waiting = new Map<number, PlayerInput[]>();
  for (let id = 0; id < PLAYERS; id++) addPlayer(world, id);
  for (let tick = 0; tick < ticks; tick++) {
    const inputs = new Map<number, PlayerInput[]>();
    for (let id = 0; id < PLAYERS; id++) {
      const input = scriptInput(scripts[id] ?? NEUTRAL_INPUT, rng);
      scripts[id] = input;
      const backlog = [...(waiting.get(id) ?? []), input];
      const isLate = backlog.length < 3 && nextInt(rng, LATE_ODDS) === 0;
      waiting.set(id, isLate ? backlog : []);
      if (!isLate) inputs.set(id, backlog);
    }
    if (nextInt(rng, CHANGE_ODDS) === 0) {
      const id = nextInt(rng, PLAYERS);
      removePlayer(world, id);
      addPlayer(world, id);
    }
    stepWorld(world, inputs);
  }
  return hashWorld(world);
}
