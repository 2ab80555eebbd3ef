import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TICK_MS } from '#shared/netConfig.ts';
import { judge, type Cause } from './judge.ts';
import type { GeneratorFigures, LinkFigures, Report } from './Report.ts';

const all = (value: number, count = 100) => ({
  count,
  min: value,
  mean: value,
  p50: value,
  p90: value,
  p95: value,
  p99: value,
  p999: value,
  max: value,
});

const linkOf = (part: Partial<LinkFigures> = {}): LinkFigures => ({
  link: 'cable',
  bots: 4,
  rttMs: all(30),
  inputToAckMs: all(50),
  interpolationDelayMs: all(55),
  stallMs: all(0, 0),
  underruns: 0,
  corrections: 0,
  agreement: 1,
  ...part,
});

const SLOW_GENERATOR = { pid: 7, fault: 'the loop was late' } as GeneratorFigures;
const SLOW_SERVER = { longestTickMs: all(TICK_MS + 5), latestStartMs: all(90), toldTickRateHz: all(44) };
const GOOD_SERVER = { longestTickMs: all(2), latestStartMs: all(3), toldTickRateHz: all(60) };
const BAD_LINK = linkOf({ link: 'awful', rttMs: all(420), interpolationDelayMs: all(390) });
const WRONG = { corrections: { count: 9, px: all(30) }, hits: { agreement: 0.5, judged: 200 } };

/** Four bots for 20 s that nothing happened to, but for `part`. */
function verdictOf(part: object) {
  const report = {
    config: { measuredSeconds: 20 },
    bots: [{}, {}, {}, {}],
    links: [linkOf()],
    self: { processes: [{ pid: 7, fault: null }] },
    server: GOOD_SERVER,
    corrections: { count: 0, px: all(0) },
    drawnJumps: { count: 0, maxPx: 0 },
    hits: { agreement: 0.99, judged: 200 },
    ...part,
  };
  return judge(report as unknown as Report);
}

test('where nothing is wrong nothing is named', () => {
  assert.deepEqual([verdictOf({}).cause, verdictOf({}).reasons], ['none', []]);
});

for (const [cause, part] of [
  ['generator', { self: { processes: [SLOW_GENERATOR] } }],
  ['server', { server: SLOW_SERVER }],
  ['server', { server: { ...GOOD_SERVER, toldTickRateHz: all(58.5) } }],
  ['link', { links: [BAD_LINK] }],
  ['link', { links: [linkOf({ stallMs: all(250, 4) })] }],
  ['netcode', WRONG],
  ['netcode', { drawnJumps: { count: 1, maxPx: 80 } }],
] as [Cause, object][]) {
  test(`${JSON.stringify(Object.keys(part))} alone is put down to the ${cause}`, () => {
    const verdict = verdictOf(part);
    assert.equal(verdict.cause, cause);
    assert.ok(verdict.reasons.length > 0);
  });
}

test('of several the one is named that makes the others look bad, and what speaks against them is told after it', () => {
  const everything = { self: { processes: [SLOW_GENERATOR] }, server: SLOW_SERVER, links: [BAD_LINK], ...WRONG };
  assert.equal(verdictOf(everything).cause, 'generator');
  assert.equal(verdictOf({ ...everything, self: { processes: [] } }).cause, 'server');
  assert.equal(verdictOf({ ...everything, self: { processes: [] }, server: GOOD_SERVER }).cause, 'link');
  const { reasons } = verdictOf(everything);
  assert.deepEqual(
    reasons.map((reason) => /loop was late|a tick|ticks a second|awful|corrections|ruled alike/.exec(reason)?.[0]),
    ['loop was late', 'ticks a second', 'a tick', 'a tick', 'awful', 'awful', 'ruled alike', 'corrections'],
  );
});

test('one bad link among good ones is counted, and named', () => {
  const { headline, reasons } = verdictOf({ links: [linkOf({ bots: 3 }), { ...BAD_LINK, bots: 1 }] });
  assert.match(headline, /^The links of 1 of 4 bots are the cause/);
  assert.match(reasons[0]!, /^awful \(1 of 4 bots\): /);
});

test('a few hits, and a room that told nothing yet, say nothing', () => {
  assert.equal(verdictOf({ hits: { agreement: 0.5, judged: 10 } }).cause, 'none');
  assert.equal(verdictOf({ hits: { agreement: null, judged: 0 } }).cause, 'none');
  assert.equal(verdictOf({ server: { longestTickMs: all(0, 0), latestStartMs: all(0, 0), toldTickRateHz: all(0, 0) } }).cause, 'none');
});
