import type { Vec } from '../math/ring.ts';
import type { TiledMap, TiledObject } from '../schema/TiledMap.ts';
import { MODE_NAMES, type ModeName } from '../sim/modes.ts';
import { NO_TEAM, TEAM_NAMES, type TeamId } from '../sim/teams.ts';
import { BODY_RADIUS, BODY_RADIUS_PX, UNITS_PER_PX, unitsOf } from '../tuning.ts';
import { PICKUP_KINDS, type Arena, type FlagSpot, type PickupKind } from './Arena.ts';
import { ArenaError } from './ArenaError.ts';
import { borderWalls } from './borderWalls.ts';
import { buildCells } from './buildCells.ts';
import { compileWall } from './compileWall.ts';
import { findUnreachable } from './findUnreachable.ts';
import { isClear } from './isClear.ts';
import { objectError } from './objectError.ts';
import { readLayer, type LayerName } from './readLayer.ts';
import { readOutline } from './readOutline.ts';
import { readModes, readMood, readPlayers, readTitle } from './readProperties.ts';

/** Sides of the playable area: positions are `uint16` units, and a fight needs room. */
const MAX_SIDE_PX = Math.floor(65535 / UNITS_PER_PX);
const MIN_SIDE_PX = 320;
const MIN_SPAWNS = 8;
/** A team that is down to fewer comes back where it is waited for. */
const MIN_TEAM_SPAWNS = 4;

type Size = Pick<Arena, 'width' | 'height'>;
type Place = { readonly layer: LayerName; readonly object: TiledObject; readonly at: Vec };

/**
 * The arena of a map: object layers `walls` (rectangles and convex polygons), `spawns`, `pickups` and, where there are any, `flags`
 * (points; their class is a team or a kind), and the map properties `title`, `mood`, `modes` and `players`. Other layers are for the eyes of
 * map makers, whose guide is MAPS.md.
 *
 * @throws ArenaError naming layer and object, so that the author of a map finds it
 */
export function compileArena(name: string, map: TiledMap): Arena {
  const size = readSize(name, map);
  const walls = readLayer(name, map, 'walls').map((object) => {
    const outline = readOutline(name, object);
    for (const corner of outline) checkInside(name, size, 'walls', object, corner);
    const wall = compileWall(outline);
    if (typeof wall === 'string') throw objectError(name, 'walls', object, wall);
    return wall;
  });
  walls.push(...borderWalls(size.width, size.height));
  const spawns = readPlaces(name, map, size, 'spawns');
  const pickups = readPlaces(name, map, size, 'pickups');
  const flags = readPlaces(name, map, size, 'flags');
  const places = {
    spawns: spawns.map(({ object, at }) => ({ ...at, team: readTeam(name, object) })),
    pickups: pickups.map(({ object, at }) => ({ kind: readKind(name, object), ...at })),
    flags: readFlags(name, flags),
  };
  const arena: Arena = {
    name,
    title: readTitle(name, map),
    mood: readMood(name, map),
    modes: chooseModes(name, places, readModes(name, map)),
    players: readPlayers(name, map),
    ...size,
    walls,
    ...places,
    cells: buildCells(size.width, size.height, walls),
  };
  if (spawns.length < MIN_SPAWNS)
    throw new ArenaError(name, `layer "spawns" has ${spawns.length} points, at least ${MIN_SPAWNS} are needed`);
  checkPlaces(arena, [...spawns, ...pickups, ...flags]);
  return arena;
}

function readSize(name: string, map: TiledMap): Size {
  const widthPx = map.width * map.tilewidth;
  const heightPx = map.height * map.tileheight;
  if (Math.min(widthPx, heightPx) < MIN_SIDE_PX || Math.max(widthPx, heightPx) > MAX_SIDE_PX) {
    throw new ArenaError(name, `is ${widthPx} x ${heightPx} px; each side must be ${MIN_SIDE_PX} to ${MAX_SIDE_PX} px`);
  }
  return { width: unitsOf(widthPx), height: unitsOf(heightPx) };
}

function readPlaces(name: string, map: TiledMap, size: Size, layer: LayerName): Place[] {
  return readLayer(name, map, layer).map((object) => {
    if (!object.point) throw objectError(name, layer, object, 'must be a point');
    const at = { x: unitsOf(object.x), y: unitsOf(object.y) };
    checkInside(name, size, layer, object, at);
    return { layer, object, at };
  });
}

/** Tiled writes the class of an object as its type, but for version 1.9. */
const classOf = (object: TiledObject): string => object.type || object.class;

const TEAMS = `${TEAM_NAMES[1]} or ${TEAM_NAMES[2]}`;

function teamOf(object: TiledObject): FlagSpot['team'] | undefined {
  return ([1, 2] as const).find((team) => TEAM_NAMES[team] === classOf(object));
}

function readKind(name: string, object: TiledObject): PickupKind {
  const kind = PICKUP_KINDS.find((candidate) => candidate === classOf(object));
  if (kind === undefined)
    throw objectError(name, 'pickups', object, `has class "${classOf(object)}", must be one of ${PICKUP_KINDS.join(', ')}`);
  return kind;
}

function readTeam(name: string, object: TiledObject): TeamId {
  if (classOf(object) === '') return NO_TEAM;
  const team = teamOf(object);
  if (team === undefined) throw objectError(name, 'spawns', object, `has class "${classOf(object)}", must be ${TEAMS} or without one`);
  return team;
}

function readFlags(name: string, places: readonly Place[]): FlagSpot[] {
  const flags = places.map(({ object, at }) => {
    const team = teamOf(object);
    if (team === undefined) throw objectError(name, 'flags', object, `has class "${classOf(object)}", must be ${TEAMS}`);
    return { team, ...at };
  });
  const teams = new Set(flags.map(({ team }) => team));
  if (flags.length === 0 || (flags.length === 2 && teams.size === 2)) return flags;
  throw new ArenaError(name, `layer "flags" must have one point of each team (class ${TEAMS}), or none`);
}

/** The modes claimed, once the map is known to have what they take; without a claim, all it has everything for but duel, a matter of size. */
function chooseModes(name: string, places: Pick<Arena, 'spawns' | 'flags'>, claimed: readonly ModeName[] | undefined): readonly ModeName[] {
  if (claimed === undefined) return MODE_NAMES.filter((mode) => mode !== 'duel' && findLack(places, mode) === undefined);
  for (const mode of claimed) {
    const lack = findLack(places, mode);
    if (lack !== undefined) throw new ArenaError(name, `claims the mode "${mode}", but ${lack}`);
  }
  return claimed;
}

/** What a mode needs that the map lacks, in words. */
function findLack({ spawns, flags }: Pick<Arena, 'spawns' | 'flags'>, mode: ModeName): string | undefined {
  if (mode !== 'tdm' && mode !== 'ctf') return undefined;
  for (const team of [1, 2] as const) {
    const count = spawns.filter((spawn) => spawn.team === team).length;
    if (count < MIN_TEAM_SPAWNS) {
      return `layer "spawns" has ${count} points of class ${TEAM_NAMES[team]}, at least ${MIN_TEAM_SPAWNS} of each team are needed`;
    }
  }
  return mode === 'ctf' && flags.length === 0 ? 'it has no layer "flags"' : undefined;
}

function checkInside(name: string, { width, height }: Size, layer: LayerName, object: TiledObject, { x, y }: Vec): void {
  if (x >= 0 && y >= 0 && x <= width && y <= height) return;
  throw objectError(name, layer, object, `reaches out of the map at (${x / UNITS_PER_PX}, ${y / UNITS_PER_PX}) px`);
}

/** A body must fit wherever one can appear or be wanted, and find its way from there to everywhere else. */
function checkPlaces(arena: Arena, places: readonly Place[]): void {
  const narrow = places.find(({ at }) => !isClear(arena, at.x, at.y, BODY_RADIUS));
  if (narrow !== undefined) {
    throw objectError(arena.name, narrow.layer, narrow.object, `is closer to a wall than the ${BODY_RADIUS_PX} px of a body's radius`);
  }
  const lost =
    places[
      findUnreachable(
        arena,
        places.map(({ at }) => at),
      )
    ];
  if (lost !== undefined) throw objectError(arena.name, lost.layer, lost.object, 'cannot be reached from the first spawn');
}
