/** The server's input buffer and the client's pacing, playing together. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxArena } from '#net/testing/boxArena.ts';
import { parseLink } from '#net/parseLink.ts';
import { DEFAULT_PATCH_RATE_HZ, TICK_MS } from '#shared/netConfig.ts';
import type { FramePace } from './FrameTimes.ts';
import { VirtualArena, type PlayerSetup } from './VirtualArena.ts';

const SEED = 7;
/** Until the buffer and the pace have learned the link, s. */
const LEARNING_S = 6;
const PATCH_MS = 1000 / DEFAULT_PATCH_RATE_HZ;

/** Four players of a kind, after they have learned their links; `takenBy(n)` is the share of ticks that took n inputs of a player. */
function playOn(setup: PlayerSetup, seconds: number) {
  const play = new VirtualArena({ arena: boxArena(), seed: SEED, players: [0, 1, 2, 3].map(() => ({ isBlind: true, ...setup })) });
  play.run(LEARNING_S);
  for (const { log } of play.players) log.ackMs.length = 0;
  const taken = [0, 0, 0, 0];
  let ticks = 0;
  play.room.afterTick = (inputs) => {
    for (const { length } of inputs.values()) taken[length]! += 1;
    ticks += inputs.size;
  };
  play.run(seconds);
  const ackMs = play.players.flatMap(({ log }) => log.ackMs).sort((a, b) => a - b);
  const corrections = play.players.flatMap(({ log }) => log.corrections).length;
  return { play, ackMs, corrections, takenBy: (count: number) => taken[count]! / ticks };
}

/** A client that wakes when an input is due, as bots do, and pages at two display rates. */
const PACES: readonly Partial<FramePace>[] = [{ rateHz: 1000 }, { rateHz: 144 }, { rateHz: 60 }, { rateHz: 1000, driftPpm: 200 }];

for (const link of ['lan', 'fibre', 'cable']) {
  test(`[IN7] [TM5] on ${link} every tick takes one input, none is corrected, and the way to the ack is short`, () => {
    const { down, up } = parseLink(link);
    const rttMs = down.delayMs + up.delayMs;
    for (const pace of PACES) {
      const { ackMs, corrections, takenBy } = playOn({ link, pace }, 20);
      assert.ok(takenBy(1) > 0.999, `${takenBy(0)} none, ${takenBy(2)} two at ${JSON.stringify(pace)}`);
      assert.equal(corrections, 0);
      const p50 = ackMs[Math.floor(ackMs.length / 2)]! - rttMs;
      const p99 = ackMs[Math.floor(ackMs.length * 0.99)]! - rttMs;
      assert.ok(p50 <= 1.5 * TICK_MS + PATCH_MS / 2, `p50 ${p50} ms beyond the link at ${JSON.stringify(pace)}`);
      assert.ok(p99 <= 3 * TICK_MS + PATCH_MS, `p99 ${p99} ms beyond the link at ${JSON.stringify(pace)}`);
    }
  });
}

test('[TM5] on a short link inputs come to wait less than they did at first, and no more than the target, the dead band and a patch', () => {
  const first = new VirtualArena({ arena: boxArena(), seed: SEED, players: [{ pace: { rateHz: 1000 } }] });
  first.run(1.5);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const later = playOn({ pace: { rateHz: 1000 } }, 5);
  assert.ok(mean(later.ackMs) < mean(first.players[0]!.log.ackMs) - 2);
  assert.ok(later.ackMs.at(-1)! < 7 + PATCH_MS - TICK_MS, 'of the two ticks of a patch the first waits a tick for it');
});

test('[IN7] on a link that strays by two ticks nearly every tick takes one input', () => {
  const { takenBy, corrections } = playOn({ link: 'delay=50,jitter=16', pace: { rateHz: 1000 } }, 60);
  assert.ok(takenBy(1) > 0.95, `${takenBy(0)} none, ${takenBy(2)} two`);
  assert.equal(corrections, 0);
});

test('[TM5] inputs that no saved time can pay for after a long stall are worked off within seconds, without a correction', () => {
  const stalls = [20_000, 30_000].map((atMs) => ({ atMs, ms: 400, way: 'up' as const }));
  const { play, corrections } = playOn({ link: 'cable', stalls, pace: { rateHz: 144 } }, 20.5 - LEARNING_S);
  const waiting = (): number => Math.max(...play.players.map(({ seat }) => seat.waitingInputs));
  assert.ok(waiting() > 2, `${waiting()} wait: a stall longer than the bank`);
  for (const endMs of [30_000, 44_000]) {
    play.stepTo(endMs);
    assert.ok(waiting() <= 1, `${waiting()} wait before ${endMs} ms`);
  }
  assert.equal(corrections, 0);
});
