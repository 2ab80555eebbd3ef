/** A scenario of one's own: `npm run bots -- --scenario client/bot/scenarios/example/lateGuests.ts`. */
import { planSteady } from '../planSteady.ts';
import type { Scenario } from '../Scenario.ts';

const lateGuests: Scenario = {
  about: 'half of them come when half of the time is over',
  usual: { count: 8, seconds: 20, rooms: 1 },
  measures: 'joins',
  plan: (run) => planSteady(run).map((plan, bot) => ({ ...plan, joinAtS: bot < run.count / 2 ? 0 : run.seconds / 2 })),
};

export default lateGuests;
