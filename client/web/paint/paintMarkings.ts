/** Lines painted on the floor. They tell where one is without a map: a middle line, two lines towards the ends, and a sign in the middle. */
import type { Mood } from '#shared/arena/Arena.ts';
import type { ArenaShape } from './arenaShape.ts';
import { withAlpha } from './colour.ts';

type C = CanvasRenderingContext2D;

export function paintMarkings(c: C, arena: ArenaShape): void {
  const { width, height, theme } = arena;
  const [x, y] = [width / 2, height / 2];
  const radius = Math.min(width, height) * 0.17;
  c.fillStyle = withAlpha(theme.accent, 0.14);
  c.fillRect(x - 5, 0, 10, height);
  c.fillStyle = withAlpha(theme.line, 0.15);
  for (const at of [width * 0.3, width * 0.7]) c.fillRect(at - 6, 0, 12, height);

  ring(c, x, y, radius, 3, withAlpha(theme.line, 0.3), withAlpha(theme.line, 0.035));
  ring(c, x, y, radius - 12, 1.5, withAlpha(theme.line, 0.12));
  SIGNS[arena.mood](c, x, y, radius - 26, arena);
  for (const side of [0.15, 0.85]) {
    for (const end of [0.24, 0.76]) {
      ring(c, width * side, height * end, radius * 0.62, 2.5, withAlpha(theme.accent, 0.17));
      ring(c, width * side, height * end, 7, 1, withAlpha(theme.accent, 0.2), withAlpha(theme.accent, 0.24));
    }
  }
  for (const [goal, from] of [
    [0, -Math.PI / 2],
    [width, Math.PI / 2],
  ] as const) {
    c.beginPath();
    c.arc(goal, y, radius * 0.7, from, from + Math.PI);
    c.fillStyle = withAlpha(theme.line, 0.05);
    c.fill();
    c.strokeStyle = withAlpha(theme.accent, 0.26);
    c.lineWidth = 3;
    c.stroke();
  }
}

/** The sign in the middle circle, within `radius` px. */
const SIGNS: Readonly<Record<Mood, (c: C, x: number, y: number, radius: number, arena: ArenaShape) => void>> = {
  /** A snowflake of six chevroned spokes. */
  ice(c, x, y, radius, { theme }) {
    c.strokeStyle = withAlpha(theme.line, 0.13);
    c.lineWidth = 3;
    spokes(c, x, y, 6, () => {
      c.moveTo(0, -16);
      c.lineTo(0, -radius);
      for (const at of [0.45, 0.7]) {
        c.moveTo(-radius * 0.14, -radius * (at + 0.12));
        c.lineTo(0, -radius * at);
        c.lineTo(radius * 0.14, -radius * (at + 0.12));
      }
      c.stroke();
    });
  },

  /** A low sun, cut by the horizon's haze. */
  dusk(c, x, y, radius, { theme }) {
    c.save();
    c.beginPath();
    c.arc(x, y, radius, 0, Math.PI * 2);
    c.clip();
    const sun = c.createLinearGradient(0, y - radius, 0, y + radius);
    sun.addColorStop(0, withAlpha(theme.lamp, 0.1));
    sun.addColorStop(1, withAlpha(theme.accent, 0.13));
    c.fillStyle = sun;
    for (let band = 0, at = y - radius; at < y + radius; band++) {
      const high = band === 0 ? radius * 0.8 : radius * 0.16;
      c.fillRect(x - radius, at, radius * 2, high);
      at += high + 3 + band * 2.4;
    }
    c.restore();
  },

  /** A cog. */
  forge(c, x, y, radius, { theme }) {
    c.fillStyle = withAlpha(theme.line, 0.1);
    spokes(c, x, y, 12, () => {
      c.moveTo(-radius * 0.1, -radius * 0.74);
      c.lineTo(-radius * 0.07, -radius);
      c.lineTo(radius * 0.07, -radius);
      c.lineTo(radius * 0.1, -radius * 0.74);
      c.fill();
    });
    ring(c, x, y, radius * 0.66, radius * 0.17, withAlpha(theme.line, 0.1));
    ring(c, x, y, radius * 0.36, 3, withAlpha(theme.accent, 0.16));
  },

  /** A compass rose. */
  deep(c, x, y, radius, { theme }) {
    for (const [count, reach, alpha] of [
      [8, 0.62, 0.08],
      [4, 1, 0.12],
    ] as const) {
      c.fillStyle = withAlpha(theme.line, alpha);
      spokes(c, x, y, count, () => {
        c.moveTo(0, -radius * reach);
        c.lineTo(radius * 0.11, -radius * 0.15);
        c.lineTo(0, 0);
        c.lineTo(-radius * 0.11, -radius * 0.15);
        c.fill();
      });
    }
    ring(c, x, y, radius * 0.7, 2, withAlpha(theme.lamp, 0.09));
  },
};

/** Draws the same path `count` times around a point, the first one upwards. */
function spokes(c: C, x: number, y: number, count: number, draw: () => void): void {
  for (let i = 0; i < count; i++) {
    c.save();
    c.translate(x, y);
    c.rotate((i * Math.PI * 2) / count);
    c.beginPath();
    draw();
    c.restore();
  }
}

function ring(c: C, x: number, y: number, radius: number, width: number, stroke: string, fill?: string): void {
  c.beginPath();
  c.arc(x, y, radius, 0, Math.PI * 2);
  if (fill !== undefined) {
    c.fillStyle = fill;
    c.fill();
  }
  c.strokeStyle = stroke;
  c.lineWidth = width;
  c.stroke();
}
