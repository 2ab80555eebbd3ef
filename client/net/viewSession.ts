import type { ArenaView, SelfView } from './ArenaView.ts';
import type { BrainView } from '#shared/brain/BrainView.ts';
import { areMates } from '#shared/sim/teams.ts';

/** What a brain sees through a session: exactly what a player at the screen would. */
export function viewSession(view: ArenaView, self: SelfView): BrainView {
  const { predictedTick, renderTick, match, players, shots, pickups, flags } = view;
  const others = players.filter(({ isSelf }) => !isSelf);
  const harmless = match.friendlyFire ? [] : others.filter((other) => areMates(other, self)).map(({ id }) => id);
  return {
    tick: predictedTick,
    lateTicks: Math.max(0, predictedTick - renderTick),
    mode: match.mode,
    friendlyFire: match.friendlyFire,
    teamScores: match.teamScores,
    self,
    others,
    threats: shots.filter(({ isOwn, owner }) => !isOwn && !harmless.includes(owner)),
    pickups,
    flags,
  };
}
