import { AIM_HALF, MOVE_HALF, ringStep, type Vec } from '#shared/math/ring.ts';
import { BUTTON, type PlayerInput } from '#shared/sim/PlayerInput.ts';

/** What the devices say at one moment, in screen directions. A zero vector is no wish. */
export type Intent = { move: Readonly<Vec>; aim: Readonly<Vec>; fire: boolean; dash: boolean };

/** An intent on the grid of the wire. Only the directions of `move` and `aim` count, never their lengths. */
export function composeInput({ move, aim, fire, dash }: Intent): PlayerInput {
  const isMoving = move.x !== 0 || move.y !== 0;
  return {
    move: isMoving ? 1 + ringStep(move.x, move.y, MOVE_HALF) : 0,
    aim: ringStep(aim.x, aim.y, AIM_HALF),
    buttons: (fire ? BUTTON.fire : 0) | (dash ? BUTTON.dash : 0),
  };
}
