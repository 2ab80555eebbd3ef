/** For tests: the corners of an upright rectangle, as `Sketch.walls` takes them, px. */
export const boxWall = (left: number, top: number, right: number, bottom: number): [x: number, y: number][] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];
