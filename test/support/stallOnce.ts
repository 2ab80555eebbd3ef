/** A scenario whose truth is known: every link stands still once, for 400 ms. */
import type { Scenario } from '../../client/bot/scenarios/Scenario.ts';

const stallOnce: Scenario = {
  about: 'each link stands still once, for 400 ms, one after another',
  usual: { count: 4, seconds: 6, rooms: 1 },
  measures: 'play',
  plan: ({ count, link, brain, difficultyOf }) =>
    Array.from({ length: count }, (_, bot) => ({
      joinAtS: 0,
      leaveAtS: null,
      room: 0,
      link,
      brain,
      difficulty: difficultyOf(bot),
      faults: [{ kind: 'stall', atS: 1.5 + 0.7 * bot, forS: 0.4 }],
    })),
};

export default stallOnce;
