/** A bot's mind: called once a tick with what it sees, answers with what it wants. The room and headless clients run the same one. */
import type { Arena } from '../arena/Arena.ts';
import { nextFloat, nextInt, type Rng } from '../math/rng.ts';
import { AIM_HALF, MOVE_HALF, ringStep } from '../math/ring.ts';
import { BUTTON, NEUTRAL_INPUT, type PlayerInput } from '../sim/PlayerInput.ts';
import { aimAlong, aimAt, aimBank } from './aimAt.ts';
import type { BrainView } from './BrainView.ts';
import { chooseGoal } from './chooseGoal.ts';
import { type Difficulty, SKILLS } from './difficulties.ts';
import { findBankShot } from './findBankShot.ts';
import { lookAround, nearestHidden, targetIn } from './lookAround.ts';
import { createMind, DECISION_TICKS, type Mind } from './Mind.ts';
import { noticeSnag, plan, steer, type Step } from './steer.ts';

/** A bank shot found is good for so many ticks: then its prey is elsewhere. */
const BANK_TICKS = 20;

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

export function createBrain({ arena, difficulty, rng }: BrainOptions): Brain {
  const mind = createMind(arena, SKILLS[difficulty], rng);
  return {
    think(view) {
      mind.thought++;
      if (!view.self.isAlive) {
        rest(mind);
        return { ...NEUTRAL_INPUT };
      }
      if (mind.thought % DECISION_TICKS === mind.phase) decide(mind, view);
      return act(mind, view);
    },
  };
}

/** The next life begins with an open mind. */
function rest(mind: Mind): void {
  mind.target = -1;
  mind.goal.kind = 'roam';
  mind.path.length = 0;
  mind.detour.untilThought = 0;
  mind.anchor.thought = mind.thought;
}

function decide(mind: Mind, view: BrainView): void {
  const { rng, skill, thought } = mind;
  lookAround(mind, view);
  chooseGoal(mind, view);
  plan(mind, view);
  seekBankShot(mind, view);
  mind.isAwake = nextFloat(rng) < skill.dodge;
  if (thought >= mind.strafeUntilThought) {
    mind.strafe = mind.strafe === 0 || nextFloat(rng) < skill.strafe ? 2 * nextInt(rng, 2) - 1 : 0;
    mind.strafeUntilThought = thought + 20 + nextInt(rng, 50);
  }
  if (thought >= mind.triggerUntilThought) {
    mind.isTriggerDown = nextFloat(rng) < skill.trigger;
    mind.triggerUntilThought = thought + 15 + nextInt(rng, 30);
  }
}

/** With nobody to shoot at directly, perhaps at somebody just out of sight. */
function seekBankShot(mind: Mind, view: BrainView): void {
  if (mind.target >= 0 || mind.thought < mind.bank.untilThought || nextFloat(mind.rng) >= mind.skill.bank) return;
  const prey = nearestHidden(mind, view);
  const way = prey && findBankShot(mind, view.self, prey);
  if (way === undefined) return;
  mind.bank.x = way.x;
  mind.bank.y = way.y;
  mind.bank.untilThought = mind.thought + BANK_TICKS;
}

function act(mind: Mind, view: BrainView): PlayerInput {
  const step = steer(mind, view);
  noticeSnag(mind, view);
  let buttons = step.dash ? BUTTON.dash : 0;
  if (handle(mind, view, step)) buttons |= BUTTON.fire;
  const isMoving = step.x * step.x + step.y * step.y > 0.01;
  return {
    move: isMoving ? 1 + ringStep(step.x, step.y, MOVE_HALF) : 0,
    aim: ringStep(mind.aim.x, mind.aim.y, AIM_HALF),
    buttons,
  };
}

/** Moves the barrel; true to fire. With nobody to shoot at it looks where it goes. */
function handle(mind: Mind, view: BrainView, step: Step): boolean {
  const foe = targetIn(mind, view);
  if (foe !== undefined) return aimAt(mind, view.self, foe) && mind.isTriggerDown;
  if (mind.thought < mind.bank.untilThought) return aimBank(mind);
  if (step.x !== 0 || step.y !== 0) aimAlong(mind, step.x, step.y);
  return false;
}
