/** A scenario whose second bot comes a second after the first and goes two seconds after the measured time began. */
import type { Scenario } from '../../client/bot/scenarios/Scenario.ts';

const leaveEarly: Scenario = {
  about: 'the second comes late and leaves early',
  usual: { count: 2, seconds: 5, rooms: 0 },
  measures: 'play',
  plan: ({ count, link, brain, difficultyOf }) =>
    Array.from({ length: count }, (_, bot) => ({
      joinAtS: bot === 1 ? 1 : 0,
      leaveAtS: bot === 1 ? 2 : null,
      room: 0,
      link,
      brain,
      difficulty: difficultyOf(bot),
      faults: [],
    })),
};

export default leaveEarly;
