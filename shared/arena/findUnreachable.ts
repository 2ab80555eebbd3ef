import type { Vec } from '../math/ring.ts';
import { BODY_RADIUS, unitsOf } from '../tuning.ts';
import type { Arena } from './Arena.ts';
import { isClear } from './isClear.ts';
import { sweepDisc, type Contact } from './sweepDisc.ts';

/** Distance of the nodes a body is walked along, units. A gap narrower than a body and one of these may count as closed. */
const SPACING = unitsOf(12);

/** The index of the first place that a body cannot walk to from the first one; -1 when it can reach them all. */
export function findUnreachable(arena: Arena, places: readonly Vec[]): number {
  const [start] = places;
  if (start === undefined) return -1;
  const columns = Math.floor(arena.width / SPACING) + 1;
  const rows = Math.floor(arena.height / SPACING) + 1;
  const seen = new Uint8Array(columns * rows);
  const open = nodesAround(arena, start, columns, rows);
  for (const node of open) seen[node] = 1;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const from = { x: (node % columns) * SPACING, y: Math.floor(node / columns) * SPACING };
    for (const next of neighboursOf(node, columns, rows)) {
      if (seen[next] === 1 || !canWalk(arena, from, { x: (next % columns) * SPACING, y: Math.floor(next / columns) * SPACING })) continue;
      seen[next] = 1;
      open.push(next);
    }
  }
  return places.findIndex((place) => !nodesAround(arena, place, columns, rows).some((node) => seen[node] === 1));
}

function neighboursOf(node: number, columns: number, rows: number): number[] {
  const column = node % columns;
  const neighbours: number[] = [];
  if (column > 0) neighbours.push(node - 1);
  if (column < columns - 1) neighbours.push(node + 1);
  if (node >= columns) neighbours.push(node - columns);
  if (node < columns * (rows - 1)) neighbours.push(node + columns);
  return neighbours;
}

/** The nodes at the corners of the grid square around a place, as far as a body can walk to them. */
function nodesAround(arena: Arena, place: Vec, columns: number, rows: number): number[] {
  const nodes: number[] = [];
  const column = Math.min(Math.floor(place.x / SPACING), columns - 2);
  const row = Math.min(Math.floor(place.y / SPACING), rows - 2);
  for (const node of [row * columns + column, row * columns + column + 1, (row + 1) * columns + column, (row + 1) * columns + column + 1]) {
    if (canWalk(arena, place, { x: (node % columns) * SPACING, y: Math.floor(node / columns) * SPACING })) nodes.push(node);
  }
  return nodes;
}

const contact: Contact = { time: 0, nx: 0, ny: 0 };

const canWalk = (arena: Arena, from: Vec, to: Vec): boolean =>
  isClear(arena, to.x, to.y, BODY_RADIUS) && !sweepDisc(arena, from.x, from.y, to.x - from.x, to.y - from.y, BODY_RADIUS, contact);
