/** The link breaks and comes back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxArena } from '#net/testing/boxArena.ts';
import { createRng, nextInt } from '#shared/math/rng.ts';
import { MOVE_STEPS } from '#shared/math/ring.ts';
import { INPUT_BANK_TICKS, RECONNECT_WINDOW_S, TICK_RATE_HZ } from '#shared/netConfig.ts';
import { NEUTRAL_INPUT } from '#shared/sim/PlayerInput.ts';
import { VirtualArena } from './VirtualArena.ts';
import type { Hands } from './VirtualPlayer.ts';

const arena = boxArena();

const CUT_MS = 10_000;
/** From the link's return until the hands move the body again. */
const CONTROLLABLE_MS = 1000;

/** In every direction one after the other: a wall is on one side only. */
function circlingHands(): Hands {
  let inputs = 0;
  return () => ({ move: 1 + ((16 * inputs++) % MOVE_STEPS), aim: 0, buttons: 0 });
}

/** A lone runner, cut off for `CUT_MS` at some moment of its run. */
function cutRunner(seed: number) {
  const rng = createRng(seed);
  const link = `delay=${20 + nextInt(rng, 60)},jitter=${nextInt(rng, 20)}`;
  const play = new VirtualArena({ arena, seed, players: [{ link }] });
  const [player] = play.players;
  play.stepTo(6000 + nextInt(rng, 1000));
  player!.cut({ ms: CUT_MS, noticedAfterMs: nextInt(rng, 3000) });
  const counts: number[] = [];
  play.room.afterTick = (inputs) => void counts.push(inputs.get(player!.id)?.length ?? 0);
  return { play, player: player!, counts, backMs: play.nowMs + CUT_MS };
}

test('[RC5] [RC6] after a cut of 10 s the same seat, body and score are back, the gap is not replayed, and the hands move the body within 1 s: 100 of 100 seeds', (t) => {
  const controlledMs: number[] = [];
  for (let seed = 1; seed <= 100; seed++) {
    const { play, player, counts, backMs } = cutRunner(seed);
    const { world } = play.room.match;
    const [own] = world.players;
    const score = 1 + (seed % 20); // below the limit that ends a round
    own!.score = score;
    play.stepTo(backMs - 1);
    const { x, y } = own!.body;
    assert.equal(play.room.match.people, 1);
    counts.length = 0;
    player.hands = () => NEUTRAL_INPUT;
    while (player.returnsMs.length === 0) play.run(0.01);
    assert.deepEqual([world.players[0], own!.body.x, own!.body.y, own!.score], [own, x, y, score], `seed ${seed}`);
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      0,
      `inputs of the gap are taken, seed ${seed}`,
    );
    player.hands = circlingHands();
    while (own!.body.vx === 0 && own!.body.vy === 0) play.run(0.01);
    controlledMs.push(play.nowMs - backMs);
    play.run(1);
    assert.ok(counts.reduce((sum, count) => sum + count, 0) <= counts.length + INPUT_BANK_TICKS);
    assert.equal(player.view?.self?.score, score);
    assert.ok(
      player.log.corrections.every(({ atMs }) => atMs <= player.returnsMs[0]!),
      `seed ${seed}: a correction after the return`,
    );
    assert.ok(player.replica.own.pendingInputs < TICK_RATE_HZ / 2, 'inputs are acknowledged on the new connection');
  }
  controlledMs.sort((a, b) => a - b);
  t.diagnostic(`the hands move the body after ${Math.round(controlledMs[50]!)} ms p50, ${Math.round(controlledMs[99]!)} ms at most`);
  assert.ok(Math.max(...controlledMs) <= CONTROLLABLE_MS, `controlled after ${Math.max(...controlledMs)} ms`);
});

test('[RC6] again and again cut in the midst of a fight, each connection goes on from the server: seqs start anew, and nothing is corrected but what the cut lost', () => {
  for (let seed = 1; seed <= 6; seed++) {
    const play = new VirtualArena({ arena, seed, players: [{ link: '4g' }, { link: 'cable' }, {}] });
    const rng = createRng(seed);
    const [player] = play.players;
    for (let cuts = 1; cuts <= 5; cuts++) {
      play.run(2 + nextInt(rng, 1000) / 1000);
      player!.cut({ ms: nextInt(rng, 1500), noticedAfterMs: nextInt(rng, 1000) });
      play.run(4);
      assert.equal(player!.returnsMs.length, cuts, `seed ${seed}`);
      const returnMs = player!.returnsMs.at(-1)!;
      const later = player!.log.corrections.filter(({ atMs }) => atMs > returnMs);
      assert.deepEqual(later, [], `seed ${seed}: corrections after the whole state`);
      assert.ok(player!.isPlaying && player!.replica.own.pendingInputs < TICK_RATE_HZ / 2, `seed ${seed}`);
    }
    assert.ok(
      play.players.slice(1).every(({ log }) => log.corrections.length === 0),
      'a cut is felt by nobody else',
    );
  }
});

test('[RC5] a seat is held while its window is open, and free after that', () => {
  for (const isInTime of [true, false]) {
    const ms = RECONNECT_WINDOW_S * 1000 + (isInTime ? -2000 : 2000);
    const play = new VirtualArena({ arena, seed: 7, players: [{ link: 'cable' }, { isBlind: true }] });
    play.run(3);
    play.players[0]!.cut({ ms });
    play.run(ms / 1000 - 0.1);
    assert.equal(play.room.match.people, isInTime ? 2 : 1);
    play.run(3);
    assert.equal(play.players[0]!.isPlaying, isInTime);
  }
});
