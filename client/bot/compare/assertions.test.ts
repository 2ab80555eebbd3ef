import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FlagError } from '../flagValues.ts';
import { judgeClaim, parseClaims } from './assertions.ts';
import { figureNames } from './figureNames.ts';

const parse = (text: string) => parseClaims([text])[0]!;

test('a claim is a name, an operator and a number, with or without spaces', () => {
  for (const text of ['inputToAckMs.p99<80', 'inputToAckMs.p99 < 80', '  inputToAckMs.p99 <80 '])
    assert.deepEqual(parse(text), { name: 'inputToAckMs.p99', operator: '<', limit: 80 });
  assert.deepEqual(parse('inputMarginMs.min >= -1.5e1'), { name: 'inputMarginMs.min', operator: '>=', limit: -15 });
});

test('names that are null in a quiet run can be claimed', () => {
  for (const name of ['hits.agreement', 'server.tickMs.p99', 'server.droppedTicks', 'errors.count'])
    assert.ok(figureNames().includes(name), name);
});

const MISTAKES: readonly [string, RegExp][] = [
  ['inputToAck.p99 < 80', /^--assert "inputToAck\.p99 < 80": no figure is called "inputToAck\.p99": did you mean inputToAckMs\.p99, /],
  ['RTTMS.P50 < 80', /did you mean rttMs\.p50, /],
  ['__proto__ < 80', /no figure is called "__proto__"/],
  ['< 80', /no figure is called ""/],
  ['', /^--assert "": no figure/],
  ['rttMs.p50 = 80', /"=" is no operator: take one of < <= > >= == !=$/],
  ['rttMs.p50 80', /"" is no operator/],
  ['rttMs.p50 =< 80', /"=<" is no operator/],
  ['rttMs.p50 < 80ms', /"80ms" is no number: write it without a unit/],
  ['rttMs.p50 <', /"" is no number/],
  ['rttMs.p50 < NaN', /"NaN" is no number/],
  ['rttMs.p50 < 1 < 2', /"1 < 2" is no number/],
];

for (const [text, words] of MISTAKES)
  test(`the claim "${text}" is refused before the run, with what is wrong in it`, () => {
    assert.throws(
      () => parse(text),
      (error) => error instanceof FlagError && words.test(error.message),
    );
  });

test('each operator says what it says', () => {
  const holds = (operator: string): boolean[] =>
    [1, 2, 3].map((value) => judgeClaim(parse(`interpolationUnderruns ${operator} 2`), { interpolationUnderruns: value }).holds);
  assert.deepEqual(Object.fromEntries(['<', '<=', '>', '>=', '==', '!='].map((operator) => [operator, holds(operator)])), {
    '<': [true, false, false],
    '<=': [true, true, false],
    '>': [false, false, true],
    '>=': [false, true, true],
    '==': [false, true, false],
    '!=': [true, false, true],
  });
});

test('a claim that broke names the measured value', () => {
  const outcome = judgeClaim(parse('rttMs.p99<80'), { 'rttMs.p99': 93.25, 'rttMs.count': 6 });
  assert.deepEqual(outcome, { holds: false, words: 'rttMs.p99 < 80 does not hold: it is 93.25' });
});

test('a percentile of no samples proves nothing, but their count does', () => {
  const figures = { 'stallMs.p99': 0, 'stallMs.count': 0 };
  assert.deepEqual(judgeClaim(parse('stallMs.p99 < 80'), figures), {
    holds: false,
    words: 'stallMs.p99 < 80 is not shown: this run has no samples of it',
  });
  assert.ok(judgeClaim(parse('stallMs.count == 0'), figures).holds);
});

test('a figure that this run could not tell breaks the claim', () => {
  assert.match(judgeClaim(parse('hits.agreement >= 0.99'), {}).words, /no samples/);
});

test('without corrections the largest is 0 px', () => {
  assert.ok(judgeClaim(parse('corrections.px.max == 0'), { 'corrections.count': 0, 'corrections.px.max': 0 }).holds);
});
