import type { Vec } from '#shared/math/ring.ts';

/** Half of the cone in which an aim is helped, radians. */
const CONE = (13 * Math.PI) / 180;
/** Share of the miss that the strongest help takes away, in the middle of the cone. At its edge it is nothing, so that no aim ever jumps. */
const MOST = 0.7;

/**
 * A thumb's aim, drawn a little to the target nearest to it.
 * @param aim      of any length but zero
 * @param targets  where to aim at, from the own body
 * @param strength 0 .. 1
 * @param out      of length 1
 */
export function assistAim(aim: Readonly<Vec>, targets: readonly Readonly<Vec>[], strength: number, out: Vec): Vec {
  let miss = CONE;
  for (const { x, y } of targets) {
    const angle = Math.atan2(aim.x * y - aim.y * x, aim.x * x + aim.y * y);
    if (Math.abs(angle) < Math.abs(miss)) miss = angle;
  }
  const pull = miss === CONE ? 0 : miss * strength * MOST * (1 - Math.abs(miss) / CONE);
  const angle = Math.atan2(aim.y, aim.x) + pull;
  [out.x, out.y] = [Math.cos(angle), Math.sin(angle)];
  return out;
}
