/** Shapes every painter needs, around the origin. */
import { EMBLEM_PATHS, type Emblem } from '../palette.ts';

/** Starts a path that is a circle. */
export function circle(c: CanvasRenderingContext2D, radius: number): void {
  c.beginPath();
  c.arc(0, 0, radius, 0, Math.PI * 2);
}

/** Fills a circle with a radial gradient; stops are [share of the radius, colour]. */
export function radial(c: CanvasRenderingContext2D, radius: number, ...stops: readonly (readonly [number, string])[]): void {
  const gradient = c.createRadialGradient(0, 0, 0, 0, 0, radius);
  for (const [at, colour] of stops) gradient.addColorStop(at, colour);
  c.fillStyle = gradient;
  circle(c, radius);
  c.fill();
}

/** An emblem in its box of 24 x 24 px. */
export const emblemShape = (emblem: Emblem): Path2D => new Path2D(EMBLEM_PATHS[emblem]);
