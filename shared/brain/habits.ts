/** How each mode and each weapon is played, as tables. */
import type { ModeName } from '../sim/modes.ts';
import type { Weapon } from '../sim/weapons.ts';

export type ModeHabits = {
  /** What pickups are worth beside a fight, 1 in a free-for-all. */
  readonly pickups: number;
  /** How early a losing fight is left, 1 in a free-for-all. */
  readonly caution: number;
  /** With nobody about it walks from pickup to pickup, to be there first. */
  readonly holdsPickups: boolean;
};

export const MODE_HABITS: Readonly<Record<ModeName, ModeHabits>> = {
  ffa: { pickups: 1, caution: 1, holdsPickups: false },
  tdm: { pickups: 1, caution: 1, holdsPickups: false },
  ctf: { pickups: 0.8, caution: 0.7, holdsPickups: false },
  duel: { pickups: 1.3, caution: 1.5, holdsPickups: true },
};

export type WeaponHabits = {
  /** Distance kept from a foe, px: far enough to dodge, near enough to hit. */
  readonly rangePx: number;
  /** From farther away it is not fired, px. */
  readonly reachPx: number;
};

export const WEAPON_HABITS: Readonly<Record<Weapon['name'], WeaponHabits>> = {
  blaster: { rangePx: 280, reachPx: 800 },
  bouncer: { rangePx: 210, reachPx: 650 },
  rail: { rangePx: 420, reachPx: 900 },
  scatter: { rangePx: 130, reachPx: 260 },
};
