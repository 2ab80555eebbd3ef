/** Pickups: a plate with a glyph for each kind, its glow, and the ring when it is taken. */
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
  const fill = c.createLinearGradient(-10, -16, 10, 16);
  fill.addColorStop(0, mix(NIGHT_RINK.hull, hex, 0.5));
  fill.addColorStop(1, mix(NIGHT_RINK.outside, hex, 0.2));
  c.fillStyle = fill;
  c.strokeStyle = mix(hex, '#FFFFFF', 0.2);
  c.shadowColor = withAlpha(hex, 0.9);
  c.shadowBlur = 10;
  c.lineWidth = 2.4;
  c.lineJoin = 'round';
  c.beginPath();
  PLATES[kind](c);
  c.fill();
  c.shadowBlur = 0;
  c.stroke();
  c.fillStyle = mix(hex, '#FFFFFF', 0.62);
  c.strokeStyle = c.fillStyle;
  GLYPHS[kind](c);
}

type Draw = (c: CanvasRenderingContext2D) => void;

const plateOfWeapon: Draw = (c) => {
  c.moveTo(0, -18.5);
  c.lineTo(17.5, -6);
  c.lineTo(17.5, 6);
  c.lineTo(0, 18.5);
  c.lineTo(-17.5, 6);
  c.lineTo(-17.5, -6);
  c.closePath();
};

/** Outlines, for those who see them from afar: what heals is round, a shield is one, and weapons lie on a hexagon. */
const PLATES: Readonly<Record<PickupKind, Draw>> = {
  health: (c) => c.arc(0, 0, 16, 0, Math.PI * 2),
  shield(c) {
    c.moveTo(0, -18);
    c.lineTo(15, -12.5);
    c.quadraticCurveTo(15.5, 9, 0, 18.5);
    c.quadraticCurveTo(-15.5, 9, -15, -12.5);
    c.closePath();
  },
  bouncer: plateOfWeapon,
  rail: plateOfWeapon,
  scatter: plateOfWeapon,
};

const GLYPHS: Readonly<Record<PickupKind, Draw>> = {
  health(c) {
    c.beginPath();
    c.roundRect(-2.6, -8, 5.2, 16, 1.4);
    c.roundRect(-8, -2.6, 16, 5.2, 1.4);
    c.fill();
  },
  shield(c) {
    c.lineWidth = 2.6;
    c.lineCap = 'round';
    c.lineJoin = 'round';
    for (const y of [-5, 2.5]) {
      c.beginPath();
      c.moveTo(-6, y);
      c.lineTo(0, y - 4);
      c.lineTo(6, y);
      c.stroke();
    }
    c.fillRect(-1.3, 0, 2.6, 10);
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
  /** A beam off a wall, straight and sharp. */
  rail(c) {
    c.lineWidth = 2.8;
    c.lineJoin = 'miter';
    c.lineCap = 'butt';
    c.beginPath();
    c.moveTo(-11, 8);
    c.lineTo(1.5, -6);
    c.lineTo(11, 5);
    c.stroke();
    c.lineWidth = 2.4;
    c.beginPath();
    c.moveTo(-5, -9.5);
    c.lineTo(8, -9.5);
    c.stroke();
  },
  /** Five pellets that leave one place. */
  scatter(c) {
    c.beginPath();
    c.moveTo(-11, -4);
    c.lineTo(-4, -2.4);
    c.lineTo(-4, 2.4);
    c.lineTo(-11, 4);
    c.fill();
    for (const [x, y] of [
      [2.5, -2.8],
      [2.5, 2.8],
      [8.5, -6.6],
      [9.5, 0],
      [8.5, 6.6],
    ] as const) {
      c.beginPath();
      c.arc(x, y, 2.3, 0, Math.PI * 2);
      c.fill();
    }
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
