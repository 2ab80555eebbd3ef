import { planSteady } from './planSteady.ts';
import type { Scenario } from './Scenario.ts';

export const hotSpot: Scenario = {
  about: 'everybody runs into one corner and fights there: the most hits and the most to tell each other',
  usual: { count: 16, seconds: 30, rooms: 1 },
  measures: 'play',
  plan: (run) => planSteady({ ...run, brain: 'hotspot' }),
};
