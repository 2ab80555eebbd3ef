/** Shots: a bolt for the blaster and an orb for the bouncer, hotter with every bounce, with trail, glow and muzzle flash. All point along +x. */
import { NIGHT_RINK, PLAYER_COLOURS } from '../palette.ts';
import { FRAME, SHOT_HEATS } from './frames.ts';
import type { PictureSheet } from './PictureSheet.ts';
import { mix, withAlpha } from './colour.ts';
import { circle, radial } from './strokes.ts';

export function paintShots(sheet: PictureSheet): void {
  PLAYER_COLOURS.forEach(({ hex }, i) => {
    for (let heat = 0; heat < SHOT_HEATS; heat++) {
      sheet.add(FRAME.bolt[i]![heat]!, 52, 22, (c) => paintBolt(c, hex, heat));
      sheet.add(FRAME.orb[i]![heat]!, 36, 36, (c) => paintOrb(c, hex, heat));
      sheet.add(FRAME.pellet[i]![heat]!, 28, 22, (c) => paintPellet(c, hex, heat));
    }
    sheet.add(FRAME.trail[i]!, 64, 12, (c) => paintTrail(c, hex), 1);
    sheet.add(
      FRAME.glow[i]!,
      64,
      64,
      (c) => radial(c, 32, [0, withAlpha(hex, 0.7)], [0.3, withAlpha(hex, 0.28)], [1, withAlpha(hex, 0)]),
      1,
    );
    sheet.add(FRAME.muzzle[i]!, 44, 32, (c) => paintMuzzle(c, hex));
    sheet.add(FRAME.fan[i]!, 56, 72, (c) => paintFan(c, hex));
    sheet.add(FRAME.beamCore[i]!, 64, 12, (c) => paintBeam(c, 6, [mix(hex, '#FFFFFF', 0.55), 0.55], ['#FFFFFF', 1]));
    sheet.add(FRAME.beamGlow[i]!, 64, 40, (c) => paintBeam(c, 20, [hex, 0.16], [hex, 0.75]), 1);
    sheet.add(FRAME.chargeSpark[i]!, 44, 44, (c) => paintChargeSpark(c, hex));
  });
}

/** A tapered capsule, its head at the right. Each bounce whitens the core and leaves one chevron behind it. */
function paintBolt(c: CanvasRenderingContext2D, hex: string, heat: number): void {
  const body = c.createLinearGradient(-22, 0, 18, 0);
  body.addColorStop(0, withAlpha(hex, 0));
  body.addColorStop(0.35, withAlpha(hex, 0.85));
  body.addColorStop(0.75, mix(hex, '#FFFFFF', 0.3 + heat * 0.18));
  body.addColorStop(1, '#FFFFFF');
  c.fillStyle = body;
  c.shadowColor = hex;
  c.shadowBlur = 8 + heat * 3;
  c.beginPath();
  c.moveTo(-22, 0);
  c.quadraticCurveTo(0, -4.2, 12, -4.2);
  c.arc(13, 0, 4.2, -Math.PI / 2, Math.PI / 2);
  c.quadraticCurveTo(0, 4.2, -22, 0);
  c.fill();
  c.shadowBlur = 0;

  c.fillStyle = withAlpha('#FFFFFF', 0.75 + heat * 0.08);
  c.beginPath();
  c.ellipse(12 - heat * 1.5, 0, 4 + heat * 2.4, 1.7 + heat * 0.35, 0, 0, Math.PI * 2);
  c.fill();
  chevrons(c, 1, heat);
}

/** One for each bounce, the first with its tip at `x`. */
function chevrons(c: CanvasRenderingContext2D, x: number, count: number): void {
  c.strokeStyle = withAlpha('#FFFFFF', 0.9);
  c.lineWidth = 1.7;
  c.lineCap = 'round';
  c.lineJoin = 'round';
  for (let i = 0; i < count; i++) {
    const tip = x - i * 7;
    c.beginPath();
    c.moveTo(tip - 4.5, -6);
    c.lineTo(tip, 0);
    c.lineTo(tip - 4.5, 6);
    c.stroke();
  }
}

function paintOrb(c: CanvasRenderingContext2D, hex: string, heat: number): void {
  c.shadowColor = hex;
  c.shadowBlur = 10 + heat * 3;
  c.fillStyle = mix(NIGHT_RINK.hull, hex, 0.55);
  circle(c, 9);
  c.fill();
  c.shadowBlur = 0;
  c.strokeStyle = mix(hex, '#FFFFFF', 0.3 + heat * 0.15);
  c.lineWidth = 2.4;
  c.stroke();
  const core = 3 + heat * 1.3;
  radial(c, core + 2, [0, '#FFFFFF'], [0.6, mix('#FFFFFF', hex, 0.25)], [1, withAlpha(hex, 0)]);
  c.strokeStyle = withAlpha('#FFFFFF', 0.85);
  c.lineWidth = 1.6;
  c.lineCap = 'round';
  for (let i = 0; i < heat; i++) {
    c.beginPath();
    c.arc(0, 0, 13, (i * Math.PI * 2) / 3 - 0.55, (i * Math.PI * 2) / 3 + 0.55);
    c.stroke();
  }
}

/** Short and fat, its head at the right: one of many. Each bounce whitens it and gives it a chevron. */
function paintPellet(c: CanvasRenderingContext2D, hex: string, heat: number): void {
  const body = c.createLinearGradient(-9, 0, 8, 0);
  body.addColorStop(0, withAlpha(hex, 0.1));
  body.addColorStop(0.5, mix(hex, '#FFFFFF', heat * 0.2));
  body.addColorStop(1, mix(hex, '#FFFFFF', 0.8));
  c.fillStyle = body;
  c.shadowColor = hex;
  c.shadowBlur = 6 + heat * 2;
  c.beginPath();
  c.ellipse(1, 0, 8, 4.6, 0, 0, Math.PI * 2);
  c.fill();
  c.shadowBlur = 0;
  c.fillStyle = '#FFFFFF';
  c.beginPath();
  c.ellipse(4, 0, 2.6 + heat * 0.6, 2.2, 0, 0, Math.PI * 2);
  c.fill();
  chevrons(c, -4, heat);
}

/** Stretched between two points; its bright end is at the right. */
function paintTrail(c: CanvasRenderingContext2D, hex: string): void {
  const fade = c.createLinearGradient(-32, 0, 32, 0);
  fade.addColorStop(0, withAlpha(hex, 0));
  fade.addColorStop(0.6, withAlpha(hex, 0.22));
  fade.addColorStop(1, withAlpha(hex, 0.7));
  c.fillStyle = fade;
  c.beginPath();
  c.moveTo(-32, -0.8);
  c.lineTo(32, -3.6);
  c.lineTo(32, 3.6);
  c.lineTo(-32, 0.8);
  c.fill();
}

/** A strip of light, the same all along so that it can be laid over any length: fainter at its rim, brightest in its middle. */
function paintBeam(
  c: CanvasRenderingContext2D,
  reach: number,
  rim: readonly [hex: string, alpha: number],
  middle: readonly [hex: string, alpha: number],
): void {
  const across = c.createLinearGradient(0, -reach, 0, reach);
  across.addColorStop(0, withAlpha(rim[0], 0));
  across.addColorStop(0.3, withAlpha(...rim));
  across.addColorStop(0.44, withAlpha(...middle));
  across.addColorStop(0.56, withAlpha(...middle));
  across.addColorStop(0.7, withAlpha(...rim));
  across.addColorStop(1, withAlpha(rim[0], 0));
  c.fillStyle = across;
  c.fillRect(-32, -reach, 64, 2 * reach);
}

/** What gathers at a muzzle: a white heart and four rays. */
function paintChargeSpark(c: CanvasRenderingContext2D, hex: string): void {
  radial(c, 20, [0, '#FFFFFF'], [0.22, mix(hex, '#FFFFFF', 0.7)], [0.5, withAlpha(hex, 0.45)], [1, withAlpha(hex, 0)]);
  c.fillStyle = withAlpha('#FFFFFF', 0.8);
  for (const turn of [0, Math.PI / 2]) {
    c.beginPath();
    c.ellipse(0, 0, 19, 1.3, turn, 0, Math.PI * 2);
    c.fill();
  }
}

/** The flame's root is at the left edge of the picture. */
function paintMuzzle(c: CanvasRenderingContext2D, hex: string): void {
  c.translate(-20, 0);
  for (const [length, width, colour] of [
    [38, 13, withAlpha(hex, 0.55)],
    [28, 8, mix(hex, '#FFFFFF', 0.6)],
    [18, 4, '#FFFFFF'],
  ] as const) {
    c.fillStyle = colour;
    c.shadowColor = hex;
    c.shadowBlur = 6;
    c.beginPath();
    c.moveTo(0, -width * 0.35);
    c.quadraticCurveTo(length * 0.35, -width, length, 0);
    c.quadraticCurveTo(length * 0.35, width, 0, width * 0.35);
    c.fill();
  }
}

/** Five tongues spread over the angle that pellets fly in; their root is at the left edge of the picture. */
function paintFan(c: CanvasRenderingContext2D, hex: string): void {
  c.translate(-26, 0);
  c.shadowColor = hex;
  for (const [reach, width, colour] of [
    [50, 7, withAlpha(hex, 0.6)],
    [36, 4, mix(hex, '#FFFFFF', 0.7)],
  ] as const) {
    c.fillStyle = colour;
    c.shadowBlur = 5;
    for (let tongue = -2; tongue <= 2; tongue++) {
      c.save();
      c.rotate(tongue * 0.24);
      const length = reach * (1 - Math.abs(tongue) * 0.08);
      c.beginPath();
      c.moveTo(0, -1.5);
      c.quadraticCurveTo(length * 0.5, -width, length, 0);
      c.quadraticCurveTo(length * 0.5, width, 0, 1.5);
      c.fill();
      c.restore();
    }
  }
}
