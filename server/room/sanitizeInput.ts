import { AIM_STEPS, MOVE_STEPS } from '#shared/math/ring.ts';
import { HEARD_TICKS, VIEW_MOMENTS, type InputState } from '#shared/schema/InputState.ts';
import { BUTTON_MASK } from '#shared/sim/PlayerInput.ts';

/**
 * Gives every field of a decoded input a meaning, in place; the framework calls it before an input is kept.
 * IMPORTANT: a hostile client can make any field missing or any number, whatever its type says.
 */
export function sanitizeInput(input: Partial<InputState>): void {
  input.move = wholeBelow(input.move, MOVE_STEPS + 1);
  input.aim = wholeBelow(input.aim, AIM_STEPS);
  input.buttons = wholeBelow(input.buttons, 256) & BUTTON_MASK;
  input.heard = wholeBelow(input.heard, HEARD_TICKS);
  input.view = wholeBelow(input.view, VIEW_MOMENTS);
  input.rewinds = wholeBelow(input.rewinds, 2);
}

function wholeBelow(value: unknown, limit: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < limit ? value : 0;
}
