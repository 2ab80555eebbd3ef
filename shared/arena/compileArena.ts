import type { Vec } from '../math/ring.ts';
import type { TiledMap, TiledObject } from '../schema/TiledMap.ts';
import { BODY_RADIUS, BODY_RADIUS_PX, UNITS_PER_PX, unitsOf } from '../tuning.ts';
import { PICKUP_KINDS, type Arena, type PickupKind } from './Arena.ts';
import { ArenaError } from './ArenaError.ts';
import { borderWalls } from './borderWalls.ts';
import { buildCells } from './buildCells.ts';
import { compileWall } from './compileWall.ts';
import { findUnreachable } from './findUnreachable.ts';
import { isClear } from './isClear.ts';
import { objectError } from './objectError.ts';
import { readLayer, type LayerName } from './readLayer.ts';
import { readOutline } from './readOutline.ts';

/** Sides of the playable area: positions are `uint16` units, and a fight needs room. */
const MAX_SIDE_PX = Math.floor(65535 / UNITS_PER_PX);
const MIN_SIDE_PX = 320;
const MIN_SPAWNS = 8;

type Size = Pick<Arena, 'width' | 'height'>;
type Place = { readonly layer: LayerName; readonly object: TiledObject; readonly at: Vec };

/**
 * The arena of a map: object layers `walls` (rectangles and convex polygons), `spawns` and `pickups` (points; the class of a pickup is its
 * kind), and a map property `title`. Other layers are for the eyes of map makers.
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
  const arena: Arena = {
    name,
    title: readTitle(name, map),
    ...size,
    walls,
    spawns: spawns.map(({ at }) => at),
    pickups: pickups.map(({ object, at }) => ({ kind: readKind(name, object), ...at })),
    cells: buildCells(size.width, size.height, walls),
  };
  if (spawns.length < MIN_SPAWNS)
    throw new ArenaError(name, `layer "spawns" has ${spawns.length} points, at least ${MIN_SPAWNS} are needed`);
  checkPlaces(arena, [...spawns, ...pickups]);
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

function readTitle(name: string, map: TiledMap): string {
  const title = map.properties.find((property) => property.name === 'title')?.value ?? name;
  if (typeof title !== 'string') throw new ArenaError(name, 'its property "title" must be a string');
  return title;
}

function readPlaces(name: string, map: TiledMap, size: Size, layer: LayerName): Place[] {
  return readLayer(name, map, layer).map((object) => {
    if (!object.point) throw objectError(name, layer, object, 'must be a point');
    const at = { x: unitsOf(object.x), y: unitsOf(object.y) };
    checkInside(name, size, layer, object, at);
    return { layer, object, at };
  });
}

function readKind(name: string, object: TiledObject): PickupKind {
  const written = object.type || object.class;
  const kind = PICKUP_KINDS.find((candidate) => candidate === written);
  if (kind === undefined) throw objectError(name, 'pickups', object, `has class "${written}", must be one of ${PICKUP_KINDS.join(', ')}`);
  return kind;
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
