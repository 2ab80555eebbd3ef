/** When a point that moves from (x, y) by (dx, dy) comes within `reach` of the origin: a share of the motion, 0 if it is there, or `Infinity`. */
export function timeOfContact(x: number, y: number, dx: number, dy: number, reach: number): number {
  const outside = x * x + y * y - reach * reach;
  if (outside <= 0) return 0;
  const approach = -(x * dx + y * dy);
  if (approach <= 0) return Infinity;
  const motion = dx * dx + dy * dy;
  const discriminant = approach * approach - motion * outside;
  if (discriminant < 0) return Infinity;
  const time = (approach - Math.sqrt(discriminant)) / motion;
  return time <= 1 ? time : Infinity;
}
