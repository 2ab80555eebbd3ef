import { parseLink } from '#net/parseLink.ts';
import { planSteady } from './planSteady.ts';
import type { Scenario } from './Scenario.ts';

export const badApple: Scenario = {
  about: 'one plays over `awful`, the others over the link asked for: are the good ones harmed',
  usual: { count: 8, seconds: 30, rooms: 1 },
  measures: 'play',
  plan: (run) => planSteady(run).map((plan, bot) => (bot === 0 ? { ...plan, link: parseLink('awful') } : plan)),
};
