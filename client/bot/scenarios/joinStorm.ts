import { planSteady } from './planSteady.ts';
import type { Scenario } from './Scenario.ts';

export const joinStorm: Scenario = {
  about: 'all join in the same moment, measured from it on: what a link posted to a crowd does',
  usual: { count: 48, seconds: 20, rooms: 3 },
  measures: 'joins',
  plan: (run) => planSteady({ ...run, rampS: 0 }),
};
