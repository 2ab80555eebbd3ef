/** What is seen in a floor rather than on it: the lamps mirrored in its gloss, and what is frozen in below. */
import type { Mood } from '#shared/arena/Arena.ts';
import type { Box } from './arenaShape.ts';
import { mix, withAlpha } from './colour.ts';
import type { Theme } from './themes.ts';

type C = CanvasRenderingContext2D;

/** Texels per px of what is small and sharp. */
export const SPECK_DENSITY = 2;
/** Boxes of the sheet, texels: a mirrored lamp, and specks from faint to clear. Its size is no power of two, for the same reason as a chunk's. */
export const DEPTHS_SHEET = { width: 242, height: 92 } as const;
export const LAMP_BOX: Box = { x: 1, y: 1, width: 240, height: 40 };
export const SPECK_BOXES: readonly Box[] = [0, 1, 2, 3].map((i) => ({ x: 1 + i * 50, y: 43, width: 48, height: 48 }));

export function paintDepths(c: C, mood: Mood, theme: Theme): void {
  paintLamp(c, theme);
  for (const [i, { x, y, width, height }] of SPECK_BOXES.entries()) {
    c.save();
    c.translate(x + width / 2, y + height / 2);
    c.scale(SPECK_DENSITY, SPECK_DENSITY);
    SPECKS[mood](c, theme, (i + 1) / SPECK_BOXES.length);
    c.restore();
  }
}

/** A row of tubes, blurred by what the surface has of scratches. */
function paintLamp(c: C, { lamp }: Theme): void {
  const { x, y, width, height } = LAMP_BOX;
  c.save();
  c.translate(x + width / 2, y + height / 2);
  for (const [reachX, reachY, alpha] of [
    [width / 2, height / 2, 0.1],
    [width * 0.42, height * 0.3, 0.11],
    [width * 0.34, height * 0.12, 0.13],
  ] as const) {
    c.save();
    c.scale(reachX, reachY);
    const light = c.createRadialGradient(0, 0, 0, 0, 0, 1);
    light.addColorStop(0, withAlpha(lamp, alpha));
    light.addColorStop(0.5, withAlpha(lamp, alpha * 0.45));
    light.addColorStop(1, withAlpha(lamp, 0));
    c.fillStyle = light;
    c.fillRect(-1, -1, 2, 2);
    c.restore();
  }
  c.restore();
}

/** One speck around the origin, at most 11 px from it; `share` 0 .. 1 is how much of a speck it is. */
const SPECKS: Readonly<Record<Mood, (c: C, theme: Theme, share: number) => void>> = {
  ice: (c, { boundary }, share) => paintBubble(c, boundary, share),
  deep: (c, { boundary }, share) => paintBubble(c, boundary, share),
  dusk: (c, { lamp, accent }, share) => paintGleam(c, share > 0.6 ? lamp : accent, share),
  forge: (c, { accent, lamp }, share) => paintGleam(c, mix(accent, lamp, share * 0.4), share),
};

/** Air that was frozen in. */
function paintBubble(c: C, hex: string, share: number): void {
  const radius = 2 + share * 4.5;
  c.beginPath();
  c.arc(0, 0, radius, 0, Math.PI * 2);
  c.fillStyle = withAlpha(hex, 0.03 + share * 0.04);
  c.fill();
  c.strokeStyle = withAlpha(hex, 0.1 + share * 0.1);
  c.lineWidth = 0.9;
  c.stroke();
  c.beginPath();
  c.arc(0, 0, radius * 0.62, Math.PI * 1.1, Math.PI * 1.6);
  c.strokeStyle = withAlpha('#FFFFFF', 0.12 + share * 0.12);
  c.stroke();
}

/** A light a long way down. */
function paintGleam(c: C, hex: string, share: number): void {
  const radius = 4 + share * 7;
  const light = c.createRadialGradient(0, 0, 0, 0, 0, radius);
  light.addColorStop(0, withAlpha(hex, 0.2 + share * 0.24));
  light.addColorStop(0.25, withAlpha(hex, 0.09 + share * 0.06));
  light.addColorStop(1, withAlpha(hex, 0));
  c.fillStyle = light;
  c.fillRect(-radius, -radius, 2 * radius, 2 * radius);
}
