/** A binary heap of grid cells, the lowest rank on top. */
export type CellHeap = { readonly cells: number[]; readonly ranks: number[] };

export function pushCell({ cells, ranks }: CellHeap, cell: number, rank: number): void {
  let hole = cells.length;
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    if (ranks[parent]! <= rank) break;
    cells[hole] = cells[parent]!;
    ranks[hole] = ranks[parent]!;
    hole = parent;
  }
  cells[hole] = cell;
  ranks[hole] = rank;
}

/** Takes the cell of the lowest rank; undefined when none is left. */
export function popCell({ cells, ranks }: CellHeap): number | undefined {
  const top = cells[0];
  const cell = cells.pop();
  const rank = ranks.pop();
  if (cell === undefined || rank === undefined || cells.length === 0) return top;
  let hole = 0;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= cells.length) break;
    if (child + 1 < cells.length && ranks[child + 1]! < ranks[child]!) child++;
    if (ranks[child]! >= rank) break;
    cells[hole] = cells[child]!;
    ranks[hole] = ranks[child]!;
    hole = child;
  }
  cells[hole] = cell;
  ranks[hole] = rank;
  return top;
}
