/** How a run compares with an earlier one: a part of `report.json`. */

/** `not measured`: one of the two has no samples of it, or too few to tell how much they vary. */
export type FigureVerdict = 'better' | 'worse' | 'no difference' | 'not measured';

export type Comparison = {
  /** Of the run compared with: when it began. */
  baseStartedAt: string;
  /** One sentence: `no difference`, or what became worse and what better. */
  headline: string;
  /** `mixed` when some figures became better and others worse. */
  verdict: 'no difference' | 'better' | 'worse' | 'mixed';
  /** Where the noise is known from: what several runs of both sides differ by, or what is within one of each. */
  noiseFrom: 'runs' | 'within';
  /** What else is different between the two than what was to be compared, and why the figures may not be worth much. */
  cautions: string[];
  figures: ComparedFigure[];
};

export type ComparedFigure = {
  /** As `figuresOf` names it, where it has it. */
  name: string;
  unit: string;
  old: number | null;
  new: number | null;
  /** New less old. */
  difference: number | null;
  /** Differences up to this are noise: all figures of nearly all comparisons of a build with itself stay within it. */
  noise: number | null;
  verdict: FigureVerdict;
};
