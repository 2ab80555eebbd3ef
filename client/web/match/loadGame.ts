import { PageFailure } from './PageFailure.ts';

export type WorldCode = Promise<typeof import('../world/createWorld.ts')>;
type MatchCode = Promise<typeof import('./playMatch.tsx')>;

/** Fetches the two large parts of the game side by side. Costs nothing once they are here. */
export function loadGame(): { match: MatchCode; world: WorldCode } {
  return { match: orFailure(import('./playMatch.tsx')), world: orFailure(import('../world/createWorld.ts')) };
}

/** Whoever awaits the code hears why it is missing; while it is only fetched ahead, nobody does. */
function orFailure<T>(code: Promise<T>): Promise<T> {
  const checked = code.catch((cause: unknown): never => {
    throw new PageFailure('code-missing', cause);
  });
  checked.catch(() => undefined);
  return checked;
}
