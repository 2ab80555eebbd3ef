/** The arsenal as a table. A weapon is a row here; what rows do is in `fireWeapon` and `flyShot`. */
import { ticksOf, unitsOf, velocityOf } from '../tuning.ts';

/** Numbers as on the wire; 0 marks an empty shot slot. */
export const WEAPON_ID = { blaster: 1, bouncer: 2, rail: 3, scatter: 4 } as const;
export type WeaponId = (typeof WEAPON_ID)[keyof typeof WEAPON_ID];

/** A constant rotation. */
type Turn = { readonly cos: number; readonly sin: number };

const STRAIGHT: readonly Turn[] = [{ cos: 1, sin: 0 }];
/** By 0, 4, 8 and 12 degrees to either side. */
const FAN: readonly Turn[] = [
  { cos: 0.9781476, sin: -0.2079117 },
  { cos: 0.9902681, sin: -0.1391731 },
  { cos: 0.9975641, sin: -0.0697565 },
  { cos: 1, sin: 0 },
  { cos: 0.9975641, sin: 0.0697565 },
  { cos: 0.9902681, sin: 0.1391731 },
  { cos: 0.9781476, sin: 0.2079117 },
];

export type Weapon = {
  readonly name: keyof typeof WEAPON_ID;
  /** Between shots, ticks. */
  readonly cooldownTicks: number;
  /** How long the trigger is held for a shot, ticks; 0 fires at once. */
  readonly chargeTicks: number;
  /** Shots of one pull of the trigger: how far each is turned from the aim, as cosine and sine. */
  readonly pellets: readonly Turn[];
  /** Velocity on the wire grid. */
  readonly speed: number;
  /** Ticks' worth of flight made in one tick. More than 1 makes a beam: it is over in the tick it is fired in, and bodies stand still for it. */
  readonly stride: number;
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
    chargeTicks: 0,
    pellets: STRAIGHT,
    speed: velocityOf(900),
    stride: 1,
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
    cooldownTicks: ticksOf(460),
    chargeTicks: 0,
    pellets: STRAIGHT,
    speed: velocityOf(520),
    stride: 1,
    radius: unitsOf(6),
    hitRadius: unitsOf(7),
    hitRadiusPerBounce: unitsOf(2),
    damage: 21,
    damagePerBounce: 10,
    maxBounces: 8,
    lifeTicks: ticksOf(4500),
    ammo: 12,
  },
  [WEAPON_ID.rail]: {
    name: 'rail',
    cooldownTicks: ticksOf(1000),
    chargeTicks: ticksOf(350),
    pellets: STRAIGHT,
    // As fast as a velocity can be, so that its direction is as fine as one can be.
    speed: velocityOf(7200),
    // Farther than twice across the largest arena.
    stride: ticksOf(1650),
    radius: unitsOf(4),
    hitRadius: unitsOf(4),
    hitRadiusPerBounce: 0,
    damage: 66,
    // Off a wall it kills whoever is whole, shield and all.
    damagePerBounce: 84,
    maxBounces: 1,
    lifeTicks: 1,
    ammo: 5,
  },
  [WEAPON_ID.scatter]: {
    name: 'scatter',
    cooldownTicks: ticksOf(620),
    chargeTicks: 0,
    pellets: FAN,
    speed: velocityOf(820),
    stride: 1,
    radius: unitsOf(3),
    hitRadius: unitsOf(4),
    hitRadiusPerBounce: 0,
    damage: 14,
    damagePerBounce: 8,
    maxBounces: 2,
    lifeTicks: ticksOf(560),
    ammo: 10,
  },
};

/** Whether a weapon's shot is over in the tick it is fired in: it is told by an event and never flies. */
export const isBeam = (weapon: WeaponId): boolean => WEAPONS[weapon].stride > 1;
