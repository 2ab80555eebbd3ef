/**
 * By how much a figure differs between two runs though nothing was changed, estimated from within one run.
 *
 *   time    Slices of a run are not independent: a busy second is followed by another. So a figure is taken of blocks of one slice, of two, of
 *           four, and the largest standard error counts: it grows with the length of blocks for as long as they depend on each other. Long
 *           blocks are few, and what few tell is worth less; where they are known to be no noisier, single slices are all that counts.
 *   bots    When between two ticks a bot's inputs arrive hardly changes during a run, and the next run draws anew; no block of time can tell. But
 *           bots of one kind of link differ among themselves as they will differ from the next ones.
 *   humps   A percentile between two humps of values is in one or the other by a few samples of thousands: `RunSide.tipping`.
 *   chance  Rare events are counted, and counts vary by their square root.
 */
import { Slice } from '../measure/Measurements.ts';
import { studentT } from './studentT.ts';

/** A variance and how well it is known: its degrees of freedom. */
export type Variance = { variance: number; freedom: number };

/** Degrees of freedom of a variance that is known, not estimated. */
export const CERTAIN = Infinity;

/** Fewer blocks than these tell no variance. */
const FEWEST_BLOCKS = 4;

/**
 * Variance of a figure of all `slices` by what it is of blocks of so many of them; null where that cannot be told.
 *
 * @param longest  blocks of more slices are known to tell nothing else
 */
export function varianceInTime(
  slices: readonly Slice[],
  figure: (block: Slice, length: number) => number | null,
  longest = Infinity,
): Variance | null {
  let worst: Variance | null = null;
  for (let length = 1; length === 1 || (length <= longest && slices.length / length >= FEWEST_BLOCKS); length *= 2) {
    const found = varianceOfMean(blocksOf(slices, length).map((block) => figure(block, length)));
    if (found !== null && found.variance >= (worst?.variance ?? 0)) worst = found;
  }
  return worst;
}

/** Of the mean of these values, each as likely as another. Null for fewer than two. */
export function varianceOfMean(values: readonly (number | null)[]): Variance | null {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const mean = meanOf(known);
  const freedom = known.length - 1;
  return { variance: known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / freedom / known.length, freedom };
}

/** The difference that noise of all these sources together exceeds with probability `alpha`. Satterthwaite's degrees of freedom. */
export function boundOf(sources: readonly Variance[], alpha: number): number {
  const total = sources.reduce((sum, { variance }) => sum + variance, 0);
  if (total === 0) return 0;
  const freedom = total ** 2 / sources.reduce((sum, { variance, freedom: own }) => sum + variance ** 2 / own, 0);
  return studentT(alpha, freedom) * Math.sqrt(total);
}

export const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What is left over at the end, less than a block, belongs to none. */
function blocksOf(slices: readonly Slice[], length: number): Slice[] {
  return Array.from({ length: Math.floor(slices.length / length) }, (_, n) => {
    const block = new Slice();
    for (const slice of slices.slice(n * length, (n + 1) * length)) block.merge(slice);
    return block;
  });
}
