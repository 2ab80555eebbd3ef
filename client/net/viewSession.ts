import type { ArenaView, PlayerView, SelfView } from './ArenaView.ts';
import type { BrainView } from '#shared/brain/BrainView.ts';
import { areMates, NO_TEAM } from '#shared/sim/teams.ts';

/** What a brain sees through a session: exactly what a player at the screen would. */
export function viewSession(view: ArenaView, self: SelfView): BrainView {
  const { predictedTick, renderTick, match, players, shots, pickups, flags } = view;
  const others = players.filter(({ isSelf }) => !isSelf);
  const isHarmless = match.friendlyFire || self.team === NO_TEAM ? () => false : ofMates(others, self);
  return {
    tick: predictedTick,
    lateTicks: Math.max(0, predictedTick - renderTick),
    mode: match.mode,
    friendlyFire: match.friendlyFire,
    teamScores: match.teamScores,
    self,
    others,
    threats: shots.filter(({ isOwn, owner }) => !isOwn && !isHarmless(owner)),
    pickups,
    flags,
  };
}

function ofMates(others: readonly PlayerView[], self: SelfView): (owner: number) => boolean {
  const mates = others.filter((other) => areMates(other, self)).map(({ id }) => id);
  return (owner) => mates.includes(owner);
}
