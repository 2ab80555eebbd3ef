/** Traffic swings with the fight by a fifth from second to second, in runs of one build as in others. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRng, nextFloat } from '#shared/math/rng.ts';
import type { Report } from '../report/Report.ts';
import { sampleReport } from '../report/sampleReport.ts';
import { compareReports } from './compareReports.ts';
import type { FigureVerdict } from './Comparison.ts';

const SECONDS = 20;
const BOTS = 8;
const PAIRS = 20;
const anySeed = 41;

/** A run whose patches are `more` times as large as those of others. */
function fight(seed: number, more = 1): Report {
  const report = sampleReport({ seed: 1, seconds: SECONDS, bots: BOTS });
  const rng = createRng(seed);
  const slices = Array.from({ length: SECONDS }, () => {
    const swing = 0.65 + 0.7 * nextFloat(rng);
    const own = (): number => 0.85 + 0.3 * nextFloat(rng);
    const [bytesDown, bytesUp] = [3000 * more * swing * own(), 330 * swing].map((bytes) => Math.round(BOTS * bytes));
    return { metrics: {}, counters: { bytesDown: bytesDown!, bytesUp: bytesUp! } };
  });
  return { ...report, data: { sliceSeconds: 1, groups: { wifi: slices } } };
}

const DOWN = 'bytesPerSecondPerBot.down';
const RATIO = 'bytes down per byte up';

function verdictOf(name: string, base: Report, run: Report): FigureVerdict {
  return compareReports(base, run).figures.find((figure) => figure.name === name)!.verdict;
}

test(`the traffic of one build is no different in ${PAIRS} pairs, seeds from ${anySeed}`, () => {
  for (let seed = anySeed; seed < anySeed + 2 * PAIRS; seed += 2)
    for (const name of [DOWN, RATIO]) assert.equal(verdictOf(name, fight(seed), fight(seed + 1)), 'no difference', `seed ${seed}, ${name}`);
});

test(`patches larger by a fifth are found by what comes down for each byte that goes up, in ${PAIRS} pairs, seeds from ${anySeed}`, () => {
  for (let seed = anySeed; seed < anySeed + 2 * PAIRS; seed += 2)
    assert.equal(verdictOf(RATIO, fight(seed), fight(seed + 1, 1.2)), 'worse', `seed ${seed}`);
});

test(`twice the traffic is found by itself, in ${PAIRS} pairs, seeds from ${anySeed}`, () => {
  for (let seed = anySeed; seed < anySeed + 2 * PAIRS; seed += 2)
    assert.equal(verdictOf(DOWN, fight(seed), fight(seed + 1, 2)), 'worse', `seed ${seed}`);
});
