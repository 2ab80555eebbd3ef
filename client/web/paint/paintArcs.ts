/** Arcs in steps, baked: an arc drawn anew each frame would be jagged without multisampling and end every batch. */
import { BODY_RADIUS_PX, PICKUP_RADIUS_PX } from '#shared/tuning.ts';
import { NIGHT_RINK } from '../palette.ts';
import { ARC_STEPS, FRAME } from './frames.ts';
import { FINE, type PictureSheet } from './PictureSheet.ts';
import { mix, withAlpha } from './colour.ts';
import { circle } from './strokes.ts';

const TOP = -Math.PI / 2;
const HEALTH_RADIUS = BODY_RADIUS_PX + 6.5;
const SHIELD_RADIUS = BODY_RADIUS_PX + 11;
/** Around a pad, outside whatever lies on it. */
const TIMER_RADIUS = PICKUP_RADIUS_PX + 11;

export function paintArcs(sheet: PictureSheet): void {
  for (let step = 0; step <= ARC_STEPS; step++) {
    const share = step / ARC_STEPS;
    sheet.add(FRAME.health[step]!, 60, 60, (c) => paintHealth(c, share), FINE);
    sheet.add(FRAME.shield[step]!, 68, 68, (c) => paintArc(c, SHIELD_RADIUS, share, NIGHT_RINK.shield, 2.2), FINE);
    sheet.add(FRAME.timer[step]!, 64, 64, (c) => paintTimer(c, share), FINE);
  }
}

function paintHealth(c: CanvasRenderingContext2D, share: number): void {
  c.strokeStyle = withAlpha(NIGHT_RINK.outside, 0.7);
  c.lineWidth = 4.6;
  circle(c, HEALTH_RADIUS);
  c.stroke();
  const low = mix(NIGHT_RINK.danger, NIGHT_RINK.gold, Math.min(1, share * 2.2));
  paintArc(c, HEALTH_RADIUS, share, share > 0.5 ? mix(NIGHT_RINK.gold, NIGHT_RINK.heal, (share - 0.5) * 2) : low, 3);
}

/** Symmetric about the top, so that its length reads at a glance. */
function paintArc(c: CanvasRenderingContext2D, radius: number, share: number, colour: string, width: number): void {
  if (share === 0) return;
  c.strokeStyle = colour;
  c.lineWidth = width;
  c.lineCap = 'round';
  c.shadowColor = colour;
  c.shadowBlur = 4;
  c.beginPath();
  c.arc(0, 0, radius, TOP - Math.PI * share, TOP + Math.PI * share);
  c.stroke();
}

/** The clock of a pickup that is away: runs clockwise from the top, and is full when it is back. */
function paintTimer(c: CanvasRenderingContext2D, share: number): void {
  c.lineWidth = 6;
  c.strokeStyle = withAlpha(NIGHT_RINK.outside, 0.8);
  circle(c, TIMER_RADIUS);
  c.stroke();
  c.lineWidth = 2;
  c.strokeStyle = withAlpha(NIGHT_RINK.dimText, 0.3);
  circle(c, TIMER_RADIUS);
  c.stroke();
  if (share === 0) return;
  c.lineWidth = 3.4;
  c.lineCap = 'round';
  c.strokeStyle = NIGHT_RINK.text;
  c.beginPath();
  c.arc(0, 0, TIMER_RADIUS, TOP, TOP + Math.PI * 2 * share);
  c.stroke();
}
