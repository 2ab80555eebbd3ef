/** Depths, bottom to top. Everything additive shares few of them: each change of blend mode ends a batch. */
export const LAYER = {
  floor: 0,
  light: 1,
  ground: 2,
  glow: 3,
  body: 4,
  flash: 5,
  shot: 6,
  wall: 7,
  spark: 8,
  status: 9,
  name: 10,
} as const;
