/** Names of the atlas' pictures. Lists by player colour are made once, so that drawing never builds a string. */
import { PLAYER_COLOURS } from '../palette.ts';

const list = (name: string, count: number): readonly string[] => Array.from({ length: count }, (_, i) => `${name}${i}`);
const byColour = (name: string): readonly string[] => list(name, PLAYER_COLOURS.length);
const byColourAnd = (name: string, count: number): readonly (readonly string[])[] =>
  byColour(name).map((coloured) => list(`${coloured}-`, count));

/** Steps of the arcs around a disc and of the clock around a pickup; the last is the full circle. */
export const ARC_STEPS = 20;
/** Brightnesses of a shot: none, one, two, three or more bounces. */
export const SHOT_HEATS = 4;

export const FRAME = {
  hull: byColour('hull'),
  halo: byColour('halo'),
  ghost: byColour('ghost'),
  blasterBarrel: byColour('blasterBarrel'),
  bouncerBarrel: byColour('bouncerBarrel'),
  railBarrel: byColour('railBarrel'),
  shadow: 'shadow',
  ownRim: 'ownRim',
  ownHalo: 'ownHalo',
  flash: 'flash',
  ward: 'ward',
  crown: 'crown',
  away: 'away',
  health: list('health', ARC_STEPS + 1),
  shield: list('shield', ARC_STEPS + 1),
  timer: list('timer', ARC_STEPS + 1),

  bolt: byColourAnd('bolt', SHOT_HEATS),
  orb: byColourAnd('orb', SHOT_HEATS),
  trail: byColour('trail'),
  glow: byColour('glow'),
  muzzle: byColour('muzzle'),
  beamCore: byColour('beamCore'),
  beamGlow: byColour('beamGlow'),
  chargeSpark: byColour('chargeSpark'),

  spark: byColour('spark'),
  ring: byColour('ring'),
  shard: byColour('shard'),
  warmSpark: 'warmSpark',
  goldSpark: 'goldSpark',
  goldRing: 'goldRing',
  burst: 'burst',
  bankShot: 'bankShot',

  pickup: { health: 'pickupHealth', shield: 'pickupShield', bouncer: 'pickupBouncer', rail: 'pickupRail', scatter: 'pickupScatter' },
  pickupGlow: { health: 'glowHealth', shield: 'glowShield', bouncer: 'glowBouncer', rail: 'glowRail', scatter: 'glowScatter' },
  pickupRing: { health: 'ringHealth', shield: 'ringShield', bouncer: 'ringBouncer', rail: 'ringRail', scatter: 'ringScatter' },
} as const;
