/** Presses of a gamepad while the page has it. A direction that is held is walked again and again. */
import type { Vec } from '#shared/math/ring.ts';
import type { Direction } from './nearestTowards.ts';

export type PageStep = Direction | 'activate' | 'back' | 'previousTab' | 'nextTab';

/** By the standard gamepad's button. Start and B are the way out, as Escape is. */
const STEPS: ReadonlyMap<number, PageStep> = new Map([
  [0, 'activate'],
  [1, 'back'],
  [9, 'back'],
  [4, 'previousTab'],
  [5, 'nextTab'],
  [12, 'up'],
  [13, 'down'],
  [14, 'left'],
  [15, 'right'],
]);

/** A stick pulled this far is a step. */
const STEP_PULL = 0.5;
const FIRST_REPEAT_MS = 380;
const REPEAT_MS = 110;

/** Returns how to tell from one reading of the pads after another which steps to take. */
export function createPageButtons(): (buttons: ReadonlySet<number>, stick: Readonly<Vec>, nowMs: number) => PageStep[] {
  let before: ReadonlySet<number> = new Set();
  let direction: Direction | null = null;
  let repeatAtMs = 0;
  return (buttons, stick, nowMs) => {
    const steps: PageStep[] = [];
    for (const button of buttons) {
      const step = STEPS.get(button);
      if (step !== undefined && !isDirection(step) && !before.has(button)) steps.push(step);
    }
    before = new Set(buttons);
    const wish = heldDirection(buttons, stick);
    if (wish !== null && (wish !== direction || nowMs >= repeatAtMs)) {
      repeatAtMs = nowMs + (wish === direction ? REPEAT_MS : FIRST_REPEAT_MS);
      steps.push(wish);
    }
    direction = wish;
    return steps;
  };
}

const isDirection = (step: PageStep): step is Direction => step === 'up' || step === 'down' || step === 'left' || step === 'right';

function heldDirection(buttons: ReadonlySet<number>, { x, y }: Readonly<Vec>): Direction | null {
  for (const button of buttons) {
    const step = STEPS.get(button);
    if (step !== undefined && isDirection(step)) return step;
  }
  if (Math.max(Math.abs(x), Math.abs(y)) < STEP_PULL) return null;
  return Math.abs(x) > Math.abs(y) ? (x < 0 ? 'left' : 'right') : y < 0 ? 'up' : 'down';
}
