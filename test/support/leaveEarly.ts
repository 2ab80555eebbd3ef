/** A scenario whose last bot comes a second after the others and goes two seconds after the measured time began. */
import { planSteady } from '../../client/bot/scenarios/planSteady.ts';
import type { Scenario } from '../../client/bot/scenarios/Scenario.ts';

const leaveEarly: Scenario = {
  about: 'the last one comes late and leaves early',
  usual: { count: 2, seconds: 5, rooms: 0 },
  measures: 'play',
  plan: (run) => planSteady(run).map((plan, bot) => (bot === run.count - 1 ? { ...plan, joinAtS: 1, leaveAtS: 2 } : plan)),
};

export default leaveEarly;
