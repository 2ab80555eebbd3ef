/** What the floor of each mood is made of. The same in every chunk and for everyone: chance has a fixed seed. */
import type { Mood } from '#shared/arena/Arena.ts';
import { createRng, nextFloat, type Rng } from '#shared/math/rng.ts';
import type { ArenaShape } from './arenaShape.ts';
import { mix, withAlpha } from './colour.ts';

type C = CanvasRenderingContext2D;

const GRID = 80;
const SEED = 1917;

export const FLOOR_PATTERNS: Readonly<Record<Mood, (c: C, arena: ArenaShape) => void>> = {
  /** Where blades went, under a grid. */
  ice(c, arena) {
    const { width, height } = arena;
    const rng = createRng(SEED);
    c.lineWidth = 0.8;
    for (let i = 0; i < (width * height) / 14000; i++) {
      const radius = 60 + nextFloat(rng) * 340;
      const from = nextFloat(rng) * Math.PI * 2;
      c.strokeStyle = withAlpha('#B8CCFF', 0.015 + nextFloat(rng) * 0.04);
      c.beginPath();
      c.arc(nextFloat(rng) * width, nextFloat(rng) * height, radius, from, from + (30 + nextFloat(rng) * 130) / radius);
      c.stroke();
    }
    paintGrid(c, arena);
  },

  /** Hexagonal tiles, some of which hold more of the light. */
  dusk(c, { width, height, theme }) {
    const rng = createRng(SEED);
    const side = 46;
    const across = side * Math.sqrt(3);
    const seams = new Path2D();
    for (let row = 0; row * side * 1.5 < height + side; row++) {
      for (let column = 0; column * across < width + across; column++) {
        const tile = hexagon((column + (row % 2) / 2) * across, row * side * 1.5, side - 1.5);
        seams.addPath(tile);
        const chance = nextFloat(rng);
        if (chance > 0.2) continue;
        c.fillStyle = withAlpha(chance < 0.03 ? theme.accent : theme.lamp, 0.012 + nextFloat(rng) * 0.022);
        c.fill(tile);
      }
    }
    inlay(c, seams, theme.grid, 1.4);
  },

  /** Iron plates with rivets, laid like bricks; a few seams let the embers through. */
  forge(c, { width, height, theme }) {
    const rng = createRng(SEED);
    const [long, high] = [GRID * 2, GRID * 1.5];
    const seams = new Path2D();
    for (let row = 0; row * high < height; row++) {
      for (let column = -1; column * long < width; column++) {
        const [x, y] = [(column + (row % 2) / 2) * long, row * high];
        seams.rect(x, y, long, high);
        c.fillStyle = withAlpha(nextFloat(rng) < 0.5 ? '#000000' : theme.lamp, nextFloat(rng) * 0.028);
        c.fillRect(x, y, long, high);
        c.fillStyle = withAlpha(theme.cross, 0.5);
        for (const dx of [12, long - 12]) for (const dy of [12, high - 12]) paintDot(c, x + dx, y + dy, 2.6);
        if (nextFloat(rng) < 0.12) paintEmber(c, x, y, long, theme.accent, rng);
      }
    }
    inlay(c, seams, theme.grid, 2);
  },

  /** Light through water: two families of waves that cross. */
  deep(c, { width, height, theme }) {
    const rng = createRng(SEED);
    for (const [slope, colour] of [
      [0.16, theme.lamp],
      [-0.21, theme.line],
    ] as const) {
      for (let y = -0.3 * width; y < height + 0.3 * width; y += 54) {
        const [swing, phase, pace] = [10 + nextFloat(rng) * 14, nextFloat(rng) * 6, 0.009 + nextFloat(rng) * 0.008];
        c.strokeStyle = withAlpha(colour, 0.03 + nextFloat(rng) * 0.035);
        c.lineWidth = 1 + nextFloat(rng) * 2.2;
        c.beginPath();
        for (let x = 0; x <= width + 24; x += 24) c.lineTo(x, y + x * slope + Math.sin(x * pace + phase) * swing);
        c.stroke();
      }
    }
    c.fillStyle = theme.cross;
    for (let x = GRID / 2; x < width; x += GRID) for (let y = GRID / 2; y < height; y += GRID) paintDot(c, x, y, 1.8);
  },
};

function paintGrid(c: C, { width, height, theme }: ArenaShape): void {
  c.fillStyle = theme.grid;
  for (let x = GRID; x < width; x += GRID) c.fillRect(x - 0.6, 0, 1.2, height);
  for (let y = GRID; y < height; y += GRID) c.fillRect(0, y - 0.6, width, 1.2);
  c.fillStyle = theme.cross;
  for (let x = GRID; x < width; x += GRID) {
    for (let y = GRID; y < height; y += GRID) {
      c.fillRect(x - 3.5, y - 0.8, 7, 1.6);
      c.fillRect(x - 0.8, y - 3.5, 1.6, 7);
    }
  }
}

/** A groove: dark on the side of the light, bright on the other. */
function inlay(c: C, path: Path2D, hex: string, width: number): void {
  c.lineWidth = width;
  for (const [shift, colour] of [
    [-1, withAlpha('#000000', 0.35)],
    [1, withAlpha(mix(hex, '#FFFFFF', 0.3), 0.35)],
    [0, hex],
  ] as const) {
    c.save();
    c.translate(0, shift);
    c.strokeStyle = colour;
    c.stroke(path);
    c.restore();
  }
}

function paintDot(c: C, x: number, y: number, radius: number): void {
  c.beginPath();
  c.arc(x, y, radius, 0, Math.PI * 2);
  c.fill();
}

function hexagon(x: number, y: number, side: number): Path2D {
  const path = new Path2D();
  const half = (side * Math.sqrt(3)) / 2;
  for (const [dx, dy] of [
    [0, -side],
    [half, -side / 2],
    [half, side / 2],
    [0, side],
    [-half, side / 2],
    [-half, -side / 2],
  ] as const) {
    path.lineTo(x + dx, y + dy);
  }
  path.closePath();
  return path;
}

/** A stretch of a plate's upper seam that glows. */
function paintEmber(c: C, x: number, y: number, long: number, hex: string, rng: Rng): void {
  const from = x + nextFloat(rng) * long * 0.4;
  const length = long * (0.3 + nextFloat(rng) * 0.3);
  const heat = c.createLinearGradient(from, 0, from + length, 0);
  heat.addColorStop(0, withAlpha(hex, 0));
  heat.addColorStop(0.5, withAlpha(hex, 0.2));
  heat.addColorStop(1, withAlpha(hex, 0));
  c.fillStyle = heat;
  for (const reach of [9, 4, 1.5]) c.fillRect(from, y - reach, length, 2 * reach);
}
