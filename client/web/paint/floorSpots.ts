/** Round things let into the floor: where players and pickups appear. */
import { NIGHT_RINK } from '../palette.ts';
import { withAlpha } from './colour.ts';

type C = CanvasRenderingContext2D;

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

function light(c: C, x: number, y: number, radius: number, hex: string, strength: number): void {
  const glow = c.createRadialGradient(x, y, 0, x, y, radius);
  glow.addColorStop(0, withAlpha(hex, strength));
  glow.addColorStop(0.5, withAlpha(hex, strength * 0.35));
  glow.addColorStop(1, withAlpha(hex, 0));
  c.fillStyle = glow;
  c.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
}
