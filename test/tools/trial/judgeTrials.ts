/** The bars, and what many trials came to, in words. */
import type { ComparedFigure, Comparison } from '../../../client/bot/compare/Comparison.ts';
import { TICK_MS } from '#shared/netConfig.ts';
import type { Trial } from './trySeed.ts';

/** Of comparisons of a build with itself, the share that must find no difference. */
const SAME_BAR = 0.95;
/** How far the delay found may be from the one planted, on average, as a share of it. */
const DELAY_OFF = 0.25;

export type Judgement = { isGood: boolean; words: string };

/** The figure that tells an input delay. */
export const delayOf = ({ figures }: Comparison): ComparedFigure => figures.find(({ name }) => name === 'inputToAckMs.mean')!;

export function judgeTrials(trials: readonly Trial[]): Judgement {
  const same = trials.flatMap((trial) => trial.same ?? []);
  const late = trials.flatMap((trial) => trial.late ?? []);
  const calm = same.filter(({ verdict }) => verdict === 'no difference').length;
  const found = late.map(delayOf).filter(({ verdict }) => verdict === 'worse');
  const delayMs = late.map(delayOf).reduce((sum, { difference }) => sum + (difference ?? 0), 0) / Math.max(1, late.length);
  const isDelayRight = Math.abs(delayMs - TICK_MS) <= DELAY_OFF * TICK_MS;
  const unmeasured = 2 * trials.length - same.length - late.length;
  return {
    isGood: unmeasured === 0 && calm >= SAME_BAR * same.length && found.length === late.length && isDelayRight,
    words: [
      `one build with itself     no difference in ${calm} of ${same.length}; the bar is ${Math.ceil(SAME_BAR * same.length)}`,
      `inputs one tick later     found worse in input to ack in ${found.length} of ${late.length}; the bar is all`,
      `                          by ${delayMs.toFixed(1)} ms on average; the bar is ${TICK_MS.toFixed(1)} ms, give or take ${100 * DELAY_OFF} %`,
      `runs made again           ${trials.reduce((sum, { again }) => sum + again, 0)}, because the machine was not up to running the bots`,
      ...(unmeasured === 0 ? [] : [`not measured              ${unmeasured} comparisons: try again on a machine with less to do`]),
    ].join('\n'),
  };
}

/** How the noise that was told fits what runs of one build really differed by: a ratio over 1 is a difference found. */
export function figureTable(trials: readonly Trial[]): string {
  const same = trials.flatMap((trial) => trial.same ?? []);
  const rows = (same[0]?.figures ?? []).map(({ name }) => {
    const all = same.map(({ figures }) => figures.find((figure) => figure.name === name)!).filter(({ noise }) => noise !== null);
    const differences = all.map(({ difference }) => Math.abs(difference!)).sort((a, b) => a - b);
    const noises = all.map(({ noise }) => noise!).sort((a, b) => a - b);
    const beyond = all.filter(({ verdict }) => verdict === 'better' || verdict === 'worse').length;
    const cells = [middleOf(differences), differences.at(-1) ?? 0, middleOf(noises)].map((value) => value.toPrecision(3).padStart(11));
    return [name.padEnd(38), ...cells, String(beyond).padStart(7)].join(' ');
  });
  return ['figure of one build with itself        difference: p50         max   noise p50  beyond', ...rows].join('\n');
}

const middleOf = (ascending: readonly number[]): number => ascending[ascending.length >> 1] ?? 0;
