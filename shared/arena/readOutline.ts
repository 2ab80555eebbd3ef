import type { Vec } from '../math/ring.ts';
import type { TiledObject } from '../schema/TiledMap.ts';
import { unitsOf } from '../tuning.ts';
import { objectError } from './objectError.ts';

const MAX_CORNERS = 64;

/** The corners of a rectangle or polygon of the layer `walls`, units. */
export function readOutline(map: string, object: TiledObject): Vec[] {
  const { x, y, width, height, rotation, polygon } = object;
  if (object.ellipse || object.point || object.polyline !== undefined || object.text !== undefined || object.gid !== undefined) {
    throw objectError(map, 'walls', object, 'must be a rectangle or a polygon');
  }
  if (rotation !== 0) throw objectError(map, 'walls', object, `is rotated by ${rotation} degrees (draw it as a polygon instead)`);
  if (polygon !== undefined && polygon.length > MAX_CORNERS) {
    throw objectError(map, 'walls', object, `has ${polygon.length} corners, at most ${MAX_CORNERS} are allowed`);
  }
  const corners = polygon ?? [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  return corners.map((corner) => ({ x: unitsOf(x + corner.x), y: unitsOf(y + corner.y) }));
}
