/** Light that flies: streaks, rings and shards; and what numbers and bank shots are written with. */
import { BANK_KILL_SCORE } from '#shared/tuning.ts';
import { NIGHT_RINK, PLAYER_COLOURS } from '../palette.ts';
import { FRAME } from './frames.ts';
import { FINE, type PictureSheet } from './PictureSheet.ts';
import { mix, withAlpha } from './colour.ts';
import { circle, radial } from './strokes.ts';

/** From one digit of a number to the next, px. */
export const DIGIT_WIDTH = 14;

export function paintEffects(sheet: PictureSheet): void {
  PLAYER_COLOURS.forEach(({ hex }, i) => {
    sheet.add(FRAME.spark[i]!, 26, 6, (c) => paintStreak(c, hex));
    sheet.add(FRAME.shard[i]!, 16, 14, (c) => paintShard(c, hex));
    sheet.add(FRAME.ring[i]!, 108, 108, (c) => paintRing(c, hex, 2.6), FINE);
  });
  sheet.add(FRAME.warmSpark, 26, 6, (c) => paintStreak(c, NIGHT_RINK.ember));
  sheet.add(FRAME.goldSpark, 26, 6, (c) => paintStreak(c, NIGHT_RINK.gold));
  sheet.add(FRAME.goldRing, 108, 108, (c) => paintRing(c, NIGHT_RINK.gold, 1.5), FINE);
  sheet.add(FRAME.burst, 96, 96, paintBurst, 1);
  sheet.add(FRAME.bankShot, 96, 44, paintBankShot);
  for (let digit = 0; digit < 10; digit++) {
    sheet.add(FRAME.digit[digit]!, DIGIT_WIDTH + 6, 30, (c) => paintDigit(c, digit, NIGHT_RINK.text));
    sheet.add(FRAME.goldDigit[digit]!, DIGIT_WIDTH + 6, 30, (c) => paintDigit(c, digit, NIGHT_RINK.gold));
  }
}

function paintStreak(c: CanvasRenderingContext2D, hex: string): void {
  const fade = c.createLinearGradient(-13, 0, 13, 0);
  fade.addColorStop(0, withAlpha(hex, 0));
  fade.addColorStop(0.6, hex);
  fade.addColorStop(0.85, mix(hex, '#FFFFFF', 0.8));
  fade.addColorStop(1, withAlpha('#FFFFFF', 0));
  c.fillStyle = fade;
  c.beginPath();
  c.ellipse(0, 0, 13, 2.3, 0, 0, Math.PI * 2);
  c.fill();
}

/** A piece of a broken rim. */
function paintShard(c: CanvasRenderingContext2D, hex: string): void {
  c.fillStyle = mix(hex, '#FFFFFF', 0.25);
  c.beginPath();
  c.moveTo(-7, -2);
  c.lineTo(6, -5);
  c.lineTo(3, 4);
  c.closePath();
  c.fill();
}

function paintRing(c: CanvasRenderingContext2D, hex: string, width: number): void {
  c.strokeStyle = mix(hex, '#FFFFFF', 0.25);
  c.lineWidth = width;
  c.shadowColor = hex;
  c.shadowBlur = 14;
  circle(c, 44);
  c.stroke();
  radial(c, 44, [0.55, withAlpha(hex, 0)], [1, withAlpha(hex, 0.07)]);
}

/** The white heart of an explosion. */
function paintBurst(c: CanvasRenderingContext2D): void {
  radial(
    c,
    46,
    [0, '#FFFFFF'],
    [0.25, withAlpha(NIGHT_RINK.spark, 0.85)],
    [0.55, withAlpha(NIGHT_RINK.ember, 0.3)],
    [1, withAlpha(NIGHT_RINK.ember, 0)],
  );
}

/** An arrow off a wall, and what it is worth: the same in every language. */
function paintBankShot(c: CanvasRenderingContext2D): void {
  const arrow = (): void => {
    c.beginPath();
    c.moveTo(-38, -11);
    c.lineTo(-25, 8);
    c.lineTo(-12, -10);
    c.moveTo(-20.5, -9.5);
    c.lineTo(-11.5, -10.5);
    c.lineTo(-10.5, -1.5);
    c.moveTo(-40, 13);
    c.lineTo(-10, 13);
    c.stroke();
  };
  c.lineCap = 'round';
  c.lineJoin = 'round';
  c.strokeStyle = withAlpha(NIGHT_RINK.outside, 0.9);
  c.lineWidth = 8;
  arrow();
  c.shadowColor = NIGHT_RINK.ember;
  c.shadowBlur = 10;
  c.strokeStyle = NIGHT_RINK.gold;
  c.lineWidth = 3.6;
  arrow();
  c.shadowBlur = 0;
  c.translate(18, 0);
  paintOutlined(c, `+${BANK_KILL_SCORE}`, '800 30px', NIGHT_RINK.gold);
}

const paintDigit = (c: CanvasRenderingContext2D, digit: number, hex: string): void => paintOutlined(c, String(digit), '700 22px', hex);

function paintOutlined(c: CanvasRenderingContext2D, text: string, font: string, hex: string): void {
  c.font = `${font} "Oxanium Variable", system-ui, sans-serif`;
  c.textAlign = 'center';
  c.textBaseline = 'middle';
  c.lineJoin = 'round';
  c.strokeStyle = withAlpha(NIGHT_RINK.outside, 0.9);
  c.lineWidth = 5;
  c.strokeText(text, 0, 1);
  c.fillStyle = hex;
  c.fillText(text, 0, 1);
}
