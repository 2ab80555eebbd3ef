type Place = { readonly x: number; readonly y: number };

/** Between two places, px. */
export function distanceTo(from: Place, x: number, y: number): number {
  const dx = x - from.x;
  const dy = y - from.y;
  return Math.sqrt(dx * dx + dy * dy);
}
