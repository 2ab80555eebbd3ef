import { planSteady } from './planSteady.ts';
import type { Scenario } from './Scenario.ts';

export const afkCrowd: Scenario = {
  about: 'every other one sits down and touches nothing',
  usual: { count: 16, seconds: 30, rooms: 1 },
  measures: 'play',
  plan: (run) => planSteady(run).map((plan, bot) => (bot % 2 === 0 ? plan : { ...plan, brain: 'afk' })),
};
