/** An arena, compiled once from its map and never changed: what `compileArena` makes and every caller of the simulation reads. */

import type { ModeName } from '../sim/modes.ts';
import type { NO_TEAM, TeamId } from '../sim/teams.ts';

/** A solid convex polygon. Corners in units, clockwise on screen (y down), so that the outside is on the left of every edge. */
export type Wall = {
  readonly corners: readonly { readonly x: number; readonly y: number }[];
  /** Edge i goes from corner i to the next one: its outward normal, of length 1, and its length in units. */
  readonly edges: readonly { readonly nx: number; readonly ny: number; readonly length: number }[];
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
};

export const PICKUP_KINDS = ['health', 'shield', 'bouncer', 'rail', 'scatter'] as const;
export type PickupKind = (typeof PICKUP_KINDS)[number];

/** What an arena looks and feels like; the page has a palette for each. */
export const MOODS = ['ice', 'dusk', 'forge', 'deep'] as const;
export type Mood = (typeof MOODS)[number];

/** `team` says whose spawn it is in a game of teams; `NO_TEAM` makes it anybody's. Without teams every spawn is anybody's. */
export type SpawnPoint = { readonly x: number; readonly y: number; readonly team: TeamId };
export type PickupSpot = { readonly kind: PickupKind; readonly x: number; readonly y: number };
/** Where the flag of a team stands, and where the other team's is brought. */
export type FlagSpot = { readonly team: Exclude<TeamId, typeof NO_TEAM>; readonly x: number; readonly y: number };

export type Arena = {
  /** File name without extension, and its title for people. */
  readonly name: string;
  readonly title: string;
  readonly mood: Mood;
  /** What the map is made for, in the order of `MODE_NAMES`; never empty. */
  readonly modes: readonly ModeName[];
  /** How many it is comfortable for. */
  readonly players: { readonly least: number; readonly most: number };
  /** Playable area in units: bodies stay within [0, width] x [0, height]; at most 65,535 each. */
  readonly width: number;
  readonly height: number;
  /** Inner walls, then the four that close the border. */
  readonly walls: readonly Wall[];
  readonly spawns: readonly SpawnPoint[];
  readonly pickups: readonly PickupSpot[];
  /** Empty, or one of each team. */
  readonly flags: readonly FlagSpot[];
  /** Walls by grid cell, for `wallsNear`. */
  readonly cells: { readonly size: number; readonly columns: number; readonly rows: number; readonly walls: readonly (readonly Wall[])[] };
};
