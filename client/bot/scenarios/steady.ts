import { planSteady } from './planSteady.ts';
import type { Scenario } from './Scenario.ts';

export const steady: Scenario = {
  about: 'all join, then play: how is it when nothing happens',
  usual: { count: 8, seconds: 20, rooms: 0 },
  measures: 'play',
  plan: planSteady,
};
