/** What a bot does with its hands. */
import type { Arena } from '#shared/arena/Arena.ts';
import { createBrain, type Brain } from '#shared/brain/createBrain.ts';
import type { Difficulty } from '#shared/brain/difficulties.ts';
import type { Rng } from '#shared/math/rng.ts';
import { createHotspotBrain } from './hotspot.ts';
import { NEUTRAL_INPUT } from '#shared/sim/PlayerInput.ts';
import { scriptInput } from '#shared/sim/scriptInput.ts';

export type BrainOptions = { arena: Arena; difficulty: Difficulty; rng: Rng };

export const BRAINS = {
  fight: { about: 'plays to win, as the bots of a room', create: createBrain },
  hotspot: { about: 'walks to one corner that all of them share, and fights there', create: createHotspotBrain },
  wild: { about: 'runs, dashes and shoots at random: the most work for the least thought', create: wild },
  afk: { about: 'sits down and touches nothing', create: (): Brain => ({ think: () => NEUTRAL_INPUT }) },
} as const satisfies Record<string, { about: string; create: (options: BrainOptions) => Brain }>;

export type BrainName = keyof typeof BRAINS;
export const BRAIN_NAMES = Object.keys(BRAINS) as BrainName[];

function wild({ rng }: BrainOptions): Brain {
  let input = NEUTRAL_INPUT;
  return { think: () => (input = scriptInput(input, rng)) };
}
