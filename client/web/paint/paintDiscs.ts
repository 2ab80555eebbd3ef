/** A player's disc: hull with rim and emblem, barrel, halo, and what is shown around it. Lit from the top left. */
import { BODY_RADIUS_PX } from '#shared/tuning.ts';
import { EMBLEM_NAMES, NIGHT_RINK, PLAYER_COLOURS, type Emblem } from '../palette.ts';
import { FRAME } from './frames.ts';
import { SOFT, type PictureSheet } from './PictureSheet.ts';
import { mix, withAlpha } from './colour.ts';
import { circle, emblemShape, radial } from './strokes.ts';

const R = BODY_RADIUS_PX;
const RIM = 3.2;

export function paintDiscs(sheet: PictureSheet): void {
  PLAYER_COLOURS.forEach((colour, i) => {
    sheet.add(FRAME.hull[i]!, 46, 46, (c) => paintHull(c, colour.hex));
    EMBLEM_NAMES.forEach((emblem, n) => sheet.add(FRAME.emblem[i]![n]!, 32, 32, (c) => paintEmblem(c, emblem, colour.hex, 0.9)));
    sheet.add(FRAME.blasterBarrel[i]!, 26, 18, (c) => paintBarrel(c, colour.hex, 22, 11));
    sheet.add(FRAME.bouncerBarrel[i]!, 26, 24, (c) => paintBarrel(c, colour.hex, 20, 17));
    sheet.add(FRAME.scatterBarrel[i]!, 28, 30, (c) => paintScatterBarrel(c, colour.hex));
    sheet.add(FRAME.railBarrel[i]!, 40, 16, (c) => paintRailBarrel(c, colour.hex));
    sheet.add(FRAME.halo[i]!, 150, 150, (c) => paintHalo(c, colour.hex, 0.42), SOFT);
    sheet.add(FRAME.ghost[i]!, 46, 46, (c) => paintGhost(c, colour.hex), 1);
  });
  sheet.add(FRAME.shadow, 72, 72, (c) => radial(c, 34, [0.35, 'rgba(0, 0, 0, 0.6)'], [1, 'rgba(0, 0, 0, 0)']), 1);
  sheet.add(FRAME.ownRim, 56, 56, paintOwnRim);
  sheet.add(FRAME.ownHalo, 190, 190, (c) => paintHalo(c, NIGHT_RINK.text, 0.16), SOFT);
  sheet.add(FRAME.flash, 48, 48, (c) => radial(c, 22, [0.75, '#FFFFFF'], [1, 'rgba(255, 255, 255, 0)']), 1);
  sheet.add(FRAME.ward, 76, 76, paintWard);
  sheet.add(FRAME.crown, 26, 20, paintCrown);
  sheet.add(FRAME.away, 34, 34, paintAway);
}

/** Body and rim. */
export function paintHull(c: CanvasRenderingContext2D, hex: string): void {
  const body = c.createRadialGradient(-6, -8, 2, 0, 0, R);
  body.addColorStop(0, mix(NIGHT_RINK.hull, hex, 0.58));
  body.addColorStop(0.6, mix(NIGHT_RINK.hull, hex, 0.34));
  body.addColorStop(1, mix(NIGHT_RINK.outside, hex, 0.2));
  c.fillStyle = body;
  circle(c, R - 1);
  c.fill();

  const rim = c.createLinearGradient(-R * 0.6, -R, R * 0.6, R);
  rim.addColorStop(0, mix(hex, '#FFFFFF', 0.5));
  rim.addColorStop(0.4, hex);
  rim.addColorStop(1, mix(hex, NIGHT_RINK.outside, 0.28));
  c.strokeStyle = rim;
  c.lineWidth = RIM;
  circle(c, R - RIM / 2);
  c.stroke();
  c.strokeStyle = withAlpha(NIGHT_RINK.outside, 0.55);
  c.lineWidth = 1.2;
  circle(c, R - RIM - 0.6);
  c.stroke();
}

/** An emblem in the middle of a hull; at a size of 1 its box is 24 px wide. */
export function paintEmblem(c: CanvasRenderingContext2D, emblem: Emblem, hex: string, size: number): void {
  const shape = emblemShape(emblem);
  c.save();
  c.scale(size, size);
  c.translate(-12, emblem === 'triangle' ? -13.2 : -12); // its weight is below the middle of its box
  c.lineJoin = 'round';
  c.lineWidth = 1.6;
  c.shadowColor = withAlpha(hex, 0.9);
  c.shadowBlur = 7;
  c.fillStyle = c.strokeStyle = mix(hex, '#FFFFFF', 0.22);
  c.fill(shape, 'evenodd');
  c.shadowBlur = 0;
  c.stroke(shape);
  c.restore();
}

/** Points along +x, its muzzle at the right edge of the picture. */
function paintBarrel(c: CanvasRenderingContext2D, hex: string, length: number, width: number): void {
  const left = 13 - length;
  const side = c.createLinearGradient(0, -width / 2, 0, width / 2);
  side.addColorStop(0, mix(NIGHT_RINK.hull, hex, 0.55));
  side.addColorStop(0.5, mix(NIGHT_RINK.hull, hex, 0.25));
  side.addColorStop(1, mix(NIGHT_RINK.outside, hex, 0.2));
  c.fillStyle = side;
  c.strokeStyle = hex;
  c.lineWidth = 2.4;
  c.beginPath();
  c.roundRect(left, -width / 2 + 1.2, length - 1.6, width - 2.4, 3);
  c.fill();
  c.stroke();
  c.fillStyle = mix(hex, '#FFFFFF', 0.6);
  c.fillRect(13 - 4.6, -width / 2 + 2.8, 1.8, width - 5.6);
}

/** A trumpet: wide at its muzzle. Points along +x. */
function paintScatterBarrel(c: CanvasRenderingContext2D, hex: string): void {
  const bell = c.createLinearGradient(0, -12, 0, 12);
  bell.addColorStop(0, mix(NIGHT_RINK.hull, hex, 0.55));
  bell.addColorStop(0.5, mix(NIGHT_RINK.hull, hex, 0.25));
  bell.addColorStop(1, mix(NIGHT_RINK.outside, hex, 0.2));
  c.fillStyle = bell;
  c.strokeStyle = hex;
  c.lineWidth = 2.4;
  c.lineJoin = 'round';
  c.beginPath();
  c.moveTo(-9, -4);
  c.lineTo(2, -4.5);
  c.lineTo(11, -11.5);
  c.lineTo(11, 11.5);
  c.lineTo(2, 4.5);
  c.lineTo(-9, 4);
  c.closePath();
  c.fill();
  c.stroke();
  c.fillStyle = mix(hex, '#FFFFFF', 0.6);
  c.fillRect(7.6, -7.5, 1.8, 15);
}

/** Two rails with a gap of light between them. Points along +x; as long as a barrel of the others to its middle. */
function paintRailBarrel(c: CanvasRenderingContext2D, hex: string): void {
  const [left, length] = [-12, 30];
  c.fillStyle = withAlpha(mix(hex, '#FFFFFF', 0.75), 0.95);
  c.shadowColor = hex;
  c.shadowBlur = 5;
  c.fillRect(left, -1, length - 3, 2);
  c.shadowBlur = 0;
  for (const side of [-1, 1]) {
    c.fillStyle = mix(NIGHT_RINK.hull, hex, side < 0 ? 0.55 : 0.3);
    c.strokeStyle = hex;
    c.lineWidth = 1.6;
    c.beginPath();
    c.roundRect(left, side < 0 ? -6.4 : 2.4, length, 4, 1.6);
    c.fill();
    c.stroke();
  }
}

function paintHalo(c: CanvasRenderingContext2D, hex: string, strength: number): void {
  radial(
    c,
    94,
    [0, withAlpha(hex, strength)],
    [0.22, withAlpha(hex, strength * 0.72)],
    [0.5, withAlpha(hex, strength * 0.2)],
    [0.78, withAlpha(hex, 0)],
  );
}

/** What a dash leaves behind. */
function paintGhost(c: CanvasRenderingContext2D, hex: string): void {
  radial(c, R, [0, withAlpha(hex, 0.06)], [0.7, withAlpha(hex, 0.2)], [0.92, withAlpha(hex, 0.5)], [1, withAlpha(hex, 0)]);
}

function paintOwnRim(c: CanvasRenderingContext2D): void {
  c.strokeStyle = NIGHT_RINK.text;
  c.shadowColor = NIGHT_RINK.text;
  c.shadowBlur = 7;
  c.lineWidth = 2;
  circle(c, R + 2.6);
  c.stroke();
}

/** Around a disc that cannot be hurt yet. */
function paintWard(c: CanvasRenderingContext2D): void {
  c.strokeStyle = withAlpha(NIGHT_RINK.boundary, 0.9);
  c.shadowColor = NIGHT_RINK.boundaryGlow;
  c.shadowBlur = 8;
  c.lineWidth = 2.2;
  c.lineCap = 'round';
  for (let i = 0; i < 8; i++) {
    c.beginPath();
    c.arc(0, 0, R + 10, (i * Math.PI) / 4, (i * Math.PI) / 4 + 0.48);
    c.stroke();
  }
}

function paintCrown(c: CanvasRenderingContext2D): void {
  c.lineJoin = 'round';
  c.beginPath();
  c.moveTo(-9, 6);
  c.lineTo(-10, -4);
  c.lineTo(-4.6, 0.4);
  c.lineTo(0, -7);
  c.lineTo(4.6, 0.4);
  c.lineTo(10, -4);
  c.lineTo(9, 6);
  c.closePath();
  c.strokeStyle = withAlpha(NIGHT_RINK.outside, 0.9);
  c.lineWidth = 3.4;
  c.stroke();
  c.fillStyle = NIGHT_RINK.gold;
  c.fill();
}

/** A link with a gap, for a player whose connection is down. */
function paintAway(c: CanvasRenderingContext2D): void {
  c.fillStyle = withAlpha(NIGHT_RINK.outside, 0.78);
  circle(c, 15);
  c.fill();
  c.strokeStyle = NIGHT_RINK.text;
  c.lineWidth = 2.4;
  c.lineCap = 'round';
  for (const side of [-1, 1]) {
    c.beginPath();
    c.moveTo(side * 3.5, -4);
    c.lineTo(side * 5.5, -4);
    c.arc(side * 5.5, 0, 4, -Math.PI / 2, Math.PI / 2, side < 0);
    c.lineTo(side * 3.5, 4);
    c.stroke();
  }
}
