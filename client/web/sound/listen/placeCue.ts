import { isInSight } from '#shared/arena/isInSight.ts';
import type { Arena } from '#shared/arena/Arena.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';
import type { Placement } from '../mix/createMixer.ts';
import type { Cue, Place } from './Cue.ts';

/** Where one listens from. */
export type Ear = {
  /** Middle of the picture, px: what is on its left is heard on the left. */
  readonly middle: Place;
  /** The eyes: what a wall hides from here sounds as from behind it. Null while there is no body. */
  readonly eyes: Place | null;
};

/** Distance at which a sound is half as loud, and beyond which it is not heard, px. */
const HALF_LOUD = 420;
const EARSHOT = 1500;
/** The last part of the way to silence fades, so that nothing breaks off at the border, px. */
const FADE_PX = 300;
/** Sideways distance at which a sound is as far on one side as it goes, px. */
const FULL_SIDE = 900;
const MOST_PAN = 0.8;
/** What a wall takes. */
const BEHIND_WALL = 0.75;

const IN_HEAD: Omit<Placement, 'gain' | 'rate'> = { pan: 0, isMuffled: false };

/** How a cue is heard at an ear; null out of earshot. */
export function placeCue({ at, gain, rate }: Cue, { middle, eyes }: Ear, arena: Arena): Placement | null {
  if (at === null) return { ...IN_HEAD, gain, rate };
  const dx = at.x - middle.x;
  const distance = Math.hypot(dx, at.y - middle.y);
  if (distance >= EARSHOT) return null;
  const nearness = (HALF_LOUD / (HALF_LOUD + distance)) * Math.min(1, (EARSHOT - distance) / FADE_PX);
  const isMuffled = eyes !== null && !canSee(arena, eyes, at);
  return {
    gain: gain * nearness * (isMuffled ? BEHIND_WALL : 1),
    pan: Math.max(-MOST_PAN, Math.min(MOST_PAN, dx / FULL_SIDE)),
    rate,
    isMuffled,
  };
}

const canSee = (arena: Arena, from: Place, to: Place): boolean =>
  isInSight(arena, from.x * UNITS_PER_PX, from.y * UNITS_PER_PX, to.x * UNITS_PER_PX, to.y * UNITS_PER_PX);
