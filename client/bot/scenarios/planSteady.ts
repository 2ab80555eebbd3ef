import type { BotPlan, ScenarioRun } from './Scenario.ts';

/** Joins evenly over `rampS`, all play to the end: what other scenarios change one thing of. */
export function planSteady({ count, rampS, rooms, link, brain, difficultyOf }: ScenarioRun): BotPlan[] {
  return Array.from({ length: count }, (_, bot) => ({
    joinAtS: (rampS * bot) / count,
    leaveAtS: null,
    room: rooms === 0 ? 0 : bot % rooms,
    link,
    brain,
    difficulty: difficultyOf(bot),
    faults: [],
  }));
}
