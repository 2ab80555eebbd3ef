import type { Vec } from '#shared/math/ring.ts';

/** Where the crosshair comes to when a captured mouse moves by so much: inside the view, whose size is in CSS px. It begins in the middle. */
export function moveCrosshair(
  from: Readonly<Vec> | null,
  move: Readonly<Vec>,
  sensitivity: number,
  { width, height }: { readonly width: number; readonly height: number },
): Readonly<Vec> {
  const { x, y } = from ?? { x: width / 2, y: height / 2 };
  return { x: within(x + move.x * sensitivity, width), y: within(y + move.y * sensitivity, height) };
}

const within = (at: number, size: number): number => Math.min(size, Math.max(0, at));
