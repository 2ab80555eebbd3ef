/** Round things let into the floor: where players and pickups appear, and where flags stand. */
import type { FlagSpot } from '#shared/arena/Arena.ts';
import { NIGHT_RINK, TEAM_COLOURS } from '../palette.ts';
import { withAlpha } from './colour.ts';
import { emblemShape } from './strokes.ts';

type C = CanvasRenderingContext2D;

const BASE_RADIUS = 62;
/** How far a base lights the floor around it, px. */
const BASE_LIGHT = 260;

/** A broken ring. */
export function paintSpot(c: C, x: number, y: number, radius: number, colour: string): void {
  c.strokeStyle = colour;
  c.lineWidth = 2;
  c.setLineDash([radius * 0.62, radius * 0.427]);
  c.beginPath();
  c.arc(x, y, radius, 0, Math.PI * 2);
  c.stroke();
  c.setLineDash([]);
}

export function paintPad(c: C, x: number, y: number, hex: string): void {
  light(c, x, y, 46, hex, 0.14);
  paintSpot(c, x, y, 27, withAlpha(hex, 0.45));
  c.fillStyle = withAlpha(NIGHT_RINK.outside, 0.5);
  c.beginPath();
  c.arc(x, y, 20, 0, Math.PI * 2);
  c.fill();
}

/** A team's home: its light, two rings with four notches, and its emblem, large enough to be known from its corner. */
export function paintBase(c: C, { team, x, y }: FlagSpot): void {
  const { hex, emblem } = TEAM_COLOURS[team];
  light(c, x, y, BASE_LIGHT, hex, 0.16);
  c.fillStyle = withAlpha(NIGHT_RINK.outside, 0.45);
  c.beginPath();
  c.arc(x, y, BASE_RADIUS, 0, Math.PI * 2);
  c.fill();
  c.strokeStyle = withAlpha(hex, 0.5);
  c.lineWidth = 5;
  const quarter = Math.PI / 2;
  for (let i = 0; i < 4; i++) {
    c.beginPath();
    c.arc(x, y, BASE_RADIUS, i * quarter + 0.16, (i + 1) * quarter - 0.16);
    c.stroke();
  }
  c.strokeStyle = withAlpha(hex, 0.28);
  c.lineWidth = 1.5;
  c.beginPath();
  c.arc(x, y, BASE_RADIUS - 10, 0, Math.PI * 2);
  c.stroke();
  c.save();
  c.translate(x, y);
  c.scale(3.4, 3.4);
  c.translate(-12, -12);
  c.fillStyle = withAlpha(hex, 0.16);
  c.fill(emblemShape(emblem));
  c.restore();
}

function light(c: C, x: number, y: number, radius: number, hex: string, strength: number): void {
  const glow = c.createRadialGradient(x, y, 0, x, y, radius);
  glow.addColorStop(0, withAlpha(hex, strength));
  glow.addColorStop(0.5, withAlpha(hex, strength * 0.35));
  glow.addColorStop(1, withAlpha(hex, 0));
  c.fillStyle = glow;
  c.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
}
