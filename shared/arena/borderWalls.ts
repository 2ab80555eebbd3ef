import { unitsOf } from '../tuning.ts';
import type { Wall } from './Arena.ts';
import { compileWall } from './compileWall.ts';

/** Thickness. Nothing gets through at any thickness; this much can be drawn. */
const DEPTH = unitsOf(64);

/** The four walls around an area (units), clockwise from the top. */
export function borderWalls(width: number, height: number): Wall[] {
  const boxes = [
    [-DEPTH, -DEPTH, width + DEPTH, 0],
    [width, -DEPTH, width + DEPTH, height + DEPTH],
    [-DEPTH, height, width + DEPTH, height + DEPTH],
    [-DEPTH, -DEPTH, 0, height + DEPTH],
  ] as const;
  return boxes.map(([minX, minY, maxX, maxY]) => {
    const corners = [
      { x: minX, y: minY },
      { x: maxX, y: minY },
      { x: maxX, y: maxY },
      { x: minX, y: maxY },
    ];
    return compileWall(corners) as Wall;
  });
}
