import { planSteady } from './planSteady.ts';
import type { Scenario } from './Scenario.ts';

export const soak: Scenario = {
  about: 'half an hour of the same: does anything grow, drift or wear out',
  usual: { count: 16, seconds: 1800, rooms: 1 },
  measures: 'play',
  plan: planSteady,
};
