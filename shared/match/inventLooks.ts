import type { Rng } from '../math/rng.ts';
import { COLOURS, EMBLEMS } from '../schema/messages.ts';
import { BOT_NAMES } from './botNames.ts';
import type { Looks } from './mirrorState.ts';
import { pickLeastUsed } from './pickLeastUsed.ts';

/** A name, colour and emblem for a bot: those that the fewest others have. */
export function inventLooks(others: readonly Looks[], rng: Rng): Looks {
  const leastUsed = <T>(all: readonly T[], used: readonly T[]): T => pickLeastUsed(all, used, rng);
  return {
    name: leastUsed<string>(
      BOT_NAMES,
      others.map(({ name }) => name),
    ),
    colour: leastUsed(
      COLOURS,
      others.map(({ colour }) => colour),
    ),
    emblem: leastUsed(
      EMBLEMS,
      others.map(({ emblem }) => emblem),
    ),
  };
}
