import type { ArenaView, SelfView } from './ArenaView.ts';
import type { BrainView } from '#shared/brain/BrainView.ts';

/** What a brain sees through a session: exactly what a player at the screen would. */
export function viewSession({ predictedTick, renderTick, players, shots, pickups }: ArenaView, self: SelfView): BrainView {
  return {
    tick: predictedTick,
    lateTicks: Math.max(0, predictedTick - renderTick),
    self,
    others: players.filter(({ isSelf }) => !isSelf),
    threats: shots.filter(({ isOwn }) => !isOwn),
    pickups,
  };
}
