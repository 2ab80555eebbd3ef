import type { Vec } from '#shared/math/ring.ts';

/** How far a stick is pulled: a vector of length 0 (at rest) to 1 (at its rim or beyond). Distances in px. */
export function stickDeflection(dx: number, dy: number, radius: number, out: Vec): Vec {
  const length = Math.sqrt(dx * dx + dy * dy);
  const scale = length > radius ? 1 / length : 1 / radius;
  out.x = dx * scale;
  out.y = dy * scale;
  return out;
}

export const deflectionOf = (stick: Readonly<Vec>): number => Math.sqrt(stick.x * stick.x + stick.y * stick.y);
