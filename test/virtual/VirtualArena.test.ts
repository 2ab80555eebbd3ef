import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { boxArena } from '#net/testing/boxArena.ts';
import { TICK_RATE_HZ } from '#shared/netConfig.ts';
import { brainHands } from './hands.ts';
import { VirtualArena } from './VirtualArena.ts';

const arena = boxArena();

/** All that three players see of a match, and how its world ends. */
function watch(seed: number): { views: string; hash: number } {
  const links = ['4g', 'wifi', null];
  const players = links.map((link, n) => ({ link, hands: brainHands(arena, 'hard', n), pace: { hiccupMs: 120, hiccupsPerS: 0.2 } }));
  const play = new VirtualArena({ arena, seed, backfill: 5, players });
  const hash = createHash('sha256');
  for (const player of play.players) player.eyes = (view) => void hash.update(JSON.stringify(view));
  play.at(6000, () => play.players[0]!.cut({ ms: 1500, noticedAfterMs: 700 }));
  play.run(12);
  return { views: hash.digest('hex'), hash: play.hash };
}

test('[SIM1] the same seed makes the same match: the same world in the end, and the same views in every frame', () => {
  assert.deepEqual(watch(7), watch(7));
  const other = watch(8);
  assert.notEqual(other.hash, watch(7).hash);
});

test('a match at a stand tells each client of as many ticks as have passed, and costs next to no bytes up', () => {
  const play = new VirtualArena({ arena, seed: 1, players: [{ hands: () => ({ move: 0, aim: 0, buttons: 0 }) }] });
  play.run(10);
  const [player] = play.players;
  assert.equal(play.room.match.world.tick, 10 * TICK_RATE_HZ);
  assert.equal(player!.state.tick, 10 * TICK_RATE_HZ);
  assert.equal(player!.log.corrections.length, 0);
  assert.ok(player!.link.bytes.up < 2.2 * play.room.match.world.tick + 1000, 'a byte an input, two a patch heard, and the handshake');
});

test('[GD2] a frame that no honest client sends ends its connection, and nothing else', () => {
  const play = new VirtualArena({ arena, seed: 1, players: [{}, {}] });
  play.run(2);
  play.players[0]!.sendFrame(Uint8Array.of(99, 1, 2, 3));
  play.run(2);
  assert.deepEqual(play.room.kicks, [{ number: 0, fault: 'code' }]);
  assert.equal(play.room.match.people, 1);
  const [gone, other] = play.players;
  assert.ok(gone!.state.tick < 2.1 * TICK_RATE_HZ);
  assert.ok(other!.state.tick > 3.9 * TICK_RATE_HZ);
});
