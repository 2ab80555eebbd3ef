import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Comparison } from '../../client/bot/compare/Comparison.ts';
import { delayOf, judgeTrials } from '../tools/trial/judgeTrials.ts';
import { trySeed } from '../tools/trial/trySeed.ts';

const PLAY = { seed: 7, count: 4, seconds: 3, warmup: 2 };

/** What the terminal says must be what the figures say. */
function isConsistent({ verdict, headline, figures }: Comparison): void {
  const kinds = new Set(figures.map((figure) => figure.verdict));
  const [isWorse, isBetter] = [kinds.has('worse'), kinds.has('better')];
  assert.equal(verdict, isWorse && isBetter ? 'mixed' : isWorse ? 'worse' : isBetter ? 'better' : 'no difference');
  assert.ok(headline.startsWith(isWorse ? 'worse: ' : verdict), headline);
  for (const { difference, noise, verdict: own } of figures)
    if (own !== 'not measured') assert.equal(Math.abs(difference!) > noise!, own !== 'no difference');
}

test('real runs are compared: with one of the same build, and with a server that takes every input a tick later', async () => {
  const trial = await trySeed(PLAY, new AbortController().signal, 1);
  // A machine too busy for the bots compares nothing, and says so.
  if (trial.same === null || trial.late === null) return assert.match(judgeTrials([trial]).words, /not measured/);
  for (const comparison of [trial.same, trial.late]) {
    isConsistent(comparison);
    assert.deepEqual([comparison.noiseFrom, comparison.figures.length], ['within', 20]);
  }
  // How surely it is found depends on how busy the machine is: `npm run trial` tells. It never looks like a gain.
  assert.notEqual(delayOf(trial.late).verdict, 'better');
});
