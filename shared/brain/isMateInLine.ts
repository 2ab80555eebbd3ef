import { areMates } from '../sim/teams.ts';
import { BODY_RADIUS_PX } from '../tuning.ts';
import type { BrainView } from './BrainView.ts';
import { isInSight } from './isInSight.ts';
import type { Mind } from './Mind.ts';
import { weaponInHand } from './weaponInHand.ts';

/** A shot passes a mate at this distance from its centre, px: the mate may step towards it. */
const BERTH_PX = BODY_RADIUS_PX + 12;

/** Whether a shot would hurt a mate before its first wall, and before it has gone so many px. Never where shots spare mates. */
export function isMateInLine({ arena, aim }: Mind, { friendlyFire, self, others }: BrainView, withinPx: number): boolean {
  if (!friendlyFire) return false;
  const fan = Math.max(...weaponInHand(self).pellets.map(({ sin }) => sin));
  return others.some((mate) => {
    if (!mate.isAlive || !areMates(self, mate)) return false;
    const x = mate.x - self.x;
    const y = mate.y - self.y;
    const along = aim.x * x + aim.y * y;
    const aside = Math.abs(aim.x * y - aim.y * x);
    if (along < 0 || along > withinPx || aside > BERTH_PX + fan * along) return false;
    return isInSight(arena, self.x, self.y, mate.x, mate.y);
  });
}
