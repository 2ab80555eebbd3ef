/** Depths, bottom to top. Everything additive shares few of them: each change of blend mode ends a batch. */
export const LAYER = {
  floor: 0,
  /** Seen in the floor, or through it. */
  below: 1,
  /** Let into the floor. */
  inlay: 2,
  light: 3,
  ground: 4,
  glow: 5,
  body: 6,
  flash: 7,
  shot: 8,
  wall: 9,
  spark: 10,
  flag: 11,
  status: 12,
  name: 13,
} as const;
