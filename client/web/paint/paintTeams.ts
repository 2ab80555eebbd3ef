/** What belongs to a team: hulls that are told apart by shape alone, flags, and where flags stand. */
import { BODY_RADIUS_PX } from '#shared/tuning.ts';
import { NIGHT_RINK, TEAM_COLOURS, type Emblem } from '../palette.ts';
import { FLAG_STEPS, FRAME, ARC_STEPS } from './frames.ts';
import { FINE, SOFT, type PictureSheet } from './PictureSheet.ts';
import { mix, withAlpha } from './colour.ts';
import { paintEmblem, paintHull } from './paintDiscs.ts';
import { circle, emblemShape, radial } from './strokes.ts';

type C = CanvasRenderingContext2D;

const R = BODY_RADIUS_PX;
const BASE_RADIUS = 58;
/** Of the flag's pole and cloth, px. */
const FLAG = { width: 58, height: 60, pole: 50, clothWidth: 34, clothHeight: 22 } as const;
/** From the middle of a flag's picture down to the foot of its pole, and from the pole to that middle, px. */
export const FLAG_FOOT = FLAG.height / 2 - 4;
export const FLAG_LEAN = FLAG.width / 2 - 12;

export function paintTeams(sheet: PictureSheet): void {
  Object.values(TEAM_COLOURS).forEach(({ hex, emblem }, paint) => {
    sheet.add(FRAME.teamHull[paint]!, 62, 62, (c) => paintTeamHull(c, hex, emblem));
    sheet.add(FRAME.starkRim[paint]!, 62, 62, (c) => paintStarkRim(c, hex));
    sheet.add(FRAME.base[paint]!, 132, 132, (c) => paintBase(c, hex, emblem), FINE);
    sheet.add(FRAME.baseGlow[paint]!, 420, 420, (c) => paintBaseGlow(c, hex), SOFT / 2);
    sheet.add(FRAME.flagRing[paint]!, 92, 92, (c) => paintFlagRing(c, hex), FINE);
    for (let step = 0; step < FLAG_STEPS; step++) {
      sheet.add(FRAME.flag[paint]![step]!, FLAG.width, FLAG.height, (c) => paintFlag(c, hex, emblem, step / FLAG_STEPS));
    }
    for (let step = 0; step <= ARC_STEPS; step++) {
      sheet.add(FRAME.flagTimer[paint]![step]!, 72, 72, (c) => paintFlagTimer(c, hex, step / ARC_STEPS), 1);
    }
  });
}

/** Three pointed fins for the triangle, four square lugs for the square: the rim says what the emblem says. */
const RIM_CUES = {
  triangle: { count: 3, outline: [[-7, -R + 3], [0, -R - 7], [7, -R + 3]] }, // prettier-ignore
  square: { count: 4, outline: [[-6, -R + 3], [-6, -R - 4.5], [6, -R - 4.5], [6, -R + 3]] }, // prettier-ignore
} as const;

function paintTeamHull(c: C, hex: string, emblem: Emblem): void {
  const { count, outline } = emblem === 'square' ? RIM_CUES.square : RIM_CUES.triangle;
  for (let i = 0; i < count; i++) {
    c.save();
    // Fins point down, up-left and up-right, lugs to the corners: neither is under the arcs above the disc.
    c.rotate(((i + 0.5) * Math.PI * 2) / count);
    c.beginPath();
    for (const [x, y] of outline) c.lineTo(x, y);
    c.closePath();
    c.fillStyle = mix(hex, '#FFFFFF', 0.18);
    c.strokeStyle = withAlpha(NIGHT_RINK.outside, 0.8);
    c.lineWidth = 1.4;
    c.lineJoin = 'round';
    c.fill();
    c.stroke();
    c.restore();
  }
  paintHull(c, hex);
  paintEmblem(c, emblem, hex, 1.02);
}

/** A bold ring on a dark one, for high contrast. */
function paintStarkRim(c: C, hex: string): void {
  for (const [width, colour] of [
    [7, NIGHT_RINK.outside],
    [3, mix(hex, '#FFFFFF', 0.25)],
  ] as const) {
    c.strokeStyle = colour;
    c.lineWidth = width;
    circle(c, R + 2);
    c.stroke();
  }
}

/** A team's home: two rings with four notches, and its emblem, large enough to be known from its corner. */
function paintBase(c: C, hex: string, emblem: Emblem): void {
  c.fillStyle = withAlpha(NIGHT_RINK.outside, 0.5);
  circle(c, BASE_RADIUS);
  c.fill();
  c.strokeStyle = withAlpha(hex, 0.75);
  c.lineWidth = 5;
  const quarter = Math.PI / 2;
  for (let i = 0; i < 4; i++) {
    c.beginPath();
    c.arc(0, 0, BASE_RADIUS, i * quarter + 0.16, (i + 1) * quarter - 0.16);
    c.stroke();
  }
  c.strokeStyle = withAlpha(hex, 0.4);
  c.lineWidth = 1.5;
  circle(c, BASE_RADIUS - 9);
  c.stroke();
  c.scale(3.2, 3.2);
  c.translate(-12, -12);
  c.fillStyle = withAlpha(hex, 0.24);
  c.fill(emblemShape(emblem));
}

const paintBaseGlow = (c: C, hex: string): void =>
  radial(c, 205, [0, withAlpha(hex, 0.2)], [0.5, withAlpha(hex, 0.07)], [1, withAlpha(hex, 0)]);

/** Cloth that swings; `phase` 0 .. 1 goes once round. */
function paintFlag(c: C, hex: string, emblem: Emblem, phase: number): void {
  const left = -FLAG_LEAN;
  const top = FLAG_FOOT - FLAG.pole;
  c.lineCap = 'round';
  for (const [width, colour] of [
    [5.4, withAlpha(NIGHT_RINK.outside, 0.9)],
    [2.8, NIGHT_RINK.text],
  ] as const) {
    c.strokeStyle = colour;
    c.lineWidth = width;
    c.beginPath();
    c.moveTo(left, FLAG_FOOT);
    c.lineTo(left, top - 2);
    c.stroke();
  }
  const sway = (share: number): number => Math.sin((share - phase) * Math.PI * 2) * 3.4 * share;
  c.beginPath();
  for (let i = 0; i <= 12; i++) c.lineTo(left + 1.5 + (i / 12) * FLAG.clothWidth, top + sway(i / 12));
  for (let i = 12; i >= 0; i--) c.lineTo(left + 1.5 + (i / 12) * FLAG.clothWidth, top + FLAG.clothHeight + sway(i / 12));
  c.closePath();
  const cloth = c.createLinearGradient(left, 0, left + FLAG.clothWidth, 0);
  for (let i = 0; i <= 4; i++) {
    const slope = Math.cos((i / 4 - phase) * Math.PI * 2);
    cloth.addColorStop(i / 4, slope > 0 ? mix(hex, '#FFFFFF', slope * 0.28) : mix(hex, NIGHT_RINK.outside, -slope * 0.3));
  }
  c.fillStyle = cloth;
  c.strokeStyle = withAlpha(NIGHT_RINK.outside, 0.9);
  c.lineWidth = 2;
  c.lineJoin = 'round';
  c.shadowColor = hex;
  c.shadowBlur = 8;
  c.fill();
  c.shadowBlur = 0;
  c.stroke();
  c.save();
  c.translate(left + FLAG.clothWidth * 0.5, top + FLAG.clothHeight / 2 + sway(0.5));
  c.scale(0.58, 0.58);
  c.translate(-12, -12);
  c.fillStyle = NIGHT_RINK.outside;
  c.fill(emblemShape(emblem));
  c.restore();
}

/** Around whoever carries it: dashes that turn, so that it is seen in the thick of a fight. */
function paintFlagRing(c: C, hex: string): void {
  c.strokeStyle = mix(hex, '#FFFFFF', 0.3);
  c.shadowColor = hex;
  c.shadowBlur = 9;
  c.lineWidth = 3.4;
  c.lineCap = 'round';
  for (let i = 0; i < 6; i++) {
    c.beginPath();
    c.arc(0, 0, 38, (i * Math.PI) / 3, (i * Math.PI) / 3 + 0.62);
    c.stroke();
  }
}

/** Around a flag that lies about: runs out when it goes home. */
function paintFlagTimer(c: C, hex: string, share: number): void {
  c.lineWidth = 4;
  c.strokeStyle = withAlpha(NIGHT_RINK.outside, 0.7);
  circle(c, 31);
  c.stroke();
  if (share === 0) return;
  c.strokeStyle = mix(hex, '#FFFFFF', 0.25);
  c.lineWidth = 3;
  c.beginPath();
  c.arc(0, 0, 31, -Math.PI / 2, -Math.PI / 2 + Math.PI * 2 * share);
  c.stroke();
}
