import { viewSession } from '#net/viewSession.ts';
import type { Arena } from '#shared/arena/Arena.ts';
import { createBrain } from '#shared/brain/createBrain.ts';
import type { Difficulty } from '#shared/brain/difficulties.ts';
import { createRng } from '#shared/math/rng.ts';
import { NEUTRAL_INPUT } from '#shared/sim/PlayerInput.ts';
import { scriptInput } from '#shared/sim/scriptInput.ts';
import type { Hands } from './VirtualPlayer.ts';

/** Plays as bots do. */
export function brainHands(arena: Arena, difficulty: Difficulty, seed: number): Hands {
  const brain = createBrain({ arena, difficulty, rng: createRng(seed) });
  return (view) => (view.self === null ? NEUTRAL_INPUT : brain.think(viewSession(view, view.self)));
}

/** Runs, dashes and shoots at random. */
export function wildHands(seed: number): Hands {
  const rng = createRng(seed);
  let input = NEUTRAL_INPUT;
  return () => (input = scriptInput(input, rng));
}
