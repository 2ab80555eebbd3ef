import { hitAgreement } from '../measure/hitAgreement.ts';
import type { Slice } from '../measure/Measurements.ts';
import type { KeyFigure, RateFigure } from './keyFigures.ts';

/** What a figure is of what a slice holds, unrounded, where `botSeconds` passed in it. Null without samples. */
export function valueOf(figure: KeyFigure, slice: Slice, botSeconds: number): number | null {
  switch (figure.kind) {
    case 'samples': {
      const histogram = slice.histogram(figure.metric);
      if (histogram.count === 0) return null;
      return figure.at === 'mean' ? histogram.mean : histogram.percentile(figure.at);
    }
    case 'rate':
      return (countOf(figure, slice) * figure.seconds) / botSeconds;
    case 'ratio':
      return quotient(slice.total(figure.of[0]), slice.total(figure.of[1]));
    case 'agreement':
      return hitAgreement({ agreed: slice.total('agreed'), disagreed: slice.total('disagreed'), overtaken: slice.total('overtaken') })
        .agreement;
  }
}

/** The same, out of the figures of a run by their names. */
export function valueAmong(figure: KeyFigure, figures: Readonly<Record<string, number>>, botSeconds: number): number | null {
  if (figure.kind === 'samples' && figures[`${figure.name.slice(0, figure.name.lastIndexOf('.'))}.count`] === 0) return null;
  if (figure.kind === 'ratio') return quotient(figures[figure.names[0]], figures[figure.names[1]]);
  if (figure.kind !== 'rate' || figure.count === null) return figures[figure.name] ?? null;
  const count = figures[figure.count];
  return count === undefined ? null : (count * figure.seconds) / botSeconds;
}

const quotient = (a = 0, b = 0): number | null => (b === 0 ? null : a / b);

/** How often that happened, to all bots. */
export function countOf({ of }: RateFigure, slice: Slice): number {
  return typeof of === 'string' ? slice.total(of) : slice.histogram(of.samplesOf).count;
}
