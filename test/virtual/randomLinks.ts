/** Links for properties: fast-check shrinks what fails to the plainest link that still does. */
import fc from 'fast-check';
import type { LinkProfile, LinkWay } from '#net/EmulatedLink.ts';
import type { Stall } from './VirtualLink.ts';

const ways = (maxDelayMs: number, maxJitterMs: number): fc.Arbitrary<LinkWay> =>
  fc.tuple(fc.integer({ min: 0, max: maxDelayMs }), fc.integer({ min: 0, max: maxJitterMs })).map(([delayMs, jitterMs]) => ({
    delayMs,
    jitterMs: Math.min(delayMs, jitterMs),
    rateKbps: Infinity,
    stallMs: 0,
    stallsPerS: 0,
  }));

/** Without stalls: those are told one by one. */
export const randomLinks = (maxDelayMs = 150, maxJitterMs = 60): fc.Arbitrary<LinkProfile> =>
  fc.record({ name: fc.constant(null), down: ways(maxDelayMs, maxJitterMs), up: ways(maxDelayMs, maxJitterMs) });

/** One somewhere in the first half of each of these seconds, or none. */
export const randomStalls = (seconds: readonly number[], maxMs: number): fc.Arbitrary<Stall[]> =>
  fc
    .tuple(
      ...seconds.map((second) =>
        fc.option(
          fc.record({
            atMs: fc.integer({ min: second * 1000, max: second * 1000 + 500 }),
            ms: fc.integer({ min: 20, max: maxMs }),
            way: fc.constantFrom('up', 'down', undefined),
          }),
        ),
      ),
    )
    .map((maybe) => maybe.filter((stall) => stall !== null).map(({ way, ...stall }) => (way === undefined ? stall : { ...stall, way })));

export const seeds = fc.integer({ min: 1, max: 1_000_000 });
