import { DIFFICULTIES } from '#shared/brain/difficulties.ts';
import { createRng, nextUint32 } from '#shared/math/rng.ts';
import type { LinkProfile } from '#net/EmulatedLink.ts';
import type { CastBot, CrewOrders } from './Crew.ts';
import type { Settings } from './flags.ts';
import type { Scenario } from './scenarios/Scenario.ts';

/** Who plays what in a run. The same settings and seed, the same cast. */
export function castBots(settings: Settings, scenario: Scenario, link: LinkProfile | null, isRecording = false): CrewOrders {
  const { seed, count, seconds, ramp, rooms, brain, difficulty } = settings;
  const brains = createRng(seed);
  const links = createRng(~seed); // its own: a link does not change the brains of a seed
  const plans = scenario.plan({
    count,
    seconds,
    rampS: ramp,
    rooms,
    link,
    brain,
    difficultyOf: (bot) => difficulty ?? DIFFICULTIES[bot % DIFFICULTIES.length]!,
    rng: createRng(seed ^ 0x5ce0),
  });
  const cast = plans.map((plan, bot): CastBot => {
    const [brainSeed, linkSeed] = [nextUint32(brains), nextUint32(links)];
    return { bot, plan, brainSeed, linkSeed: plan.again?.link?.seed ?? linkSeed };
  });
  return { settings, cast, measures: scenario.measures, isRecording };
}

/** Shares a cast among crews, whole rooms to each where it has rooms of its own. */
export function shareCast({ cast, settings, ...orders }: CrewOrders, crews: number): CrewOrders[] {
  const crewOf = ({ bot, plan }: CastBot): number => (settings.rooms > 0 ? plan.room : bot) % crews;
  return Array.from({ length: crews }, (_, crew) => ({ ...orders, settings, cast: cast.filter((one) => crewOf(one) === crew) })).filter(
    (share) => share.cast.length > 0,
  );
}
