import type { ComparedFigure, Comparison } from './Comparison.ts';

/** So many figures are named, those furthest beyond their noise. */
const NAMED = 3;

/** What a comparison came to, in a word and in a sentence. */
export function headlineOf(figures: readonly ComparedFigure[]): Pick<Comparison, 'verdict' | 'headline'> {
  const worse = figures.filter(({ verdict }) => verdict === 'worse');
  const better = figures.filter(({ verdict }) => verdict === 'better');
  const measured = figures.filter(({ verdict }) => verdict !== 'not measured').length;
  if (worse.length + better.length === 0)
    return { verdict: 'no difference', headline: `no difference: ${measured} figures differ by no more than two runs of one build do` };
  return {
    verdict: better.length === 0 ? 'worse' : worse.length === 0 ? 'better' : 'mixed',
    headline: [...named('worse', worse), ...named('better', better)].join('; '),
  };
}

function named(word: string, figures: readonly ComparedFigure[]): string[] {
  if (figures.length === 0) return [];
  const beyond = ({ difference, noise }: ComparedFigure): number => Math.abs(difference!) / noise!;
  const furthest = figures.toSorted((a, b) => beyond(b) - beyond(a));
  const names = furthest.slice(0, NAMED).map((figure) => `${figure.name} by ${withUnit(figure, Math.abs(figure.difference!))}`);
  const more = figures.length > NAMED ? [`${figures.length - NAMED} more`] : [];
  return [`${word}: ${[...names, ...more].join(', ')}`];
}

/** Three digits that mean something; units that are in the name of a figure are not said again. */
export function withUnit({ unit }: Pick<ComparedFigure, 'unit'>, value: number): string {
  const digits = String(Number(value.toPrecision(3)));
  return unit === 'ms' || unit === 'Hz' || unit === 'px' ? `${digits} ${unit}` : digits;
}
