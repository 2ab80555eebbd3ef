/** Which flags a player has to think of, and what to do about each. */
import type { ArenaView } from '#net/ArenaView.ts';
import type { TeamId } from '#shared/sim/teams.ts';

export type Objective = {
  readonly team: Exclude<TeamId, 0>;
  /** `take` a foe's flag, `home` is where to bring it, `escort` a mate who has it, `recover` the own one, `chase` who has it; `watch` for a spectator. */
  readonly what: 'take' | 'home' | 'escort' | 'recover' | 'chase' | 'watch';
  readonly x: number;
  readonly y: number;
  /** Dropped: until it goes home, s, rounded up; else 0. */
  readonly seconds: number;
};

export function objectivesOf({ flags, self }: Pick<ArenaView, 'flags' | 'self'>): Objective[] {
  const isCarrying = self !== null && flags.some(({ carrier, state }) => state === 'carried' && carrier === self.id);
  return flags.flatMap(({ team, state, carrier, x, y, returnsInMs }): Objective[] => {
    if (team === 0) return [];
    const at = { team, x, y, seconds: Math.ceil(returnsInMs / 1000) };
    if (self === null || self.team === 0) return [{ ...at, what: 'watch' }];
    if (team === self.team) {
      if (state === 'home') return isCarrying ? [{ ...at, what: 'home' }] : [];
      return [{ ...at, what: state === 'carried' ? 'chase' : 'recover' }];
    }
    if (state !== 'carried') return [{ ...at, what: 'take' }];
    return carrier === self.id ? [] : [{ ...at, what: 'escort' }];
  });
}
