import type { ArenaView } from '#net/ArenaView.ts';
import type { Arena, PickupKind } from '#shared/arena/Arena.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';
import { EMBLEM_NAMES, EMBLEM_PATHS, NIGHT_RINK } from '../palette.ts';
import { paintOfTeam } from '../paintOf.ts';
import { playerColour } from '../ui/Emblem.tsx';
import { lookOf } from './lookOf.ts';

/** Sizes in pixels of the picture. */
const EMBLEM_PX = 18;
const PICKUP_PX = 2.6;
const FLAG_PX = 26;

const PICKUP_COLOURS: Record<PickupKind, string> = {
  health: NIGHT_RINK.heal,
  shield: NIGHT_RINK.shield,
  bouncer: NIGHT_RINK.bouncer,
  rail: NIGHT_RINK.rail,
  scatter: NIGHT_RINK.scatter,
};

const emblems = EMBLEM_NAMES.map((name) => new Path2D(EMBLEM_PATHS[name]));

/** The part that never changes. `scale` is picture pixels per arena px. */
export function paintWalls(arena: Arena, width: number, height: number, scale: number): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  context.scale(scale / UNITS_PER_PX, scale / UNITS_PER_PX);
  context.fillStyle = NIGHT_RINK.wallEdge;
  for (const { corners } of arena.walls) {
    context.beginPath();
    for (const { x, y } of corners) context.lineTo(x, y);
    context.fill();
  }
  return canvas;
}

type Rect = { x: number; y: number; width: number; height: number };

/** Walls, what the camera shows, pickups, flags, and everyone alive: emblems for others, a white arrow for oneself. */
export function drawMinimap(
  context: CanvasRenderingContext2D,
  walls: HTMLCanvasElement,
  view: ArenaView,
  visible: Rect,
  scale: number,
  isFriendFoe: boolean,
): void {
  context.clearRect(0, 0, walls.width, walls.height);
  context.globalAlpha = 0.6;
  context.drawImage(walls, 0, 0);
  context.globalAlpha = 1;
  context.strokeStyle = 'rgb(232 238 252 / 35%)';
  context.lineWidth = 1.5;
  context.strokeRect(visible.x * scale, visible.y * scale, visible.width * scale, visible.height * scale);
  for (const { kind, x, y, isAvailable } of view.pickups) {
    if (!isAvailable) continue;
    context.fillStyle = PICKUP_COLOURS[kind];
    context.fillRect(x * scale - PICKUP_PX, y * scale - PICKUP_PX, 2 * PICKUP_PX, 2 * PICKUP_PX);
  }
  const { self } = view;
  for (const player of view.players) {
    if (!player.isAlive || player.isSelf) continue;
    const { colour, emblem } = lookOf(player, self, isFriendFoe);
    stamp(context, emblems[emblem] ?? emblems[0]!, player.x * scale, player.y * scale, EMBLEM_PX, 0, playerColour(colour).hex);
  }
  if (self?.isAlive) stamp(context, ARROW, self.x * scale, self.y * scale, EMBLEM_PX, Math.atan2(self.aimY, self.aimX), NIGHT_RINK.text);
  for (const { team, x, y, state } of view.flags) {
    const { hex } = playerColour(paintOfTeam(team === 2 ? 2 : 1, self, isFriendFoe));
    // Above who carries it, so that both are seen.
    stamp(context, FLAG, x * scale, y * scale - (state === 'carried' ? FLAG_PX / 2 : 0), FLAG_PX, 0, hex, NIGHT_RINK.outside);
  }
}

/** Points along +x, in the emblems' box. */
const ARROW = new Path2D('M24 12 2 22l5-10L2 2Z');
/** On its foot in the middle of the box. */
const FLAG = new Path2D('M11 14V-3h12l-3.5 4.5L23 6h-9v8Z');

function stamp(
  context: CanvasRenderingContext2D,
  path: Path2D,
  x: number,
  y: number,
  size: number,
  angle: number,
  colour: string,
  outline?: string,
): void {
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  context.scale(size / 24, size / 24);
  context.translate(-12, -12);
  if (outline !== undefined) {
    context.strokeStyle = outline;
    context.lineWidth = 4;
    context.stroke(path);
  }
  context.fillStyle = colour;
  context.fill(path, 'evenodd');
  context.restore();
}
