/** A bot's mind: called once a tick with what it sees, answers with what it wants. The room and headless clients run the same one. */
import type { Arena } from '../arena/Arena.ts';
import { nextFloat, nextInt, type Rng } from '../math/rng.ts';
import { AIM_HALF, MOVE_HALF, ringStep } from '../math/ring.ts';
import { BUTTON, NEUTRAL_INPUT, type PlayerInput } from '../sim/PlayerInput.ts';
import { aimAlong, aimAt, aimBank } from './aimAt.ts';
import type { BrainView } from './BrainView.ts';
import { chooseGoal } from './chooseGoal.ts';
import { type Difficulty, SKILLS } from './difficulties.ts';
import { distanceTo } from './distanceTo.ts';
import { WEAPON_HABITS } from './habits.ts';
import { isMateInLine } from './isMateInLine.ts';
import { lookAround } from './lookAround.ts';
import { createMind, DECISION_TICKS, type Mind } from './Mind.ts';
import { noticeSnag } from './noticeSnag.ts';
import { planPath } from './planPath.ts';
import { pullTrigger } from './pullTrigger.ts';
import { seekBankShot } from './seekBankShot.ts';
import { steer, type Step } from './steer.ts';
import { targetIn } from './targetIn.ts';
import { drawTolls } from './tolls.ts';
import { weaponInHand } from './weaponInHand.ts';

/** A change of step and a burst of fire last this long to three times as long, ticks. */
const LEAST_STRAFE_TICKS = 20;
const LEAST_BURST_TICKS = 15;
/** A wish to move weaker than this share of full speed is a wish to stand. */
const STAND = 0.1;

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
  mind.tracks.clear();
  mind.goal.kind = 'roam';
  mind.path.length = 0;
  drawTolls(mind.whims, mind.rng);
  mind.unreachable.length = 0;
  mind.detour.untilThought = 0;
  mind.anchor.thought = mind.thought;
}

function decide(mind: Mind, view: BrainView): void {
  lookAround(mind, view);
  chooseGoal(mind, view);
  planPath(mind, view);
  seekBankShot(mind, view);
  mind.isAwake = nextFloat(mind.rng) < mind.skill.dodge;
  changeStep(mind);
  changeTrigger(mind);
}

function changeStep(mind: Mind): void {
  const { rng, skill, thought } = mind;
  if (thought < mind.strafeUntilThought) return;
  // Never twice in a row on the spot.
  mind.strafe = mind.strafe === 0 || nextFloat(rng) < skill.strafe ? 2 * nextInt(rng, 2) - 1 : 0;
  mind.strafeUntilThought = thought + LEAST_STRAFE_TICKS + nextInt(rng, LEAST_STRAFE_TICKS * 2);
}

function changeTrigger(mind: Mind): void {
  const { rng, skill, thought } = mind;
  if (thought < mind.triggerUntilThought) return;
  mind.isTriggerDown = nextFloat(rng) < skill.trigger;
  mind.triggerUntilThought = thought + LEAST_BURST_TICKS + nextInt(rng, LEAST_BURST_TICKS * 2);
}

function act(mind: Mind, view: BrainView): PlayerInput {
  const step = steer(mind, view);
  noticeSnag(mind, view);
  let buttons = step.isDash ? BUTTON.dash : 0;
  if (handle(mind, view, step)) buttons |= BUTTON.fire;
  const isMoving = step.x * step.x + step.y * step.y > STAND * STAND;
  return {
    move: isMoving ? 1 + ringStep(step.x, step.y, MOVE_HALF) : 0,
    aim: ringStep(mind.aim.x, mind.aim.y, AIM_HALF),
    buttons,
  };
}

/** Moves the barrel; true to fire. With nobody to shoot at it looks where it goes. */
function handle(mind: Mind, view: BrainView, step: Step): boolean {
  const foe = targetIn(mind, view);
  if (foe !== undefined) {
    const isAimed = aimAt(mind, view.self, foe, view.lateTicks);
    const distance = distanceTo(view.self, foe.x, foe.y);
    const isInReach = distance < WEAPON_HABITS[weaponInHand(view.self).name].reachPx;
    return pullTrigger(view.self, isAimed && isInReach && !isMateInLine(mind, view, distance), mind.isTriggerDown);
  }
  if (mind.thought < mind.bank.untilThought) return pullTrigger(view.self, aimBank(mind) && !isMateInLine(mind, view, Infinity), true);
  if (step.x !== 0 || step.y !== 0) aimAlong(mind, step.x, step.y);
  return false;
}
