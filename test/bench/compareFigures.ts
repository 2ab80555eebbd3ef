import type { Figure } from './Figure.ts';

/** A figure beside the one of the run before; null where that run had none, and for the ratio to nothing. */
export type ComparedFigure = Figure & { readonly last: number | null; readonly ratio: number | null };

/** In the order of `figures`; what only the earlier run had is left out. */
export function compareFigures(figures: readonly Figure[], earlier: readonly Figure[]): ComparedFigure[] {
  const lastOf = new Map(earlier.map(({ id, value }) => [id, value]));
  return figures.map((figure) => {
    const last = lastOf.get(figure.id) ?? null;
    return { ...figure, last, ratio: last === null || last === 0 ? null : figure.value / last };
  });
}
