import { planSteady } from './planSteady.ts';
import type { Scenario } from './Scenario.ts';

/** The last one joins after this share of the time: the rest shows the full load. */
const RAMP_SHARE = 0.75;

export const ramp: Scenario = {
  about: 'one after another joins, measured from the first on: from how many on does it get worse',
  usual: { count: 48, seconds: 60, rooms: 3 },
  measures: 'joins',
  plan: (run) => planSteady({ ...run, rampS: run.rampS > 0 ? run.rampS : run.seconds * RAMP_SHARE }),
};
