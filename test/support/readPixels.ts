import type { SelfView } from '#net/ArenaView.ts';

export type Rgb = readonly [red: number, green: number, blue: number];
type Point = { x: number; y: number };

/** Around what of the arena: a point, the own disc, or each own shot. */
export type Target = Point | 'self' | 'own shots';
export type DrawnMoment = { self: SelfView | null; pixels: Rgb[][] };

/**
 * Runs in the page, between two frames: what is asked of the view and of the canvas is of the same drawn moment. Null while a point or the own
 * disc is not wholly on the screen, as when the camera flies to it: off the canvas there are no pixels, only zeros. Such shots are left out.
 */
export function readPixels({ target, radiusPx }: { target: Target; radiusPx: number }): DrawnMoment | null {
  const { view, toPage } = window.__bankshot!;
  const shown = view();
  const canvas = document.querySelector<HTMLCanvasElement>('#game canvas');
  if (shown === null || canvas === null) return null;
  const { self, shots } = shown;
  const points = target === 'own shots' ? shots.filter(({ isOwn }) => isOwn) : target === 'self' ? (self?.isAlive ? [self] : []) : [target];
  const frame = canvas.getBoundingClientRect();
  const scale = canvas.width / frame.width;
  const side = Math.round(2 * radiusPx * scale);
  const corners = points.map(({ x, y }): Point => {
    const middle = toPage(x, y)!;
    return { x: Math.round((middle.x - frame.left - radiusPx) * scale), y: Math.round((middle.y - frame.top - radiusPx) * scale) };
  });
  const seen = corners.filter(({ x, y }) => x >= 0 && y >= 0 && x + side <= canvas.width && y + side <= canvas.height);
  if (target !== 'own shots' && seen.length === 0) return null;
  const pixels = seen.map(({ x, y }) => {
    const { data } = canvas.getContext('2d')!.getImageData(x, y, side, side);
    return Array.from({ length: data.length / 4 }, (_, i): Rgb => [data[4 * i]!, data[4 * i + 1]!, data[4 * i + 2]!]);
  });
  return { self, pixels };
}
