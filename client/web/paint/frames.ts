/** Names of the atlas' pictures. Lists by player colour are made once, so that drawing never builds a string. */
import { EMBLEM_PATHS, PLAYER_COLOURS } from '../palette.ts';

const list = (name: string, count: number): readonly string[] => Array.from({ length: count }, (_, i) => `${name}${i}`);
const byColour = (name: string): readonly string[] => list(name, PLAYER_COLOURS.length);
const byColourAnd = (name: string, count: number): readonly (readonly string[])[] =>
  byColour(name).map((coloured) => list(`${coloured}-`, count));

/** Steps of the arcs around a disc and of the clock around a pickup; the last is the full circle. */
export const ARC_STEPS = 20;
/** Pictures of a flag in the wind. */
export const FLAG_STEPS = 8;
/** Paints that a team may be shown in: azure and amber. */
const TEAM_PAINTS = 2;
/** Brightnesses of a shot: none, one, two, three or more bounces. */
export const SHOT_HEATS = 4;

export const FRAME = {
  hull: byColour('hull'),
  /** By paint, then by emblem. */
  emblem: byColourAnd('emblem', Object.keys(EMBLEM_PATHS).length),
  teamHull: list('teamHull', TEAM_PAINTS),
  starkRim: list('starkRim', TEAM_PAINTS),
  halo: byColour('halo'),
  ghost: byColour('ghost'),
  blasterBarrel: byColour('blasterBarrel'),
  scatterBarrel: byColour('scatterBarrel'),
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
  pellet: byColourAnd('pellet', SHOT_HEATS),
  trail: byColour('trail'),
  glow: byColour('glow'),
  muzzle: byColour('muzzle'),
  fan: byColour('fan'),
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
  digit: list('digit', 10),
  goldDigit: list('goldDigit', 10),

  base: list('base', TEAM_PAINTS),
  baseGlow: list('baseGlow', TEAM_PAINTS),
  flag: list('flag', TEAM_PAINTS).map((painted) => list(`${painted}-`, FLAG_STEPS)),
  flagRing: list('flagRing', TEAM_PAINTS),
  flagTimer: list('flagTimer', TEAM_PAINTS).map((painted) => list(`${painted}-`, ARC_STEPS + 1)),

  pickup: { health: 'pickupHealth', shield: 'pickupShield', bouncer: 'pickupBouncer', rail: 'pickupRail', scatter: 'pickupScatter' },
  pickupGlow: { health: 'glowHealth', shield: 'glowShield', bouncer: 'glowBouncer', rail: 'glowRail', scatter: 'glowScatter' },
  pickupRing: { health: 'ringHealth', shield: 'ringShield', bouncer: 'ringBouncer', rail: 'ringRail', scatter: 'ringScatter' },
} as const;
