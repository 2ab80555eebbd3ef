/** What one brain remembers from tick to tick: plain data. Places are px, moments count its own thoughts, one a tick. */
import type { Arena } from '../arena/Arena.ts';
import { nextInt, type Rng } from '../math/rng.ts';
import type { Vec } from '../math/ring.ts';
import type { BrainView } from './BrainView.ts';
import type { Skill } from './difficulties.ts';
import { navGridOf, type NavGrid } from './navGrid.ts';
import { createTolls, type Tolls } from './tolls.ts';

export type Self = BrainView['self'];
export type Other = BrainView['others'][number];

/** Thoughts between two decisions: 6 a second. In between only hands and feet move. */
export const DECISION_TICKS = 10;

/** What the feet are after. The hands shoot at `Mind.target`, whatever the feet do. */
export type Goal = {
  kind: 'fight' | 'flee' | 'fetch' | 'roam' | 'regroup' | 'take' | 'carry' | 'recover' | 'chase' | 'escort' | 'guard';
  x: number;
  y: number;
};

/** What is known of another player. */
export type Track = {
  /** Since when it has been in sight without a break; Infinity while it is not. */
  sinceThought: number;
  /** When it was last in sight; -Infinity for never. */
  lastThought: number;
  /** Since when it has been charging a shot; Infinity while it is not. */
  chargeThought: number;
  x: number;
  y: number;
};

export type Mind = {
  readonly arena: Arena;
  readonly grid: NavGrid;
  readonly skill: Skill;
  readonly rng: Rng;
  thought: number;
  /** Decisions fall on thoughts of this remainder, so that bots of one room take turns. */
  readonly phase: number;
  readonly tracks: Map<number, Track>;
  /** Player number under fire; -1 for nobody. */
  target: number;
  readonly goal: Goal;
  /** Corners ahead, nearest first. */
  path: Vec[];
  /** What ways seem longer than they are: new ones with every walk. */
  readonly whims: Tolls;
  /** The same on top of where foes are, for whoever wants to meet nobody. */
  readonly fears: Tolls;
  /** Where a guard walks to, px. */
  readonly post: Vec;
  /** Pickups that no path led to: not tried again in this life. */
  readonly unreachable: Vec[];
  /** Where the barrel points: length 1. */
  readonly aim: Vec;
  /** The steady hand's miss and where it wanders to, both in [-1, 1]. */
  sway: number;
  swayGoal: number;
  /** Where the eye has the target, and its velocity as far as it has caught up with it, px/s. */
  readonly seen: Vec;
  readonly seenVelocity: Vec;
  /** A way to hit round the corner: a direction good until a moment. */
  bank: { x: number; y: number; untilThought: number };
  /** Sense of the circling: -1, 0 or 1. */
  strafe: number;
  strafeUntilThought: number;
  isTriggerDown: boolean;
  triggerUntilThought: number;
  isAwake: boolean;
  /** The step out of a shot's way, or off a snag, and until when it is held. */
  detour: { x: number; y: number; untilThought: number };
  /** Where the body was when it last got anywhere, and when. */
  anchor: { x: number; y: number; thought: number };
};

export function createMind(arena: Arena, skill: Skill, rng: Rng): Mind {
  const grid = navGridOf(arena);
  return {
    arena,
    grid,
    skill,
    rng,
    thought: 0,
    phase: nextInt(rng, DECISION_TICKS),
    tracks: new Map(),
    target: -1,
    goal: { kind: 'roam', x: -1, y: -1 },
    path: [],
    whims: createTolls(grid),
    fears: createTolls(grid),
    post: { x: -1, y: -1 },
    unreachable: [],
    aim: { x: 1, y: 0 },
    sway: 0,
    swayGoal: 0,
    seen: { x: 0, y: 0 },
    seenVelocity: { x: 0, y: 0 },
    bank: { x: 0, y: 0, untilThought: 0 },
    strafe: 0,
    strafeUntilThought: 0,
    isTriggerDown: false,
    triggerUntilThought: 0,
    isAwake: false,
    detour: { x: 0, y: 0, untilThought: 0 },
    anchor: { x: 0, y: 0, thought: 0 },
  };
}

export function pursue({ goal }: Mind, kind: Goal['kind'], x: number, y: number): void {
  goal.kind = kind;
  goal.x = x;
  goal.y = y;
}

/** Whether a pickup has proved to be out of reach. */
export const isGivenUp = ({ unreachable }: Mind, x: number, y: number): boolean =>
  unreachable.some((place) => place.x === x && place.y === y);
