/**
 * What is different between two runs, beyond what two runs of the same build differ by.
 *
 * A figure is called different when the difference is larger than its noise. Where both sides are of three runs or more, the noise is what the
 * runs differ by (Welch's interval); else it is estimated from within each run, see `noise.ts`. Humps are looked for in both. The whole
 * comparison is what has to say "no difference" of a build compared with itself: so the few times it may not are shared among all figures
 * (Bonferroni), and each is given that much more room.
 */
import { rounded } from '../report/Percentiles.ts';
import type { Report } from '../report/Report.ts';
import type { ComparedFigure, Comparison, FigureVerdict } from './Comparison.ts';
import { cautionsOf } from './cautionsOf.ts';
import { countOf } from './figureValue.ts';
import { headlineOf } from './headlineOf.ts';
import { KEY_FIGURES, type AgreementFigure, type KeyFigure, type RateFigure } from './keyFigures.ts';
import { boundOf, CERTAIN, meanOf, varianceOfMean, type Variance } from './noise.ts';
import { RunSide } from './RunSide.ts';

/** Comparisons of a build with itself that may find a difference, where the noise is as estimated. */
const ALPHA = 0.02;
/** Fewer runs tell too little of how much runs differ. */
const FEWEST_RUNS = 3;

export function compareReports(base: Report, report: Report): Comparison {
  const sides = [new RunSide(base), new RunSide(report)] as const;
  const noiseFrom = sides.every((side) => side.report.runs.length >= FEWEST_RUNS) ? 'runs' : 'within';
  const figures = KEY_FIGURES.map((figure) => compareFigure(figure, sides, noiseFrom));
  return { baseStartedAt: base.startedAt, ...headlineOf(figures), noiseFrom, cautions: cautionsOf(base, report), figures };
}

type Sides = readonly [RunSide, RunSide];

function compareFigure(figure: KeyFigure, sides: Sides, noiseFrom: Comparison['noiseFrom']): ComparedFigure {
  const { name, unit } = figure;
  const [before, after] = sides.map((side) => (noiseFrom === 'runs' ? meanOrNull(side.runs(figure)) : side.value(figure)));
  const common = { name, unit, old: before == null ? null : rounded(before), new: after == null ? null : rounded(after) };
  const spread = before == null || after == null ? null : spreadOf(figure, sides, noiseFrom);
  if (before == null || after == null || spread === null) return { ...common, difference: null, noise: null, verdict: 'not measured' };
  const runs = sides.map((side) => Math.max(1, side.report.runs.length)) as [number, number];
  const difference = after - before;
  const sources = [...spread, apartOf(figure, before, runs), ...sides.flatMap((side) => side.tipping(figure))];
  const noise = boundOf(sources, ALPHA / KEY_FIGURES.length);
  return { ...common, difference: rounded(difference), noise: rounded(noise), verdict: verdictOf(figure, difference, noise) };
}

function verdictOf({ better }: KeyFigure, difference: number, noise: number): FigureVerdict {
  if (Math.abs(difference) <= noise) return 'no difference';
  return difference < 0 === (better === 'less') ? 'better' : 'worse';
}

/** Of the difference, as far as the runs themselves tell it. */
function spreadOf(figure: KeyFigure, sides: Sides, noiseFrom: Comparison['noiseFrom']): Variance[] | null {
  const chance = chanceOf(figure, sides);
  const told = sides.map((side) => (noiseFrom === 'runs' ? varianceOfRuns(side.runs(figure)) : side.within(figure)));
  // Hits of a short run are too few to see how their share varies with time: chance is all there is.
  if (figure.kind === 'agreement' && noiseFrom === 'within') return chance;
  if (told.includes(null)) return null;
  const variances = told.flatMap((side) => side!);
  return chance !== null && sumOf(chance) > sumOf(variances) ? chance : variances;
}

const varianceOfRuns = (values: readonly number[]): Variance[] | null => {
  const variance = varianceOfMean(values);
  return variance && [variance];
};

const sumOf = (variances: readonly Variance[]): number => variances.reduce((sum, { variance }) => sum + variance, 0);

/** What counts vary by, however alike the runs: taken of both together, as if they were one build. Null for what is not counted. */
function chanceOf(figure: KeyFigure, sides: Sides): Variance[] | null {
  if (figure.kind === 'agreement') return chanceOfShare(figure, sides);
  return figure.kind === 'rate' && figure.comes !== 'streaming' ? chanceOfEvents(figure, sides) : null;
}

function chanceOfEvents(figure: RateFigure, sides: Sides): Variance[] {
  const times = sides.map(({ botSeconds }) => botSeconds / figure.seconds);
  const count = sides.reduce((sum, { total }) => sum + countOf(figure, total), 0);
  const clump = figure.comes === 'together' ? meanOf(sides.map(({ botsTogether }) => botsTogether)) : 1;
  const rate = count / (times[0]! + times[1]!);
  return times.map((time) => ({ variance: (rate * clump) / time, freedom: CERTAIN }));
}

/** One hit of each kind more than there were: so few as not to matter, but two runs without a miss do not prove that there is none. */
function chanceOfShare(_figure: AgreementFigure, sides: Sides): Variance[] {
  const judged = sides.map(({ total }) => total.total('agreed') + total.total('disagreed'));
  const agreed = sides.reduce((sum, { total }) => sum + total.total('agreed'), 0);
  const share = (agreed + 1) / (judged[0]! + judged[1]! + 2);
  return judged.map((hits) => ({ variance: (share * (1 - share)) / Math.max(1, hits), freedom: CERTAIN }));
}

/** Means of several runs are nearer to each other. */
function apartOf({ apart: { units, share } }: KeyFigure, value: number, runs: readonly [number, number]): Variance {
  const deviation = Math.max(units, share * Math.abs(value));
  return { variance: (deviation ** 2 * (1 / runs[0] + 1 / runs[1])) / 2, freedom: CERTAIN };
}

const meanOrNull = (values: readonly number[]): number | null => (values.length === 0 ? null : meanOf(values));
