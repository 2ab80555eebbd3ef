import { nextFloat, type Rng } from '#shared/math/rng.ts';
import { planSteady } from './planSteady.ts';
import type { Fault, Scenario } from './Scenario.ts';

/** How long one is, and how much time there is from one to the next, on average, s. */
const FOR_S = 0.3;
const EVERY_S = 4;

export const lagSpikes: Scenario = {
  about: `every ${EVERY_S} s or so a player's link stands still for ${FOR_S * 1000} ms, each at moments of their own`,
  usual: { count: 8, seconds: 40, rooms: 1 },
  measures: 'play',
  plan: (run) => planSteady(run).map((plan) => ({ ...plan, faults: spikes(run.seconds, run.rng) })),
};

function spikes(seconds: number, rng: Rng): Fault[] {
  const faults: Fault[] = [];
  for (let atS = nextFloat(rng) * EVERY_S; atS < seconds; atS += EVERY_S * (0.5 + nextFloat(rng)))
    faults.push({ kind: 'stall', atS, forS: FOR_S });
  return faults;
}
