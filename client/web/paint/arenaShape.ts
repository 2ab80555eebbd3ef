/** The arena in px, as the painters want it. */
import type { Arena, FlagSpot, Mood, PickupSpot, SpawnPoint, Wall } from '#shared/arena/Arena.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';
import { THEMES, type Theme } from './themes.ts';

type Point = { readonly x: number; readonly y: number };

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type WallShape = {
  readonly outline: Path2D;
  readonly corners: readonly Point[];
  /** Around all walls that this one is of a piece with. */
  readonly body: Box;
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
};

export type ArenaShape = {
  readonly width: number;
  readonly height: number;
  /** Inner walls: the border is drawn as boards around the floor. */
  readonly walls: readonly WallShape[];
  readonly pickups: readonly (Point & Pick<PickupSpot, 'kind'>)[];
  readonly spawns: readonly SpawnPoint[];
  readonly flags: readonly FlagSpot[];
  readonly mood: Mood;
  readonly theme: Theme;
};

const BORDER_WALLS = 4;
/** How far the glow of walls and boards reaches, px. */
const GLOW = 14;
/** Drawing only: a shot is wider than what this takes off a corner. */
const CORNER_RADIUS = 7;

export function arenaShape(arena: Arena): ArenaShape {
  const inner = arena.walls.slice(0, -BORDER_WALLS);
  const toPx = <T extends Point>(spot: T): T => ({ ...spot, x: spot.x / UNITS_PER_PX, y: spot.y / UNITS_PER_PX });
  return {
    width: arena.width / UNITS_PER_PX,
    height: arena.height / UNITS_PER_PX,
    walls: wallShapes(inner, arena.walls),
    pickups: arena.pickups.map(toPx),
    spawns: arena.spawns.map(toPx),
    flags: arena.flags.map(toPx),
    mood: arena.mood,
    theme: THEMES[arena.mood],
  };
}

/** @param all  the border, too: corners that lie in it are joints */
function wallShapes(inner: readonly Wall[], all: readonly Wall[]): WallShape[] {
  const bodies = inner.map((wall) => new Set([wall]));
  inner.forEach((wall, i) => {
    inner.forEach((other, j) => {
      if (bodies[i] === bodies[j] || !wall.corners.some((corner) => touches(other, corner))) return;
      const joined = new Set([...bodies[i]!, ...bodies[j]!]);
      bodies.forEach((body, k) => {
        if (body === bodies[i] || body === bodies[j]) bodies[k] = joined;
      });
    });
  });
  return inner.map((wall, i) => wallShape(wall, all, boxAround([...bodies[i]!])));
}

function boxAround(walls: readonly Wall[]): Box {
  const x = Math.min(...walls.map(({ minX }) => minX)) / UNITS_PER_PX;
  const y = Math.min(...walls.map(({ minY }) => minY)) / UNITS_PER_PX;
  const right = Math.max(...walls.map(({ maxX }) => maxX)) / UNITS_PER_PX;
  const bottom = Math.max(...walls.map(({ maxY }) => maxY)) / UNITS_PER_PX;
  return { x, y, width: right - x, height: bottom - y };
}

function wallShape(wall: Wall, all: readonly Wall[], body: Box): WallShape {
  const corners = wall.corners.map(({ x, y }) => ({ x: x / UNITS_PER_PX, y: y / UNITS_PER_PX }));
  const isJoint = wall.corners.map((corner) => all.some((other) => other !== wall && touches(other, corner)));
  return {
    outline: rounded(corners, isJoint),
    corners,
    body,
    minX: wall.minX / UNITS_PER_PX,
    minY: wall.minY / UNITS_PER_PX,
    maxX: wall.maxX / UNITS_PER_PX,
    maxY: wall.maxY / UNITS_PER_PX,
  };
}

/** A corner in or on another wall stays sharp, or the joint of the two would show a notch. */
function touches(wall: Wall, { x, y }: Point): boolean {
  return wall.corners.every((from, i) => {
    const to = wall.corners[(i + 1) % wall.corners.length]!;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    return (x - from.x) * dy - (y - from.y) * dx <= UNITS_PER_PX * Math.hypot(dx, dy);
  });
}

function rounded(corners: readonly Point[], isJoint: readonly boolean[]): Path2D {
  const path = new Path2D();
  corners.forEach((corner, i) => {
    const before = corners.at(i - 1)!;
    const after = corners[(i + 1) % corners.length]!;
    const room = Math.min(Math.hypot(corner.x - before.x, corner.y - before.y), Math.hypot(after.x - corner.x, after.y - corner.y)) * 0.4;
    const radius = isJoint[i] ? 0 : Math.min(CORNER_RADIUS, room);
    const start = i === 0 ? { x: (before.x + corner.x) / 2, y: (before.y + corner.y) / 2 } : null;
    if (start !== null) path.moveTo(start.x, start.y);
    path.arcTo(corner.x, corner.y, after.x, after.y, radius);
  });
  path.closePath();
  return path;
}

/** Whether a box shows neither walls nor boards nor their glow. */
export function isOpenIce({ width, height, walls }: ArenaShape, box: Box): boolean {
  const { x, y } = box;
  if (x < GLOW * 2 || y < GLOW * 2 || x + box.width > width - GLOW * 2 || y + box.height > height - GLOW * 2) return false;
  return walls.every((wall) => isBeside(wall, box));
}

/** A convex wall and a box are apart when a side of either has the other wholly outside. */
function isBeside({ corners, minX, minY, maxX, maxY }: WallShape, { x, y, width, height }: Box): boolean {
  if (maxX + GLOW < x || minX - GLOW > x + width || maxY + GLOW < y || minY - GLOW > y + height) return true;
  return corners.some((from, i) => {
    const to = corners[(i + 1) % corners.length]!;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const nx = (to.y - from.y) / length;
    const ny = (from.x - to.x) / length;
    const nearest = (nx > 0 ? x : x + width) * nx + (ny > 0 ? y : y + height) * ny;
    return nearest - (from.x * nx + from.y * ny) > GLOW;
  });
}
