/**
 * How loud each sound is against the others, as `loudness` measures it: the mix of the game as one table. `renderSound` brings every sound to
 * its level, so that a recipe can change its colour without changing its place. A step of 3 dB is heard, one of 10 dB is twice as loud.
 */
import { ARENA_SOUNDS } from './arena.ts';
import { BODY_SOUNDS } from './bodies.ts';
import type { Recipe } from './Recipe.ts';
import { INSTRUMENTS, ROUND_SOUNDS } from './rounds.ts';
import { WEAPON_SOUNDS } from './weapons.ts';

const RECIPES = { ...WEAPON_SOUNDS, ...BODY_SOUNDS, ...ARENA_SOUNDS, ...ROUND_SOUNDS, ...INSTRUMENTS } as const satisfies Record<
  string,
  Recipe
>;

export type SoundName = keyof typeof RECIPES;
export type Instrument = keyof typeof INSTRUMENTS;
/** Every sound that is not a note. */
export type EffectName = Exclude<SoundName, Instrument>;

/** dB, from what must be heard over everything to what colours the silence. */
const LEVELS: Record<SoundName, number> = {
  // What one lives and dies by.
  ...{ death: -14, bankKill: -14, hitTaken: -15, kill: -15, rail: -15 },
  // What the match turns on.
  ...{ victory: -15, defeat: -16, draw: -17, overtime: -15, roundStart: -16, roundBreak: -18 },
  ...{ capture: -15, captureLost: -15, flagLost: -16, flagTaken: -17, flagReturned: -17, flagDropped: -17 },
  // Warnings.
  ...{ charge: -18, shieldBreak: -16, heartbeat: -19, countdown: -19, clockTick: -24 },
  // The fight: often, and many at once.
  ...{
    scatter: -17,
    bouncer: -19,
    blaster: -21,
    blast: -17,
    hitGiven: -18,
    hitOther: -24,
    bounce: -22,
    fizzle: -30,
    dash: -21,
    spawn: -22,
  },
  ...{ pickupHealth: -20, pickupShield: -20, pickupWeapon: -19, shieldFull: -24 },
  // The page.
  ...{ click: -28, confirm: -25 },
  // Music, below all of it; notes add up.
  ...{ pad: -34, bass: -31, pluck: -33, hat: -42, thump: -33 },
};

export const SOUND_NAMES = Object.keys(RECIPES) as readonly SoundName[];

export const recipeOf = (name: SoundName): Recipe => RECIPES[name];
export const levelOf = (name: SoundName): number => LEVELS[name];
