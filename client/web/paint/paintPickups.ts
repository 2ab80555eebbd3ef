/** Pickups: a rounded diamond with a glyph for each kind, its glow, and the ring when it is taken. */
import { PICKUP_KINDS, type PickupKind } from '#shared/arena/Arena.ts';
import { NIGHT_RINK } from '../palette.ts';
import { FRAME } from './frames.ts';
import { FINE, SOFT, type PictureSheet } from './PictureSheet.ts';
import { mix, withAlpha } from './colour.ts';
import { circle, radial } from './strokes.ts';

export const PICKUP_COLOUR: Readonly<Record<PickupKind, string>> = {
  health: NIGHT_RINK.heal,
  shield: NIGHT_RINK.shield,
  bouncer: NIGHT_RINK.bouncer,
  rail: NIGHT_RINK.rail,
  scatter: NIGHT_RINK.scatter,
};

export function paintPickups(sheet: PictureSheet): void {
  for (const kind of PICKUP_KINDS) {
    const hex = PICKUP_COLOUR[kind];
    sheet.add(FRAME.pickup[kind], 48, 48, (c) => paintPickup(c, kind, hex));
    sheet.add(
      FRAME.pickupGlow[kind],
      110,
      110,
      (c) => radial(c, 55, [0, withAlpha(hex, 0.34)], [0.35, withAlpha(hex, 0.16)], [1, withAlpha(hex, 0)]),
      SOFT,
    );
    sheet.add(FRAME.pickupRing[kind], 84, 84, (c) => paintRing(c, hex), FINE);
  }
}

function paintPickup(c: CanvasRenderingContext2D, kind: PickupKind, hex: string): void {
  c.save();
  c.rotate(Math.PI / 4);
  c.shadowColor = withAlpha(hex, 0.9);
  c.shadowBlur = 9;
  const fill = c.createLinearGradient(-13, -13, 13, 13);
  fill.addColorStop(0, mix(NIGHT_RINK.hull, hex, 0.42));
  fill.addColorStop(1, mix(NIGHT_RINK.outside, hex, 0.16));
  c.fillStyle = fill;
  c.beginPath();
  c.roundRect(-13, -13, 26, 26, 6);
  c.fill();
  c.shadowBlur = 0;
  c.strokeStyle = mix(hex, '#FFFFFF', 0.15);
  c.lineWidth = 2.2;
  c.stroke();
  c.restore();
  c.fillStyle = mix(hex, '#FFFFFF', 0.55);
  c.strokeStyle = c.fillStyle;
  GLYPHS[kind](c);
}

const GLYPHS: Readonly<Record<PickupKind, (c: CanvasRenderingContext2D) => void>> = {
  health(c) {
    c.beginPath();
    c.roundRect(-2.6, -8, 5.2, 16, 1.4);
    c.roundRect(-8, -2.6, 16, 5.2, 1.4);
    c.fill();
  },
  shield(c) {
    c.beginPath();
    c.moveTo(0, -8.5);
    c.lineTo(7, -6);
    c.quadraticCurveTo(7.4, 4, 0, 8.8);
    c.quadraticCurveTo(-7.4, 4, -7, -6);
    c.closePath();
    c.fill();
  },
  bouncer(c) {
    c.lineWidth = 2.2;
    c.lineJoin = 'round';
    c.lineCap = 'round';
    c.beginPath();
    c.moveTo(-8.5, 4);
    c.lineTo(-3.6, -5);
    c.lineTo(1, 4.5);
    c.lineTo(4, -1);
    c.stroke();
    c.beginPath();
    c.arc(5.8, -4.6, 3.2, 0, Math.PI * 2);
    c.fill();
  },
  /** A beam between two rails, one corner in it. */
  rail(c) {
    c.lineWidth = 2.4;
    c.lineJoin = 'miter';
    c.lineCap = 'round';
    c.beginPath();
    c.moveTo(-9, 5.5);
    c.lineTo(1.5, -6);
    c.lineTo(9, 2.2);
    c.stroke();
    c.beginPath();
    c.moveTo(-4.5, -7.5);
    c.lineTo(7.5, -7.5);
    c.stroke();
  },
  /** A fan of shots from one place. */
  scatter(c) {
    c.lineWidth = 2.2;
    c.lineCap = 'round';
    c.beginPath();
    for (const y of [-7, -2.5, 2.5, 7]) {
      c.moveTo(-8, 0);
      c.lineTo(7.5, y);
    }
    c.stroke();
  },
};

function paintRing(c: CanvasRenderingContext2D, hex: string): void {
  c.strokeStyle = hex;
  c.lineWidth = 3;
  c.shadowColor = hex;
  c.shadowBlur = 8;
  circle(c, 34);
  c.stroke();
}
