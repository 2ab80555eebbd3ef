/** The way around walls: A* on the grid of open cells, then pulled taut. */
import type { Vec } from '../math/ring.ts';
import { type CellHeap, popCell, pushCell } from './CellHeap.ts';
import { isWalkable } from './isWalkable.ts';
import { cellAt, cellX, cellY, type NavGrid } from './navGrid.ts';
import type { Tolls } from './tolls.ts';

/** Cost of a step along an axis and across a diagonal: 7/5 is near enough to the root of 2, and whole. */
const STRAIGHT = 5;
const DIAGONAL = 7;
/** A place inside a closed cell counts as the nearest open one, at most this many cells away. */
const SNAP_CELLS = 4;
/** With tolls the way ahead is guessed by so much longer than the free one: a search that looks at half as much finds nearly as good a way. */
const TOLLED_GUESS = 1.6;

/**
 * Scratch of searches, kept per grid: a cell's `cost` and `from` mean something only where `seen` equals the number of this search, so
 * nothing is cleared in between.
 */
type Search = {
  number: number;
  readonly seen: Int32Array;
  readonly cost: Int32Array;
  readonly from: Int32Array;
  readonly heap: CellHeap;
};

const searches = new WeakMap<NavGrid, Search>();

/**
 * The corners on the way from one place to the other, px, the goal last; empty when there is no way.
 * The start is left out; each leg is walkable in a straight line. It is the shortest, but for tolls.
 */
export function findPath(grid: NavGrid, fromX: number, fromY: number, toX: number, toY: number, tolls?: Tolls): Vec[] {
  const start = nearestOpen(grid, fromX, fromY);
  const goal = nearestOpen(grid, toX, toY);
  if (start < 0 || goal < 0) return [];
  const search = searchOf(grid);
  // Backwards, so that the links of the search lead forwards.
  if (!explore(grid, search, goal, start, tolls)) return [];
  return pullTaut(grid, search, start, goal, { x: fromX, y: fromY }, { x: toX, y: toY });
}

function searchOf(grid: NavGrid): Search {
  let search = searches.get(grid);
  if (search === undefined) {
    const { length } = grid.open;
    const heap = { cells: [], ranks: [] };
    search = { number: 0, seen: new Int32Array(length), cost: new Int32Array(length), from: new Int32Array(length), heap };
    searches.set(grid, search);
  }
  return search;
}

/** Searches from `source` until `sink` is reached; then `from` leads from the sink back to the source. */
function explore(grid: NavGrid, search: Search, source: number, sink: number, tolls: Tolls | undefined): boolean {
  const { columns, open } = grid;
  const { seen, cost, from, heap } = search;
  const number = ++search.number;
  const guess = tolls === undefined ? 1 : TOLLED_GUESS;
  heap.cells.length = 0;
  heap.ranks.length = 0;
  seen[source] = number;
  cost[source] = 0;
  pushCell(heap, source, 0);
  for (let cell = popCell(heap); cell !== undefined; cell = popCell(heap)) {
    if (cell === sink) return true;
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        const next: number = cell + dy * columns + dx;
        // No cutting of corners: both cells beside a diagonal step must be open.
        if (next === cell || open[next] === 0 || open[cell + dx] === 0 || open[cell + dy * columns] === 0) continue;
        const reached = cost[cell]! + (dx !== 0 && dy !== 0 ? DIAGONAL : STRAIGHT) + tollAt(tolls, next);
        if (seen[next] === number && cost[next]! <= reached) continue;
        seen[next] = number;
        cost[next] = reached;
        from[next] = cell;
        pushCell(heap, next, reached + guess * leastCost(columns, next, sink));
      }
    }
  }
  return false;
}

const tollAt = (tolls: Tolls | undefined, cell: number): number => (tolls === undefined ? 0 : tolls.costs[tolls.parts.ofCell[cell]!]!);

/** Between two cells if no wall were in the way. */
function leastCost(columns: number, from: number, to: number): number {
  const dx = Math.abs((from % columns) - (to % columns));
  const dy = Math.abs(Math.floor(from / columns) - Math.floor(to / columns));
  return STRAIGHT * Math.max(dx, dy) + (DIAGONAL - STRAIGHT) * Math.min(dx, dy);
}

/** The cells of the way that cannot be skipped in a straight line, then the place itself. */
function pullTaut(grid: NavGrid, search: Search, start: number, goal: number, from: Vec, to: Vec): Vec[] {
  const path: Vec[] = [];
  let anchor = from;
  let last = start;
  for (let cell = start; cell !== goal;) {
    cell = search.from[cell]!;
    const next = cell === goal ? to : { x: cellX(grid, cell), y: cellY(grid, cell) };
    if (!isWalkable(grid, anchor.x, anchor.y, next.x, next.y)) {
      anchor = { x: cellX(grid, last), y: cellY(grid, last) };
      path.push(anchor);
    }
    last = cell;
  }
  path.push(to);
  return path;
}

/** The open cell nearest to a place; -1 when there is none about. */
function nearestOpen(grid: NavGrid, x: number, y: number): number {
  const { columns, rows, open } = grid;
  const centre = cellAt(grid, x, y);
  if (open[centre] === 1) return centre;
  const column = centre % columns;
  const row = Math.floor(centre / columns);
  let best = -1;
  let least = Infinity;
  for (let r = Math.max(0, row - SNAP_CELLS); r <= Math.min(rows - 1, row + SNAP_CELLS); r++) {
    for (let c = Math.max(0, column - SNAP_CELLS); c <= Math.min(columns - 1, column + SNAP_CELLS); c++) {
      const cell = r * columns + c;
      const dx = cellX(grid, cell) - x;
      const dy = cellY(grid, cell) - y;
      if (open[cell] === 0 || dx * dx + dy * dy >= least) continue;
      best = cell;
      least = dx * dx + dy * dy;
    }
  }
  return best;
}
