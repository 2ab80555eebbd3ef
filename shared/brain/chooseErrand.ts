/** What the mode asks of a bot beside fighting: flags to take, to bring home and to guard, and mates to stay with. */
import { MODES } from '../sim/modes.ts';
import { areMates } from '../sim/teams.ts';
import type { BrainView } from './BrainView.ts';
import { chooseFlagErrand } from './chooseFlagErrand.ts';
import { distanceTo } from './distanceTo.ts';
import type { Goal, Mind, Other } from './Mind.ts';

/** `worth` is on the scale of a pickup's: a need at hand is worth 1, and with 1 or more a bot does not stop to flee. */
export type Errand = { kind: Goal['kind']; x: number; y: number; worth: number };

/** Mates farther away than this are caught up with, px. */
const STRAY_PX = 420;
/** More than an idle walk, less than most pickups. */
const REGROUP_WORTH = 0.12;

export function chooseErrand(mind: Mind, view: BrainView): Errand | undefined {
  if (!MODES[view.mode].isTeamed) return undefined;
  return view.flags.length > 0 ? chooseFlagErrand(mind, view) : regroup(view);
}

/** Each stays near a mate of a lower number, so that one leads and nobody circles. */
function regroup({ self, others }: BrainView): Errand | undefined {
  let nearest: Other | undefined;
  let least = Infinity;
  for (const other of others) {
    if (!other.isAlive || other.id > self.id || !areMates(self, other)) continue;
    const distance = distanceTo(self, other.x, other.y);
    if (distance >= least) continue;
    nearest = other;
    least = distance;
  }
  if (nearest === undefined || least < STRAY_PX) return undefined;
  return { kind: 'regroup', x: nearest.x, y: nearest.y, worth: REGROUP_WORTH };
}
