/** What is seen against what is ruled, and what a client gains that lies about what it sees. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { loadMaps } from '#server/loadMaps.ts';
import { createRng, nextInt } from '#shared/math/rng.ts';
import { TICK_RATE_HZ, VIEW_PARTS } from '#shared/netConfig.ts';
import { VIEW_MOMENTS, type SentInput } from '#shared/schema/InputState.ts';
import { MAX_HEALTH } from '#shared/tuning.ts';
import { brainHands } from './hands.ts';
import { VirtualArena, type PlayerSetup } from './VirtualArena.ts';

const { arena } = (await loadMaps(['rink'])).get('rink')!;
/** `LAG_SECONDS=120 node --test …` for figures with less noise. */
const SECONDS = Number(process.env['LAG_SECONDS'] ?? 15);
const SEED = Number(process.env['LAG_SEED'] ?? 4);
const PLAYERS = 16;

/** A match of good players, all on one link. */
function startMatch(setup: PlayerSetup, seed: number): VirtualArena {
  const players = Array.from({ length: PLAYERS }, (_, n) => ({ ...setup, hands: brainHands(arena, 'hard', n) }));
  return new VirtualArena({ arena, seed, players });
}

/** Of the own hits that were seen or ruled, the share that was both. */
function agreement(setup: PlayerSetup): { share: number; judged: number } {
  const play = startMatch(setup, SEED);
  play.run(SECONDS);
  const verdicts = play.players.flatMap(({ log }) => log.verdicts);
  const judged = verdicts.filter((verdict) => verdict !== 'overtaken').length;
  return { share: verdicts.filter((verdict) => verdict === 'agreed').length / judged, judged };
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** What chance alone may take off a share of so many, three standard deviations: a few of 200 hits. */
const noiseOf = (share: number, count: number): number => 3 * Math.sqrt((share * (1 - share)) / count);

for (const [link, least] of [
  ['cable', 0.99],
  ['delay=50,jitter=10', 0.99],
  ['4g', 0.97],
] as const) {
  test(`[LC10] what is seen to hit is ruled a hit on ${link}, and is not without lag compensation (seed ${SEED})`, (t: TestContext) => {
    const on = agreement({ link });
    const off = agreement({ link, lagCompensation: false });
    t.diagnostic(`${percent(on.share)} of ${on.judged} hits seen or ruled are both, ${percent(off.share)} of ${off.judged} without`);
    assert.ok(on.judged > 80 && off.judged > 80);
    assert.ok(on.share >= least - noiseOf(least, on.judged), `${percent(on.share)} of ${on.judged}`);
    assert.ok(off.share < 0.8, `${percent(off.share)} without it: the judge does not judge`);
  });
}

type Forge = (input: SentInput, serverTick: number) => SentInput;

const seenAgo = (input: SentInput, serverTick: number, ticks: number): SentInput => ({
  ...input,
  view: (Math.max(0, serverTick - ticks) * VIEW_PARTS) % VIEW_MOMENTS,
  rewinds: 1,
});

const MAX_LIE_TICKS = TICK_RATE_HZ / 2;
const dice = createRng(SEED);
/** What a cheat may say of what it saw, each an idea of what might pay. */
const LIES: Record<string, Forge> = {
  'anything from 0 to 500 ms ago': (input, tick) => seenAgo(input, tick, nextInt(dice, MAX_LIE_TICKS + 1)),
  'always 500 ms ago': (input, tick) => seenAgo(input, tick, MAX_LIE_TICKS),
  'always now': (input, tick) => seenAgo(input, tick, 0),
  'nothing, to be judged by the present': (input) => ({ ...input, rewinds: 0 }),
};

/** Hits for each shot of players who never die, so that all that differs is what they say they saw. */
function hitRate(forge: Forge | null): { rate: number; shots: number } {
  const play = startMatch({ link: 'delay=40,jitter=8', isBlind: false }, SEED);
  const { world } = play.room.match;
  play.room.afterTick = () => {
    for (const player of world.players) [player.health, player.shield, player.protectedUntilTick] = [MAX_HEALTH, 0, 0];
  };
  for (const player of play.players) if (forge !== null) player.forge = (input) => [forge(input, world.tick)];
  play.run(SECONDS);
  const shots = play.players.reduce((sum, { log }) => sum + log.shotsMs.length, 0);
  return { rate: play.room.events.filter(({ kind }) => kind === 'hit').length / shots, shots };
}

test(`[LC3] whoever lies about the moment it saw hits no more often than the honest (seed ${SEED})`, (t: TestContext) => {
  const honest = hitRate(null);
  t.diagnostic(`honest: ${percent(honest.rate)} of ${honest.shots} shots hit`);
  for (const [lie, forge] of Object.entries(LIES)) {
    const { rate, shots } = hitRate(forge);
    t.diagnostic(`"${lie}": ${percent(rate)} of ${shots}`);
    // Two of a hundred hits, and the noise of two samples.
    const noise = 2 * Math.sqrt((2 * honest.rate * (1 - honest.rate)) / shots);
    assert.ok(rate <= honest.rate * 1.02 + noise, `"${lie}" hits ${percent(rate)}, the honest ${percent(honest.rate)}`);
  }
});
