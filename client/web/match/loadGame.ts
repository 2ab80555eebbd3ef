import { PageFailure } from './PageFailure.ts';

export type WorldCode = Promise<typeof import('../world/createWorld.ts')>;

const missing = (cause: unknown): never => {
  throw new PageFailure('code-missing', cause);
};

/** Fetches the two large parts of the game side by side. Costs nothing once they are here. */
export function loadGame(): { match: Promise<typeof import('./playMatch.tsx')>; world: WorldCode } {
  const world = import('../world/createWorld.ts').catch(missing);
  world.catch(() => undefined); // whoever awaits it hears of the failure; nobody may be waiting yet
  return { match: import('./playMatch.tsx').catch(missing), world };
}
