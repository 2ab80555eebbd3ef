/** Light that flies: streaks, rings, shards, and the words of a bank shot. */
import { NIGHT_RINK, PLAYER_COLOURS } from '../palette.ts';
import { FRAME } from './frames.ts';
import { FINE, type PictureSheet } from './PictureSheet.ts';
import { mix, withAlpha } from './colour.ts';
import { circle, radial } from './strokes.ts';

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
  sheet.add(FRAME.bankShot, 168, 40, paintBankShot);
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

function paintBankShot(c: CanvasRenderingContext2D): void {
  c.font = '800 22px "Oxanium Variable", system-ui, sans-serif';
  c.textAlign = 'center';
  c.textBaseline = 'middle';
  c.letterSpacing = '1.5px';
  c.lineJoin = 'round';
  c.strokeStyle = withAlpha(NIGHT_RINK.outside, 0.9);
  c.lineWidth = 5;
  c.strokeText('BANK SHOT', 0, 1);
  c.shadowColor = NIGHT_RINK.ember;
  c.shadowBlur = 10;
  c.fillStyle = NIGHT_RINK.gold;
  c.fillText('BANK SHOT', 0, 1);
}
