/** The floor: its sheen under the lamps, the pattern of its mood, markings and pads, and the light and shade that boards and walls throw on it. */
import { NIGHT_RINK } from '../palette.ts';
import type { ArenaShape } from './arenaShape.ts';
import { withAlpha } from './colour.ts';
import { FLOOR_PATTERNS } from './floorPatterns.ts';
import { paintPad, paintSpot } from './floorSpots.ts';
import { lampsOf } from './lampsOf.ts';
import { paintMarkings } from './paintMarkings.ts';
import { PICKUP_COLOUR } from './paintPickups.ts';

type C = CanvasRenderingContext2D;

/** How far the light of a lamp reaches, px. */
const LAMP_REACH = 300;

/** Paints in px of the arena; `density` is texels per px, for shadows, which canvas does not scale. */
export function paintFloor(c: C, arena: ArenaShape, density: number): void {
  const { theme, width, height } = arena;
  c.save();
  c.beginPath();
  c.rect(0, 0, width, height);
  c.clip();
  paintSheen(c, arena);
  FLOOR_PATTERNS[arena.mood](c, arena);
  paintMarkings(c, arena);
  for (const { x, y } of arena.spawns) paintSpot(c, x, y, 30, withAlpha(theme.spot, 0.9));
  for (const { x, y, kind } of arena.pickups) paintPad(c, x, y, PICKUP_COLOUR[kind]);
  paintEdgeLight(c, arena);
  paintWallShade(c, arena, density);
  c.restore();
}

function paintSheen(c: C, { width, height, theme }: ArenaShape): void {
  const sheen = c.createRadialGradient(width / 2, height * 0.45, 0, width / 2, height / 2, Math.hypot(width, height) / 2);
  sheen.addColorStop(0, theme.floorLit);
  sheen.addColorStop(0.55, theme.floor);
  sheen.addColorStop(1, theme.floorDeep);
  c.fillStyle = sheen;
  c.fillRect(0, 0, width, height);
  for (const { x, y } of lampsOf({ width, height })) {
    c.save();
    c.translate(x, y);
    c.scale(1.25, 0.85);
    const lamp = c.createRadialGradient(0, 0, 0, 0, 0, LAMP_REACH);
    lamp.addColorStop(0, withAlpha(theme.lamp, 0.085));
    lamp.addColorStop(0.4, withAlpha(theme.lamp, 0.04));
    lamp.addColorStop(1, withAlpha(theme.lamp, 0));
    c.fillStyle = lamp;
    c.fillRect(-LAMP_REACH, -LAMP_REACH, 2 * LAMP_REACH, 2 * LAMP_REACH);
    c.restore();
  }
}

/** The boards glow onto the floor. */
function paintEdgeLight(c: C, { width, height, theme }: ArenaShape): void {
  const reach = 84;
  const sides = [
    [0, 0, width, reach, 0, 0, 0, reach],
    [0, height - reach, width, reach, 0, height, 0, height - reach],
    [0, 0, reach, height, 0, 0, reach, 0],
    [width - reach, 0, reach, height, width, 0, width - reach, 0],
  ] as const;
  for (const [x, y, w, h, fromX, fromY, toX, toY] of sides) {
    const light = c.createLinearGradient(fromX, fromY, toX, toY);
    light.addColorStop(0, withAlpha(theme.boundaryGlow, 0.26));
    light.addColorStop(0.3, withAlpha(theme.boundaryGlow, 0.09));
    light.addColorStop(1, withAlpha(theme.boundaryGlow, 0));
    c.fillStyle = light;
    c.fillRect(x, y, w, h);
  }
}

/** Walls glow all around, and throw their shade away from the light: long and soft, then short and dark where they stand. */
function paintWallShade(c: C, { walls, theme }: ArenaShape, density: number): void {
  c.fillStyle = NIGHT_RINK.outside;
  const layers = [
    { colour: withAlpha(theme.boundaryGlow, 0.3), blur: 34, x: 0, y: 0 },
    { colour: 'rgba(0, 0, 0, 0.42)', blur: 22, x: 9, y: 24 },
    { colour: 'rgba(0, 0, 0, 0.8)', blur: 12, x: 3, y: 9 },
  ];
  for (const { colour, blur, x, y } of layers) {
    c.shadowColor = colour;
    c.shadowBlur = blur * density;
    c.shadowOffsetX = x * density;
    c.shadowOffsetY = y * density;
    for (const { outline } of walls) c.fill(outline);
  }
  c.shadowColor = 'transparent';
  c.shadowBlur = c.shadowOffsetX = c.shadowOffsetY = 0;
}
