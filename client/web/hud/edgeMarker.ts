import type { Vec } from '#shared/math/ring.ts';

export type Frame = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export type EdgeMarker = {
  /** Where the marker stands: the place itself if it is within the frame, else where the way to it leaves the frame. */
  readonly x: number;
  readonly y: number;
  readonly isInside: boolean;
  /** From the middle of the frame to the place, 0 is right and 90 down. */
  readonly angleDeg: number;
};

/** A marker for a place that may be off the screen. The frame must have some width and height. */
export function edgeMarker({ x, y }: Readonly<Vec>, frame: Frame): EdgeMarker {
  const { left, top, right, bottom } = frame;
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  const [dx, dy] = [x - middleX, y - middleY];
  const angleDeg = (Math.atan2(dy, dx) * 180) / Math.PI;
  /** Ways out to the frame that lies nearest in this direction. */
  const over = Math.max(Math.abs(dx) / (right - middleX), Math.abs(dy) / (bottom - middleY));
  if (over <= 1) return { x, y, isInside: true, angleDeg };
  return { x: middleX + dx / over, y: middleY + dy / over, isInside: false, angleDeg };
}
