/** The arsenal as a table. A weapon is a row here; what rows do is in `fireWeapon` and `flyShot`. */
import { ticksOf, unitsOf, velocityOf } from '../tuning.ts';

/** Numbers as on the wire; 0 marks an empty shot slot. */
export const WEAPON_ID = { blaster: 1, bouncer: 2 } as const;
export type WeaponId = (typeof WEAPON_ID)[keyof typeof WEAPON_ID];

export type Weapon = {
  readonly name: keyof typeof WEAPON_ID;
  /** Between shots, ticks. */
  readonly cooldownTicks: number;
  /** Velocity on the wire grid. */
  readonly speed: number;
  /** Radius against walls, units. Constant, so that a shot that grows never grows into a wall. */
  readonly radius: number;
  /** Radius against bodies, units, and what each bounce adds. */
  readonly hitRadius: number;
  readonly hitRadiusPerBounce: number;
  readonly damage: number;
  readonly damagePerBounce: number;
  /** The bounce after the last one ends the flight. */
  readonly maxBounces: number;
  readonly lifeTicks: number;
  /** Shots in one pickup; null never runs dry. */
  readonly ammo: number | null;
};

export const WEAPONS: Readonly<Record<WeaponId, Weapon>> = {
  [WEAPON_ID.blaster]: {
    name: 'blaster',
    cooldownTicks: ticksOf(180),
    speed: velocityOf(900),
    radius: unitsOf(4),
    hitRadius: unitsOf(4),
    hitRadiusPerBounce: 0,
    damage: 16,
    damagePerBounce: 10,
    maxBounces: 3,
    lifeTicks: ticksOf(1400),
    ammo: null,
  },
  [WEAPON_ID.bouncer]: {
    name: 'bouncer',
    cooldownTicks: ticksOf(420),
    speed: velocityOf(520),
    radius: unitsOf(6),
    hitRadius: unitsOf(7),
    hitRadiusPerBounce: unitsOf(2),
    damage: 22,
    damagePerBounce: 12,
    maxBounces: 8,
    lifeTicks: ticksOf(4500),
    ammo: 12,
  },
};
