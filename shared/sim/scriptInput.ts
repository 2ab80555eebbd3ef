import { AIM_STEPS, MOVE_STEPS } from '../math/ring.ts';
import { nextInt, type Rng } from '../math/rng.ts';
import { BUTTON, type PlayerInput } from './PlayerInput.ts';

/** Chances are one in so many, each tick: enough to run into every wall and to spend most of the time in motion. */
const ODDS = { turn: 12, stand: 8, look: 20, dash: 40, trigger: 30 } as const;

/** The input after `previous` of a player who runs, turns, dashes and fires at random: a match without minds, for tests and benchmarks. */
export function scriptInput(previous: Readonly<PlayerInput>, rng: Rng): PlayerInput {
  let { move, aim } = previous;
  let fire = previous.buttons & BUTTON.fire;
  if (nextInt(rng, ODDS.turn) === 0) move = nextInt(rng, ODDS.stand) === 0 ? 0 : 1 + nextInt(rng, MOVE_STEPS);
  if (nextInt(rng, ODDS.look) === 0) aim = nextInt(rng, AIM_STEPS);
  if (nextInt(rng, ODDS.trigger) === 0) fire ^= BUTTON.fire;
  const dash = nextInt(rng, ODDS.dash) === 0 ? BUTTON.dash : 0;
  return { move, aim, buttons: fire | dash };
}
