import { planSteady } from './planSteady.ts';
import type { Scenario } from './Scenario.ts';

/** When it happens, share of the time, and how long nobody gets through, s. */
const AT_SHARE = 0.4;
const FOR_S = 0.5;

export const reconnectStorm: Scenario = {
  about: 'all links break in one moment, and all come back: a router that restarts',
  usual: { count: 32, seconds: 20, rooms: 2 },
  measures: 'play',
  plan: (run) => planSteady(run).map((plan) => ({ ...plan, faults: [{ kind: 'cut', atS: run.seconds * AT_SHARE, forS: FOR_S }] })),
};
