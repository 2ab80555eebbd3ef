/** The ice: sheen of the lamps, scratches, grid, markings, pads, and the light and shade that boards and walls throw on it. */
import { createRng, nextFloat } from '#shared/math/rng.ts';
import { NIGHT_RINK } from '../palette.ts';
import type { ArenaShape } from './arenaShape.ts';
import { mix, withAlpha } from './colour.ts';
import { PICKUP_COLOUR } from './paintPickups.ts';

type C = CanvasRenderingContext2D;

const GRID = 80;
const BLUE_LINE = '#3D8BFF';
const RED_LINE = '#E0449A';

/** Paints in px of the arena; `density` is texels per px, for shadows, which canvas does not scale. */
export function paintFloor(c: C, arena: ArenaShape, density: number): void {
  paintIce(c, arena);
  paintScratches(c, arena);
  paintGrid(c, arena);
  paintMarkings(c, arena);
  for (const spawn of arena.spawns) paintSpot(c, spawn.x, spawn.y, 30, withAlpha(NIGHT_RINK.marking, 0.9));
  for (const pickup of arena.pickups) paintPad(c, pickup.x, pickup.y, PICKUP_COLOUR[pickup.kind]);
  paintEdgeLight(c, arena);
  paintWallShade(c, arena, density);
}

function paintIce(c: C, { width, height }: ArenaShape): void {
  const ice = c.createRadialGradient(width / 2, height * 0.45, 0, width / 2, height / 2, Math.hypot(width, height) / 2);
  ice.addColorStop(0, '#141D35');
  ice.addColorStop(0.55, NIGHT_RINK.floor);
  ice.addColorStop(1, '#0A0F1C');
  c.fillStyle = ice;
  c.fillRect(0, 0, width, height);
  const columns = Math.max(2, Math.round(width / 620));
  const rows = Math.max(2, Math.round(height / 560));
  for (let i = 0; i < columns * rows; i++) {
    const x = (((i % columns) + 0.5) * width) / columns;
    const y = ((Math.floor(i / columns) + 0.5) * height) / rows;
    c.save();
    c.translate(x, y);
    c.scale(1.5, 1);
    const lamp = c.createRadialGradient(0, 0, 0, 0, 0, 210);
    lamp.addColorStop(0, withAlpha(NIGHT_RINK.boundary, 0.075));
    lamp.addColorStop(0.45, withAlpha(NIGHT_RINK.boundary, 0.03));
    lamp.addColorStop(1, withAlpha(NIGHT_RINK.boundary, 0));
    c.fillStyle = lamp;
    c.fillRect(-210, -210, 420, 420);
    c.restore();
  }
}

/** Where blades went: the same scratches in every chunk and for everyone. */
function paintScratches(c: C, { width, height }: ArenaShape): void {
  const rng = createRng(1917);
  c.lineWidth = 0.8;
  for (let i = 0; i < (width * height) / 14000; i++) {
    const radius = 60 + nextFloat(rng) * 340;
    const from = nextFloat(rng) * Math.PI * 2;
    c.strokeStyle = withAlpha('#B8CCFF', 0.015 + nextFloat(rng) * 0.04);
    c.beginPath();
    c.arc(nextFloat(rng) * width, nextFloat(rng) * height, radius, from, from + (30 + nextFloat(rng) * 130) / radius);
    c.stroke();
  }
}

function paintGrid(c: C, { width, height }: ArenaShape): void {
  c.fillStyle = NIGHT_RINK.grid;
  for (let x = GRID; x < width; x += GRID) c.fillRect(x - 0.6, 0, 1.2, height);
  for (let y = GRID; y < height; y += GRID) c.fillRect(0, y - 0.6, width, 1.2);
  c.fillStyle = mix(NIGHT_RINK.grid, NIGHT_RINK.wallEdge, 0.3);
  for (let x = GRID; x < width; x += GRID) {
    for (let y = GRID; y < height; y += GRID) {
      c.fillRect(x - 3.5, y - 0.8, 7, 1.6);
      c.fillRect(x - 0.8, y - 3.5, 1.6, 7);
    }
  }
}

/** A rink's own lines tell where one is without a map: red in the middle, blue towards the ends. */
function paintMarkings(c: C, { width, height }: ArenaShape): void {
  const [x, y] = [width / 2, height / 2];
  const radius = Math.min(width, height) * 0.17;
  c.fillStyle = withAlpha(RED_LINE, 0.14);
  c.fillRect(x - 5, 0, 10, height);
  c.fillStyle = withAlpha(BLUE_LINE, 0.15);
  for (const at of [width * 0.3, width * 0.7]) c.fillRect(at - 6, 0, 12, height);

  c.fillStyle = withAlpha(BLUE_LINE, 0.035);
  c.strokeStyle = withAlpha(BLUE_LINE, 0.3);
  c.lineWidth = 3;
  c.beginPath();
  c.arc(x, y, radius, 0, Math.PI * 2);
  c.fill();
  c.stroke();
  c.strokeStyle = withAlpha(BLUE_LINE, 0.12);
  c.lineWidth = 1.5;
  c.beginPath();
  c.arc(x, y, radius - 12, 0, Math.PI * 2);
  c.stroke();
  for (const side of [0.15, 0.85]) for (const end of [0.24, 0.76]) paintFaceOff(c, width * side, height * end, radius * 0.62);
  for (const [goal, from] of [
    [0, -Math.PI / 2],
    [width, Math.PI / 2],
  ] as const) {
    c.beginPath();
    c.arc(goal, y, radius * 0.7, from, from + Math.PI);
    c.fillStyle = withAlpha(BLUE_LINE, 0.05);
    c.fill();
    c.strokeStyle = withAlpha(RED_LINE, 0.26);
    c.lineWidth = 3;
    c.stroke();
  }
}

function paintFaceOff(c: C, x: number, y: number, radius: number): void {
  c.strokeStyle = withAlpha(RED_LINE, 0.17);
  c.lineWidth = 2.5;
  c.beginPath();
  c.arc(x, y, radius, 0, Math.PI * 2);
  c.stroke();
  c.fillStyle = withAlpha(RED_LINE, 0.24);
  c.beginPath();
  c.arc(x, y, 7, 0, Math.PI * 2);
  c.fill();
}

function paintSpot(c: C, x: number, y: number, radius: number, colour: string): void {
  c.strokeStyle = colour;
  c.lineWidth = 2;
  c.setLineDash([radius * 0.62, radius * 0.427]);
  c.beginPath();
  c.arc(x, y, radius, 0, Math.PI * 2);
  c.stroke();
  c.setLineDash([]);
}

function paintPad(c: C, x: number, y: number, hex: string): void {
  const glow = c.createRadialGradient(x, y, 0, x, y, 46);
  glow.addColorStop(0, withAlpha(hex, 0.14));
  glow.addColorStop(1, withAlpha(hex, 0));
  c.fillStyle = glow;
  c.fillRect(x - 46, y - 46, 92, 92);
  paintSpot(c, x, y, 27, withAlpha(hex, 0.45));
  c.fillStyle = withAlpha(NIGHT_RINK.outside, 0.5);
  c.beginPath();
  c.arc(x, y, 20, 0, Math.PI * 2);
  c.fill();
}

/** The boards glow onto the ice. */
function paintEdgeLight(c: C, { width, height }: ArenaShape): void {
  const reach = 70;
  const sides = [
    [0, 0, width, reach, 0, 0, 0, reach],
    [0, height - reach, width, reach, 0, height, 0, height - reach],
    [0, 0, reach, height, 0, 0, reach, 0],
    [width - reach, 0, reach, height, width, 0, width - reach, 0],
  ] as const;
  for (const [x, y, w, h, fromX, fromY, toX, toY] of sides) {
    const light = c.createLinearGradient(fromX, fromY, toX, toY);
    light.addColorStop(0, withAlpha(NIGHT_RINK.boundaryGlow, 0.24));
    light.addColorStop(0.3, withAlpha(NIGHT_RINK.boundaryGlow, 0.09));
    light.addColorStop(1, withAlpha(NIGHT_RINK.boundaryGlow, 0));
    c.fillStyle = light;
    c.fillRect(x, y, w, h);
  }
}

function paintWallShade(c: C, { walls }: ArenaShape, density: number): void {
  c.fillStyle = NIGHT_RINK.outside;
  c.shadowColor = withAlpha(NIGHT_RINK.boundaryGlow, 0.3);
  c.shadowBlur = 34 * density;
  for (const { outline } of walls) c.fill(outline);
  c.shadowColor = 'rgba(0, 0, 0, 0.8)';
  c.shadowBlur = 20 * density;
  c.shadowOffsetY = 10 * density;
  for (const { outline } of walls) c.fill(outline);
  c.shadowColor = 'transparent';
  c.shadowBlur = 0;
  c.shadowOffsetY = 0;
}
