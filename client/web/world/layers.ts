/** Depths, bottom to top. Everything additive shares few of them: each change of blend mode ends a batch. */
export const LAYER = {
  floor: 0,
  /** Let into the floor. */
  inlay: 1,
  light: 2,
  ground: 3,
  glow: 4,
  body: 5,
  flash: 6,
  shot: 7,
  wall: 8,
  spark: 9,
  flag: 10,
  status: 11,
  name: 12,
} as const;
