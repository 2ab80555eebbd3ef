import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LinkWay } from './EmulatedLink.ts';
import { LinkConditioner } from './LinkConditioner.ts';
import { LINK_PROFILES } from './linkProfiles.ts';
import { parseLink } from './parseLink.ts';

const SEED = 7;
const CLEAN: LinkWay = { delayMs: 0, jitterMs: 0, rateKbps: Infinity, stallMs: 0, stallsPerS: 0 };

type Flight = { sentMs: number; arrivalMs: number };

/** Small frames, one every `everyMs`. */
function fly(
  way: LinkWay,
  { everyMs, seconds, seed = SEED, bytes = 20 }: { everyMs: number; seconds: number; seed?: number; bytes?: number },
) {
  const link = new LinkConditioner(way, seed);
  const flights: Flight[] = [];
  for (let sentMs = 0; sentMs < seconds * 1000; sentMs += everyMs) flights.push({ sentMs, arrivalMs: link.arrivalMs(sentMs, bytes) });
  return flights;
}

const delays = (flights: Flight[]): number[] => flights.map(({ sentMs, arrivalMs }) => arrivalMs - sentMs);
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const isNear = (value: number, target: number, share: number): void =>
  assert.ok(Math.abs(value - target) <= target * share, `${value} is not within ${share * 100} % of ${target}, seed ${SEED}`);

/** Frames that arrived in one moment, as a stall lets them go. */
function bursts(flights: Flight[]): Flight[][] {
  return [...Map.groupBy(flights, ({ arrivalMs }) => arrivalMs).values()].filter(({ length }) => length > 1);
}

test('frames take the delay on average, and as much more or less as the jitter says', () => {
  const taken = delays(fly({ ...CLEAN, delayMs: 50, jitterMs: 15 }, { everyMs: 100, seconds: 1000 }));
  isNear(mean(taken), 50, 0.01);
  isNear(Math.sqrt(mean(taken.map((ms) => (ms - 50) ** 2))), 15 / Math.sqrt(3), 0.02);
  assert.ok(Math.min(...taken) >= 35 && Math.max(...taken) <= 65);
});

test('a frame that would overtake waits for the one before, and arrives with it', () => {
  const flights = fly({ ...CLEAN, delayMs: 50, jitterMs: 30 }, { everyMs: 1000 / 60, seconds: 100 });
  const together = flights.filter(({ arrivalMs }, n) => arrivalMs === flights[n - 1]?.arrivalMs);
  assert.ok(together.length > flights.length / 10, 'this jitter would not have broken any order');
  for (const ms of delays(flights)) assert.ok(ms >= 20 - 1e-6 && ms <= 80 + 1e-6);
});

test('a bottleneck lets through what its rate allows, and saves up nothing in a pause', () => {
  const link = new LinkConditioner({ ...CLEAN, rateKbps: 1000 }, SEED);
  const send = (sentMs: number): number => Array.from({ length: 100 }, () => link.arrivalMs(sentMs, 1000)).at(-1)! - sentMs;
  assert.equal(Math.round(send(0)), 800);
  assert.equal(Math.round(send(60_000)), 800);
});

test('stalls are as frequent and as long as they should be, and let go in one burst all they held back', () => {
  const seconds = 3000;
  const flights = fly({ ...CLEAN, delayMs: 10, stallMs: 300, stallsPerS: 0.2 }, { everyMs: 2, seconds });
  const stalls = bursts(flights);
  isNear(stalls.length / seconds, 0.2, 0.08);
  for (const held of stalls) {
    assert.equal(held.length, 150, 'one frame every 2 ms of 300');
    const longestMs = Math.max(...delays(held)) - 10;
    assert.ok(longestMs > 298 && longestMs <= 300.001, `a stall of ${longestMs} ms`);
  }
  const held = new Set(stalls.flat());
  for (const ms of delays(flights.filter((flight) => !held.has(flight)))) assert.ok(Math.abs(ms - 10) < 1e-6);
});

test('the same seed gives the same schedule, at whatever moment it begins; another seed another one', () => {
  const way = parseLink('wifi').down;
  const schedule = (seed: number): number[] => delays(fly(way, { everyMs: 30, seconds: 60, seed }));
  assert.deepEqual(schedule(1), schedule(1));
  assert.notDeepEqual(schedule(1), schedule(2));
  const later = new LinkConditioner(way, 1);
  for (const [n, ms] of schedule(1).entries()) isNear(later.arrivalMs(1e6 + n * 30, 20) - 1e6 - n * 30, ms, 1e-6);
});

test('the stalls of a seed fall at the same moments whatever is sent', () => {
  const way = { ...CLEAN, delayMs: 20, jitterMs: 5, stallMs: 250, stallsPerS: 0.1 };
  const ends = (everyMs: number, bytes: number): number[] =>
    bursts(fly(way, { everyMs, seconds: 300, bytes }))
      .filter(({ length }) => length > 5)
      .map(([held]) => Math.round(held!.arrivalMs));
  assert.ok(ends(16, 20).length > 10);
  assert.deepEqual(ends(16, 20), ends(33, 200));
});

const ways = fc
  .record({
    delayMs: fc.double({ min: 0, max: 300, noNaN: true }),
    jitterShare: fc.double({ min: 0, max: 1, noNaN: true }),
    rateKbps: fc.oneof(fc.constant(Infinity), fc.double({ min: 10, max: 1e6, noNaN: true })),
    stallMs: fc.double({ min: 0, max: 2000, noNaN: true }),
    busyShare: fc.double({ min: 0, max: 0.9, noNaN: true }),
  })
  .map(({ delayMs, jitterShare, rateKbps, stallMs, busyShare }) => {
    const stallsPerS = stallMs < 1 ? 0 : (busyShare * 1000) / stallMs;
    return { delayMs, jitterMs: delayMs * jitterShare, rateKbps, stallMs, stallsPerS };
  });
const frames = fc.array(fc.record({ pauseMs: fc.double({ min: 0, max: 500, noNaN: true }), bytes: fc.nat(5000) }), { maxLength: 200 });

test('on any link nothing is lost, overtaken, or there before it could be', () => {
  fc.assert(
    fc.property(ways, fc.nat(), frames, (way, seed, sent) => {
      const link = new LinkConditioner(way, seed);
      let nowMs = 0;
      let lastMs = -Infinity;
      for (const { pauseMs, bytes } of sent) {
        nowMs += pauseMs;
        const arrivalMs = link.arrivalMs(nowMs, bytes);
        assert.ok(Number.isFinite(arrivalMs) && arrivalMs >= lastMs);
        assert.ok(arrivalMs >= nowMs + (bytes * 8) / way.rateKbps + way.delayMs - way.jitterMs - 1e-6);
        lastMs = arrivalMs;
      }
    }),
  );
});

test('each profile carries both directions of a match with the delay it promises', () => {
  for (const name of Object.keys(LINK_PROFILES)) {
    const { down, up } = parseLink(name);
    for (const [way, everyMs, bytes] of [
      [down, 1000 / 30, 400],
      [up, 1000 / 60, 20],
    ] as const) {
      const taken = delays(fly(way, { everyMs, seconds: 60, bytes })).sort((a, b) => a - b);
      const median = taken[taken.length >> 1]!;
      assert.ok(Math.abs(median - way.delayMs) <= way.jitterMs + (bytes * 8) / way.rateKbps, `${name}: ${median} ms at the median`);
    }
  }
});
