import type { Vec } from '#shared/math/ring.ts';

/** A stick's two axes as a pull of length 0 .. 1: nothing within the dead zone, and from its edge on everything from the first little. */
export function padStick(x: number, y: number, deadZone: number, out: Vec): Vec {
  const length = Math.sqrt(x * x + y * y);
  if (length <= deadZone) out.x = out.y = 0;
  else {
    const scale = Math.min(1, (length - deadZone) / (1 - deadZone)) / length;
    out.x = x * scale;
    out.y = y * scale;
  }
  return out;
}
