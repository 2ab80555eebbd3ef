/** Walls that stand up: a lid lit from above, a darker face towards the viewer, a bright edge; and the boards around the rink. */
import type { ArenaShape, Box, WallShape } from './arenaShape.ts';
import { mix, withAlpha } from './colour.ts';
import type { Theme } from './themes.ts';

type C = CanvasRenderingContext2D;

/** Height of the visible face, px. It lies inside the outline, so that what is drawn is what shots bounce off. */
const FACE = 11;
/** Where light falls to: from the top, a little from the left. */
const LIGHT = { x: 0.35, y: 1 } as const;
/** Width of the boards outside the arena, px. */
export const BOARDS = 44;

/**
 * Rims first, then all faces, then all lids, clipped to all outlines: bodies that touch, boards among them, become one.
 *
 * @param density  texels per px, for shadows, which canvas does not scale
 */
export function paintWalls(c: C, arena: ArenaShape, density: number): void {
  const { theme } = arena;
  const boards = boardsOf(arena, BOARDS);
  const union = new Path2D(boards);
  for (const { outline } of arena.walls) union.addPath(outline);

  for (const wall of arena.walls) paintRim(c, wall, theme, density);
  paintBoundary(c, arena, density);
  c.fillStyle = theme.wallFace;
  c.fill(boards);
  for (const wall of arena.walls) paintFace(c, wall, theme);

  c.save();
  c.clip(union);
  c.translate(0, -FACE);
  c.strokeStyle = mix(theme.wallTop, theme.wallEdge, 0.75);
  c.lineWidth = 3.2;
  c.stroke(boards);
  for (const { outline } of arena.walls) c.stroke(outline);
  paintBoards(c, arena);
  for (const wall of arena.walls) paintLid(c, wall, theme);
  paintBrush(c, arena);
  c.restore();
}

/** A glowing edge just outside the outline, brightest where it faces the light. What lies inside another body is painted over next. */
function paintRim(c: C, { outline, body }: WallShape, theme: Theme, density: number): void {
  const rim = towardsShade(c, body);
  const fade = Math.min(1, 60 / (body.height + body.width * LIGHT.x));
  rim.addColorStop(0, mix(theme.boundary, '#FFFFFF', 0.35));
  rim.addColorStop(fade * 0.5, mix(theme.wallEdge, '#FFFFFF', 0.08));
  rim.addColorStop(fade, mix(theme.wallEdge, theme.wallBottom, 0.3));
  rim.addColorStop(1, mix(theme.wallEdge, theme.wallBottom, 0.62));
  c.strokeStyle = rim;
  c.shadowColor = withAlpha(theme.boundaryGlow, 0.55);
  c.shadowBlur = 7 * density;
  c.lineWidth = 3.4;
  c.stroke(outline);
  c.shadowBlur = 0;
}

/** The line around the ice that shots bounce off; the boards cover its outer half. */
function paintBoundary(c: C, { width, height, theme }: ArenaShape, density: number): void {
  c.strokeStyle = theme.boundary;
  c.shadowColor = theme.boundaryGlow;
  c.lineWidth = 6;
  for (const blur of [24, 9]) {
    c.shadowBlur = blur * density;
    c.strokeRect(0, 0, width, height);
  }
  c.shadowBlur = 0;
}

/** A gradient across a box, from the corner that faces the light. */
function towardsShade(c: C, { x, y, width, height }: Box): CanvasGradient {
  const length = (width * LIGHT.x + height * LIGHT.y) / (LIGHT.x ** 2 + LIGHT.y ** 2);
  return c.createLinearGradient(x, y, x + LIGHT.x * length, y + LIGHT.y * length);
}

function paintFace(c: C, { outline, minY, maxY }: WallShape, theme: Theme): void {
  const face = c.createLinearGradient(0, Math.max(minY, maxY - 60), 0, maxY);
  face.addColorStop(0, mix(theme.wallFace, theme.wallBottom, 0.7));
  face.addColorStop(1, theme.wallFace);
  c.fillStyle = face;
  c.fill(outline);
}

function paintLid(c: C, { outline, body }: WallShape, theme: Theme): void {
  const lid = towardsShade(c, body);
  lid.addColorStop(0, mix(theme.wallTop, theme.wallEdge, 0.3));
  lid.addColorStop(0.35, theme.wallTop);
  lid.addColorStop(1, mix(theme.wallTop, theme.wallBottom, 0.8));
  c.fillStyle = lid;
  c.fill(outline);
}

function paintBoards(c: C, arena: ArenaShape): void {
  const { theme } = arena;
  c.fillStyle = theme.wallTop;
  c.fill(boardsOf(arena, BOARDS));
  c.fillStyle = mix(theme.wallTop, theme.wallBottom, 0.7);
  c.fill(boardsOf(arena, BOARDS - 12));
  c.strokeStyle = withAlpha(theme.wallEdge, 0.5);
  c.lineWidth = 2;
  c.stroke(rimOfBoards(arena, BOARDS - 12));
}

function rimOfBoards({ width, height }: ArenaShape, thickness: number): Path2D {
  const path = new Path2D();
  path.roundRect(-thickness, -thickness, width + thickness * 2, height + thickness * 2, thickness * 0.7);
  return path;
}

/** Faint slanting lines over all lids, as of brushed metal. */
function paintBrush(c: C, { width, height, theme }: ArenaShape): void {
  c.strokeStyle = withAlpha(theme.boundary, 0.03);
  c.lineWidth = 3;
  c.beginPath();
  for (let x = -height - BOARDS; x < width + BOARDS; x += 12) {
    c.moveTo(x, height + BOARDS);
    c.lineTo(x + height + BOARDS * 2, -BOARDS);
  }
  c.stroke();
}

/** The frame of the rink. The hole runs the other way round, so that it stays a hole in a union with walls. */
function boardsOf(arena: ArenaShape, thickness: number): Path2D {
  const { width, height } = arena;
  const path = rimOfBoards(arena, thickness);
  path.moveTo(0, 0);
  path.lineTo(0, height);
  path.lineTo(width, height);
  path.lineTo(width, 0);
  path.closePath();
  return path;
}
