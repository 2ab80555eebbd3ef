/** Scenarios by name. One of your own is one more entry here: see README.md. */
import { planSteady } from './planSteady.ts';
import type { Scenario } from './Scenario.ts';

export const SCENARIOS = {
  steady: {
    about: 'all join, then play: how is it when nothing happens',
    usual: { count: 8, seconds: 20, rooms: 0 },
    measures: 'play',
    plan: planSteady,
  },
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;
export const SCENARIO_NAMES = Object.keys(SCENARIOS) as ScenarioName[];
