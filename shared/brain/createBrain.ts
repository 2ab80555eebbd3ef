/** A bot's mind: called once a tick with what it sees, answers with what it wants. The room and headless clients run the same one. */
import type { Arena } from '../arena/Arena.ts';
import { type Rng, nextInt } from '../math/rng.ts';
import { MOVE_STEPS } from '../math/ring.ts';
import { NEUTRAL_INPUT, type PlayerInput } from '../sim/PlayerInput.ts';
import type { BrainView } from './BrainView.ts';
import type { Difficulty } from './difficulties.ts';

export type Brain = {
  /** The input for this tick. Same views and same seed, same inputs. */
  think(view: BrainView): PlayerInput;
};

export type BrainOptions = {
  readonly arena: Arena;
  readonly difficulty: Difficulty;
  /** Owned by the brain from now on. */
  readonly rng: Rng;
};

export function createBrain({ rng }: BrainOptions): Brain {
  let move = 0;
  let thoughts = 0;
  return {
    think(view) {
      if (!view.self.isAlive) return { ...NEUTRAL_INPUT };
      if (thoughts++ % 40 === 0) move = 1 + nextInt(rng, MOVE_STEPS);
      return { move, aim: 0, buttons: 0 };
    },
  };
}
