import type { Vec } from '../math/ring.ts';
import type { TiledMap, TiledObject } from '../schema/TiledMap.ts';
import { BODY_RADIUS, UNITS_PER_PX, unitsOf } from '../tuning.ts';
import { PICKUP_KINDS, type Arena, type PickupKind, type PickupSpot, type SpawnPoint } from './Arena.ts';
import { ArenaError } from './ArenaError.ts';
import { borderWalls } from './borderWalls.ts';
import { buildCells } from './buildCells.ts';
import { compileWall } from './compileWall.ts';
import { findUnreachable } from './findUnreachable.ts';
import { isClear } from './isClear.ts';

/** Sides of the playable area: positions are `uint16` units, and a fight needs room. */
const MAX_SIDE_PX = Math.floor(65535 / UNITS_PER_PX);
const MIN_SIDE_PX = 320;
const MIN_SPAWNS = 8;
/** Far more than a map needs; a file of a million walls is refused before it costs a minute. */
const MAX_OBJECTS = 512;
const MAX_CORNERS = 64;

/**
 * The arena of a map: object layers `walls` (rectangles and convex polygons), `spawns` and `pickups` (points; the class of a pickup is its
 * kind), and a map property `title`. Other layers are for the eyes of map makers.
 *
 * @throws ArenaError naming layer and object, so that the author of a map finds it
 */
export function compileArena(name: string, map: TiledMap): Arena {
  const widthPx = map.width * map.tilewidth;
  const heightPx = map.height * map.tileheight;
  if (Math.min(widthPx, heightPx) < MIN_SIDE_PX || Math.max(widthPx, heightPx) > MAX_SIDE_PX) {
    throw new ArenaError(name, `is ${widthPx} x ${heightPx} px; each side must be ${MIN_SIDE_PX} to ${MAX_SIDE_PX} px`);
  }
  const width = unitsOf(widthPx);
  const height = unitsOf(heightPx);
  const title = map.properties.find((property) => property.name === 'title')?.value ?? name;
  if (typeof title !== 'string') throw new ArenaError(name, 'its property "title" must be a string');
  const inside = (layer: string, object: TiledObject, point: Vec): Vec => {
    if (point.x >= 0 && point.y >= 0 && point.x <= width && point.y <= height) return point;
    throw faultIn(name, layer, object, `reaches out of the map at (${point.x / UNITS_PER_PX}, ${point.y / UNITS_PER_PX}) px`);
  };
  const walls = objectsOf(name, map, 'walls').map((object) => {
    const wall = compileWall(outlineOf(name, object).map((corner) => inside('walls', object, corner)));
    if (typeof wall === 'string') throw faultIn(name, 'walls', object, wall);
    return wall;
  });
  walls.push(...borderWalls(width, height));
  const arena: Arena = {
    name,
    title,
    width,
    height,
    walls,
    spawns: objectsOf(name, map, 'spawns').map((object) => inside('spawns', object, placeOf(name, 'spawns', object))),
    pickups: objectsOf(name, map, 'pickups').map((object) => ({
      kind: kindOf(name, object),
      ...inside('pickups', object, placeOf(name, 'pickups', object)),
    })),
    cells: buildCells(width, height, walls),
  };
  checkPlaces(arena, map);
  return arena;
}

function objectsOf(name: string, map: TiledMap, layer: string): readonly TiledObject[] {
  const layers = map.layers.filter((candidate) => candidate.name === layer);
  const [found] = layers;
  if (found === undefined || layers.length > 1 || found.type !== 'objectgroup') {
    throw new ArenaError(name, `must have one object layer "${layer}" at the top level, has ${layers.length} layers of that name`);
  }
  if (found.offsetx !== 0 || found.offsety !== 0) throw new ArenaError(name, `layer "${layer}" is shifted; set its offset to 0`);
  if (found.objects.length > MAX_OBJECTS) {
    throw new ArenaError(name, `layer "${layer}" has ${found.objects.length} objects, at most ${MAX_OBJECTS} are allowed`);
  }
  return found.objects;
}

function outlineOf(name: string, object: TiledObject): Vec[] {
  if (object.ellipse || object.point || object.polyline !== undefined || object.text !== undefined || object.gid !== undefined) {
    throw faultIn(name, 'walls', object, 'must be a rectangle or a polygon');
  }
  if (object.rotation !== 0)
    throw faultIn(name, 'walls', object, `is rotated by ${object.rotation} degrees (draw it as a polygon instead)`);
  const { x, y, width, height } = object;
  const outline = object.polygon?.map((corner) => ({ x: x + corner.x, y: y + corner.y })) ?? [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
  if (outline.length > MAX_CORNERS)
    throw faultIn(name, 'walls', object, `has ${outline.length} corners, at most ${MAX_CORNERS} are allowed`);
  return outline.map((corner) => ({ x: unitsOf(corner.x), y: unitsOf(corner.y) }));
}

function placeOf(name: string, layer: string, object: TiledObject): Vec {
  if (!object.point) throw faultIn(name, layer, object, 'must be a point');
  return { x: unitsOf(object.x), y: unitsOf(object.y) };
}

function kindOf(name: string, object: TiledObject): PickupKind {
  const written = object.type || object.class;
  const kind = PICKUP_KINDS.find((candidate) => candidate === written);
  if (kind === undefined) throw faultIn(name, 'pickups', object, `has class "${written}", must be one of ${PICKUP_KINDS.join(', ')}`);
  return kind;
}

/** A body must fit wherever one can appear or be wanted, and find its way from there to everywhere else. */
function checkPlaces(arena: Arena, map: TiledMap): void {
  const { name, spawns, pickups } = arena;
  if (spawns.length < MIN_SPAWNS)
    throw new ArenaError(name, `layer "spawns" has ${spawns.length} points, at least ${MIN_SPAWNS} are needed`);
  const places: { layer: string; object: TiledObject; at: SpawnPoint | PickupSpot }[] = [
    ...objectsOf(name, map, 'spawns').map((object, i) => ({ layer: 'spawns', object, at: spawns[i]! })),
    ...objectsOf(name, map, 'pickups').map((object, i) => ({ layer: 'pickups', object, at: pickups[i]! })),
  ];
  for (const { layer, object, at } of places) {
    if (isClear(arena, at.x, at.y, BODY_RADIUS)) continue;
    throw faultIn(name, layer, object, `is closer to a wall than the ${BODY_RADIUS / UNITS_PER_PX} px of a body's radius`);
  }
  const lost =
    places[
      findUnreachable(
        arena,
        places.map(({ at }) => at),
      )
    ];
  if (lost !== undefined) throw faultIn(name, lost.layer, lost.object, 'cannot be reached from the first spawn');
}

function faultIn(map: string, layer: string, object: TiledObject, problem: string): ArenaError {
  const label = object.name === '' ? `object ${object.id}` : `object ${object.id} "${object.name}"`;
  return new ArenaError(map, `layer "${layer}", ${label} ${problem}`);
}
