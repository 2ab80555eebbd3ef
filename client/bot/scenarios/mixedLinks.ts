import { parseLink } from '#net/parseLink.ts';
import { planSteady } from './planSteady.ts';
import type { Scenario } from './Scenario.ts';

/** Of ten players, in the order they join: an evening as most hosts know it. Chosen; nobody publishes the shares of a game like this. */
const OF_TEN = ['cable', 'fibre', 'wifi', 'cable', '4g', 'fibre', 'wifi', 'cable', '3g', 'wifi'] as const;

export const mixedLinks: Scenario = {
  about: 'of ten players 3 on cable, 3 on wifi, 2 on fibre, 1 on 4g, 1 on 3g: what a public room sees',
  usual: { count: 10, seconds: 40, rooms: 1 },
  measures: 'play',
  plan: (run) => planSteady(run).map((plan, bot) => ({ ...plan, link: parseLink(OF_TEN[bot % OF_TEN.length]!) })),
};
