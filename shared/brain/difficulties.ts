/** Five opponents as a table. A difficulty is a row here; nothing else in the brain knows its name. */

/** From the weakest to the strongest. */
export const DIFFICULTIES = ['rookie', 'easy', 'normal', 'hard', 'ace'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

export type Skill = {
  /** From seeing somebody to acting on it, ticks. */
  readonly reactionTicks: number;
  /** Widest miss of a steady aim: px to the side per px of distance. */
  readonly aimError: number;
  /** How far the aim swings in a tick: the chord on a circle of radius 1. */
  readonly aimTurn: number;
  /** Share of the needed lead that is taken: 0 shoots at where the target is, 1 at where it will be. */
  readonly lead: number;
  /** Share of a fight with the trigger down. */
  readonly trigger: number;
  /** Chance to be awake to incoming shots, drawn anew at every decision. */
  readonly dodge: number;
  /** Chance to use a ready dash where one helps. */
  readonly dash: number;
  /** 0 looks after itself first, 1 seeks the fight first. */
  readonly aggression: number;
  /** Health and shield together below which it breaks off a fight. */
  readonly fleeBelow: number;
  /** Chance to circle rather than stand while fighting, drawn anew at every change of step. */
  readonly strafe: number;
  /** Chance to look for a shot off the walls when the direct line is closed, at every decision. */
  readonly bank: number;
};

export const SKILLS: Readonly<Record<Difficulty, Skill>> = {
  rookie: {
    reactionTicks: 36,
    aimError: 0.3,
    aimTurn: 0.06,
    lead: 0,
    trigger: 0.4,
    dodge: 0,
    dash: 0,
    aggression: 0.35,
    fleeBelow: 0,
    strafe: 0.3,
    bank: 0,
  },
  easy: {
    reactionTicks: 26,
    aimError: 0.2,
    aimTurn: 0.1,
    lead: 0.3,
    trigger: 0.55,
    dodge: 0.1,
    dash: 0.1,
    aggression: 0.45,
    fleeBelow: 20,
    strafe: 0.5,
    bank: 0,
  },
  normal: {
    reactionTicks: 18,
    aimError: 0.14,
    aimTurn: 0.16,
    lead: 0.6,
    trigger: 0.75,
    dodge: 0.25,
    dash: 0.3,
    aggression: 0.6,
    fleeBelow: 30,
    strafe: 0.7,
    bank: 0.1,
  },
  hard: {
    reactionTicks: 12,
    aimError: 0.065,
    aimTurn: 0.25,
    lead: 0.9,
    trigger: 0.95,
    dodge: 0.6,
    dash: 0.6,
    aggression: 0.7,
    fleeBelow: 35,
    strafe: 0.85,
    bank: 0.3,
  },
  ace: {
    reactionTicks: 8,
    aimError: 0.035,
    aimTurn: 0.4,
    lead: 1,
    trigger: 1,
    dodge: 0.85,
    dash: 0.9,
    aggression: 0.8,
    fleeBelow: 35,
    strafe: 1,
    bank: 0.6,
  },
};
