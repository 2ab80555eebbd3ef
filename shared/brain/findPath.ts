/** The way around walls: A* on the grid of open cells, then pulled taut. */
import type { Vec } from '../math/ring.ts';
import { isWalkable } from './isWalkable.ts';
import { cellAt, cellX, cellY, type NavGrid } from './navGrid.ts';

/** Cost of a step along an axis and across a diagonal: 7/5 is near enough to the root of 2, and whole. */
const STRAIGHT = 5;
const DIAGONAL = 7;
/** A place inside a closed cell counts as the nearest open one, at most this many cells away. */
const SNAP_CELLS = 4;

/**
 * Scratch of one search, kept per grid: a cell's `cost` and `from` mean something only where `seen` equals the number of this search,
 * so nothing is cleared in between.
 */
type Search = {
  number: number;
  readonly seen: Int32Array;
  readonly cost: Int32Array;
  readonly from: Int32Array;
  readonly heap: number[];
  readonly rank: number[];
};

const searches = new WeakMap<NavGrid, Search>();

/**
 * The corners on the way from one place to the other, px, the goal last; empty when there is no way.
 * The start is left out; each leg is walkable in a straight line.
 */
export function findPath(grid: NavGrid, fromX: number, fromY: number, toX: number, toY: number): Vec[] {
  const start = nearestOpen(grid, fromX, fromY);
  const goal = nearestOpen(grid, toX, toY);
  if (start < 0 || goal < 0) return [];
  const search = searchOf(grid);
  // Backwards, so that the links of the search lead forwards.
  if (!explore(grid, search, goal, start)) return [];
  return pullTaut(grid, search, start, goal, { x: fromX, y: fromY }, { x: toX, y: toY });
}

function searchOf(grid: NavGrid): Search {
  let search = searches.get(grid);
  if (search === undefined) {
    const cells = grid.open.length;
    search = {
      number: 0,
      seen: new Int32Array(cells),
      cost: new Int32Array(cells),
      from: new Int32Array(cells),
      heap: [],
      rank: [],
    };
    searches.set(grid, search);
  }
  return search;
}

/** Searches from `source` until `sink` is reached; afterwards `from` leads from the sink back to the source. */
function explore(grid: NavGrid, search: Search, source: number, sink: number): boolean {
  const { columns, open } = grid;
  const { seen, cost, from, heap, rank } = search;
  const number = ++search.number;
  const sinkColumn = sink % columns;
  const sinkRow = Math.floor(sink / columns);
  heap.length = 0;
  rank.length = 0;
  seen[source] = number;
  cost[source] = 0;
  from[source] = source;
  push(heap, rank, source, 0);
  while (heap.length > 0) {
    const cell = pop(heap, rank);
    if (cell === sink) return true;
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        const next = cell + dy * columns + dx;
        if (next === cell || open[next] === 0) continue;
        const isDiagonal = dx !== 0 && dy !== 0;
        // No cutting of corners: both cells beside a diagonal step must be open.
        if (isDiagonal && (open[cell + dx] === 0 || open[cell + dy * columns] === 0)) continue;
        const reached = cost[cell]! + (isDiagonal ? DIAGONAL : STRAIGHT);
        if (seen[next] === number && cost[next]! <= reached) continue;
        seen[next] = number;
        cost[next] = reached;
        from[next] = cell;
        push(
          heap,
          rank,
          next,
          reached + leastCost(Math.abs((next % columns) - sinkColumn), Math.abs(Math.floor(next / columns) - sinkRow)),
        );
      }
    }
  }
  return false;
}

const leastCost = (dx: number, dy: number): number => STRAIGHT * Math.max(dx, dy) + (DIAGONAL - STRAIGHT) * Math.min(dx, dy);

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

function nearestOpen(grid: NavGrid, x: number, y: number): number {
  const centre = cellAt(grid, x, y);
  if (grid.open[centre] === 1) return centre;
  const column = centre % grid.columns;
  const row = Math.floor(centre / grid.columns);
  let best = -1;
  let bestDistance = Infinity;
  for (let r = Math.max(0, row - SNAP_CELLS); r <= Math.min(grid.rows - 1, row + SNAP_CELLS); r++) {
    for (let c = Math.max(0, column - SNAP_CELLS); c <= Math.min(grid.columns - 1, column + SNAP_CELLS); c++) {
      const cell = r * grid.columns + c;
      const dx = cellX(grid, cell) - x;
      const dy = cellY(grid, cell) - y;
      const distance = dx * dx + dy * dy;
      if (grid.open[cell] === 0 || distance >= bestDistance) continue;
      best = cell;
      bestDistance = distance;
    }
  }
  return best;
}

/** A binary heap of cells, the lowest rank first. */
function push(heap: number[], rank: number[], cell: number, cellRank: number): void {
  let hole = heap.length;
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    if (rank[parent]! <= cellRank) break;
    heap[hole] = heap[parent]!;
    rank[hole] = rank[parent]!;
    hole = parent;
  }
  heap[hole] = cell;
  rank[hole] = cellRank;
}

function pop(heap: number[], rank: number[]): number {
  const top = heap[0]!;
  const cell = heap.pop()!;
  const cellRank = rank.pop()!;
  const size = heap.length;
  if (size === 0) return top;
  let hole = 0;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= size) break;
    if (child + 1 < size && rank[child + 1]! < rank[child]!) child++;
    if (rank[child]! >= cellRank) break;
    heap[hole] = heap[child]!;
    rank[hole] = rank[child]!;
    hole = child;
  }
  heap[hole] = cell;
  rank[hole] = cellRank;
  return top;
}
