import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRng, nextFloat } from '#shared/math/rng.ts';
import { TICK_MS, TICK_RATE_HZ } from '#shared/netConfig.ts';
import { parseFlags, type Settings } from '../flags.ts';
import { Measurements } from '../measure/Measurements.ts';
import { makeReport } from '../report/makeReport.ts';
import { mergeReports } from '../report/mergeReports.ts';
import type { BotFigures, Report } from '../report/Report.ts';
import { compareReports } from './compareReports.ts';
import { comparisonWords } from './comparisonWords.ts';
import type { ComparedFigure, Comparison } from './Comparison.ts';

const { settings: SETTINGS } = (await parseFlags([])) as { settings: Settings };

type Play = {
  seed: number;
  bots?: number;
  seconds?: number;
  lateTicks?: number;
  corrections?: number;
  /** All bots keep the beat of the server alike, as they do once their schedules have settled. */
  isSettled?: boolean;
};

/**
 * A made-up run with all that makes two runs of one build differ: phases of the bots, busy seconds in a row, stalls of a whole room, a level of
 * its own for the link and for the fight.
 */
function play({ seed, bots: count = 8, seconds = 6, lateTicks = 0, corrections = 0, isSettled = false }: Play): Report {
  const rng = createRng(seed);
  const next = (): number => nextFloat(rng);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  let nowMs = 0;
  const measurements = new Measurements(seconds, () => nowMs);
  measurements.start();
  const sink = measurements.sink('as it is');
  const [linkMs, fight] = [2 + 0.2 * normal(), 1 + 0.02 * normal()];
  const bots = Array.from({ length: count }, (_, n) => ({ n, phase: isSettled ? 0.25 : next(), parity: next() < 0.5 ? 0 : 1 }));
  const slips = isSettled ? 0.03 * normal() : 0;
  let busy = 0;
  for (let second = 0; second < seconds; second++) {
    nowMs = second * 1000;
    busy = 0.6 * busy + Math.abs(normal());
    const isStalled = next() < 0.1;
    for (let n = second; n < corrections; n += seconds) sink.add('correctionPx', 3);
    for (const { phase, parity } of bots) {
      for (let n = 0; n < TICK_RATE_HZ; n++) {
        const late = busy * next() ** 4;
        const margin = (phase + lateTicks) * TICK_MS;
        // At 30 patches a second every other input waits a tick more, but for those that miss their tick, or are in time for one before.
        const waits = slips !== 0 && next() < Math.abs(slips) ? Number(slips > 0) : (n + parity) % 2;
        const ms = linkMs + late + margin + waits * TICK_MS;
        sink.add('inputToAckMs', ms);
        if (next() < 0.02) sink.count(next() < 0.99 ? 'agreed' : 'disagreed');
        if (n % 4 !== 0) continue; // one in four of these will do
        sink.add('inputLateMs', late);
        sink.add('inputMarginMs', margin);
        sink.add('interpolationDelayMs', 70 + 2 * busy + normal());
        sink.add('patchGapMs', 2 * TICK_MS + (busy + 0.5) * normal());
        sink.add('screenMinusOneWayMs', 100 + margin + 15 * normal());
      }
      sink.add('rttMs', linkMs + busy * next());
      sink.count('bytesDown', Math.round(3500 * fight * (1 + 0.1 * normal())));
      sink.count('bytesUp', Math.round(380 + 4 * normal()));
      sink.add('serverTickMs', 1 + busy * next());
      sink.add('serverTickRateHz', TICK_RATE_HZ);
      if (isStalled) {
        sink.add('stallMs', 100 + 50 * next());
        sink.count('underruns');
      }
    }
  }
  const figures = bots.map(({ n, phase }): BotFigures => {
    const place = { name: `bot ${n}`, room: 'a', map: 'yard', link: 'as it is' };
    const inputToAckMs = linkMs + (phase + lateTicks) * TICK_MS;
    const times = { rttMs: linkMs, inputToAckMs, inputToAckMeanMs: inputToAckMs + TICK_MS / 2, interpolationDelayMs: 70 };
    return { ...place, ...times, corrections: 0, tickRateHz: 60, maxJumpPx: 0, ended: null };
  });
  return report(figures, { ...SETTINGS, seed, count, seconds }, measurements);
}

function report(bots: BotFigures[], settings: Settings, measurements: Measurements): Report {
  return makeReport(
    {
      startedAt: new Date(0).toISOString(),
      config: { ...settings, patchRateHz: 30, node: 'v24', cpus: 2, measuredSeconds: settings.seconds },
      machines: [],
      link: null,
      bots,
      runs: [],
      errors: [],
      processes: [],
      server: { tickMs: null, tickStartMs: null, lateTicks: null, droppedTicks: null },
    },
    measurements,
  );
}

const figureOf = ({ figures }: Comparison, name: string): ComparedFigure => figures.find((figure) => figure.name === name)!;

const PAIRS = 200;
/** One run in a thousand or so is a bad draw for anybody's statistics: the same ones are drawn each time. */
const anySeed = 30_136_889;
/** Pairs of seeds, all different. */
const pairs = Array.from({ length: PAIRS }, (_, n) => [anySeed + 2 * n, anySeed + 2 * n + 1] as const);

test(`two runs of one build are found different in at most 5 % of ${PAIRS} pairs, seeds from ${anySeed}`, () => {
  const found = pairs.flatMap(([one, other]) => {
    const { verdict, headline } = compareReports(play({ seed: one }), play({ seed: other }));
    return verdict === 'no difference' ? [] : [`${one}: ${headline}`];
  });
  assert.ok(found.length <= 0.05 * PAIRS, found.join('\n'));
});

test(`inputs taken one tick later are found in each of ${PAIRS} pairs, and in 199 input to ack is called worse, seeds from ${anySeed}`, () => {
  let sum = 0;
  const unnamed: number[] = [];
  for (const [one, other] of pairs) {
    const comparison = compareReports(play({ seed: one }), play({ seed: other, lateTicks: 1 }));
    assert.notEqual(comparison.verdict, 'no difference', `seed ${one}: ${comparison.headline}`);
    const { verdict, difference } = figureOf(comparison, 'inputToAckMs.mean');
    if (verdict !== 'worse') unnamed.push(one);
    sum += difference!;
  }
  assert.ok(unnamed.length <= 1, `seeds ${unnamed.join(', ')}`);
  assert.ok(Math.abs(sum / PAIRS - TICK_MS) < 1, `seeds from ${anySeed}: ${sum / PAIRS} ms on average`);
});

test(`where half of all inputs wait a tick more, two runs of one build differ no more often, and a tick is found, seeds from ${anySeed}`, () => {
  const found: string[] = [];
  for (const [one, other] of pairs) {
    const base = play({ seed: one, isSettled: true });
    const { verdict, headline } = compareReports(base, play({ seed: other, isSettled: true }));
    if (verdict !== 'no difference') found.push(`${one}: ${headline}`);
    const late = compareReports(base, play({ seed: other, isSettled: true, lateTicks: 1 }));
    assert.equal(figureOf(late, 'inputToAckMs.mean').verdict, 'worse', `seed ${one}: ${late.headline}`);
  }
  assert.ok(found.length <= 0.05 * PAIRS, found.join('\n'));
});

const repeated = (seeds: readonly number[], lateTicks = 0): Report =>
  mergeReports(
    seeds.map((seed) => play({ seed, lateTicks, seconds: 3 })),
    'in turn',
  );

test(`three runs and more on both sides tell the noise themselves, seeds from ${anySeed}`, () => {
  let found = 0;
  for (let seed = anySeed; seed < anySeed + 40 * 8; seed += 8) {
    const base = repeated([0, 1, 2, 3].map((n) => seed + n));
    const later = [4, 5, 6, 7].map((n) => seed + n);
    const same = compareReports(base, repeated(later));
    assert.equal(same.noiseFrom, 'runs');
    if (same.verdict !== 'no difference') found += 1;
    const { old, new: now, difference } = figureOf(compareReports(base, repeated(later, 1)), 'inputToAckMs.mean');
    assert.ok(Math.abs(now! - old! - difference!) < 0.01 && difference! > 0);
  }
  assert.ok(found <= 4, `${found} of 40 with no difference were found different`);
});

test('a run compared with itself differs in nothing, and every figure says so', () => {
  const run = play({ seed: 7 });
  const { verdict, headline, cautions, figures } = compareReports(run, run);
  assert.deepEqual([verdict, cautions], ['no difference', []]);
  assert.match(headline, /^no difference: 20 figures /);
  assert.ok(figures.every(({ difference, noise, verdict: own }) => difference === 0 && noise! >= 0 && own === 'no difference'));
});

test('one correction is chance, thirty are not; and what is gone is better', () => {
  const [none, one, thirty] = [0, 1, 30].map((corrections) => play({ seed: 7, corrections })) as [Report, Report, Report];
  assert.equal(compareReports(none, one).verdict, 'no difference');
  assert.match(compareReports(none, thirty).headline, /^worse: corrections per bot-minute by 37\.5$/);
  assert.match(compareReports(thirty, none).headline, /^better: corrections per bot-minute by 37\.5$/);
});

test('the noise of what is counted is what its seconds differ by, whatever the length of the run', () => {
  for (const seconds of [6, 16, 32, 64]) {
    const comparison = compareReports(play({ seed: 1, seconds }), play({ seed: 2, seconds }));
    const { old, noise } = figureOf(comparison, 'bytesPerSecondPerBot.down');
    assert.ok(noise! < 0.2 * old!, `± ${noise} of ${old} bytes a second in ${seconds} s`);
  }
});

test('what one side has no samples of is not compared', () => {
  const run = play({ seed: 7 });
  const nothing = report(run.bots, { ...SETTINGS, count: 8, seconds: 6 }, new Measurements(6, () => 0));
  const figure = figureOf(compareReports(run, nothing), 'inputToAckMs.mean');
  assert.deepEqual([figure.new, figure.difference, figure.noise, figure.verdict], [null, null, null, 'not measured']);
});

test('other settings are told before any figure', () => {
  const base = play({ seed: 7 });
  const run = play({ seed: 7, bots: 4 });
  const other = { ...run, config: { ...run.config, patchRateHz: 60 }, bots: run.bots.map((bot) => ({ ...bot, map: 'vault' })) };
  const comparison = compareReports(base, other);
  assert.deepEqual(comparison.cautions, ['other count: 8, now 4', 'other map: yard, now vault', 'other patch rate: 30, now 60']);
  const lines = comparisonWords(comparison).split('\n');
  assert.deepEqual(
    lines.slice(1, 4),
    comparison.cautions.map((caution) => `caution       ${caution}`),
  );
  assert.match(lines[4]!, /old +new +difference +noise$/);
});

test('the terminal shows old, new, difference and noise of each figure, and what it came to at the end', () => {
  const lines = comparisonWords(compareReports(play({ seed: 1 }), play({ seed: 2, lateTicks: 1 }))).split('\n');
  assert.match(
    lines.find((line) => line.includes('inputToAckMs.mean'))!,
    / [\d.]+ ms +[\d.]+ ms +\+[\d.]+ ms +± [\d.]+ ms +worse$/,
  );
  assert.match(lines.at(-1)!, /^comparison +worse: input\w+\.\w+ by [\d.]+ ms, /);
});
