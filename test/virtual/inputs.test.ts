/** From the hands to the simulation: what the server takes of what clients send, honest ones and others. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { boxArena } from '#net/testing/boxArena.ts';
import { INPUT_BANK_TICKS, INPUT_BUFFER_LENGTH, MAX_INPUTS_PER_TICK } from '#shared/netConfig.ts';
import type { PlayerInput } from '#shared/sim/PlayerInput.ts';
import { randomLinks, randomStalls, seeds } from './randomLinks.ts';
import { VirtualArena } from './VirtualArena.ts';

const arena = boxArena();

/** How many inputs of player 0 each tick simulated, and which. */
function watchInputs({ room }: VirtualArena): { counts: number[]; inputs: PlayerInput[] } {
  const watch = { counts: [] as number[], inputs: [] as PlayerInput[] };
  room.afterTick = (inputs) => {
    const taken = inputs.get(0) ?? [];
    watch.counts.push(taken.length);
    watch.inputs.push(...taken.map(({ move, aim, buttons }) => ({ move, aim, buttons })));
  };
  return watch;
}

/** The most inputs above one a tick that any span of ticks simulated. */
function largestGain(counts: readonly number[]): number {
  let gain = 0;
  let largest = 0;
  for (const count of counts) {
    gain = Math.max(0, gain + count - 1);
    largest = Math.max(largest, gain);
  }
  return largest;
}

test('[IN3] over any link nobody gets more out of the server than an input a tick and a full bank, and a flooder no more than that either', () => {
  const setups = fc.record({
    seed: seeds,
    link: randomLinks(200, 80),
    stalls: randomStalls([2, 4, 6], 1500),
    copies: fc.constantFrom(1, 1, 2, 5),
  });
  fc.assert(
    fc.property(setups, ({ seed, link, stalls, copies }) => {
      const play = new VirtualArena({ arena, seed, players: [{ link, stalls }] });
      const { counts } = watchInputs(play);
      play.players[0]!.forge = (input) => Array.from({ length: copies }, () => input);
      play.run(9);
      assert.ok(Math.max(...counts) <= MAX_INPUTS_PER_TICK);
      assert.ok(largestGain(counts) <= INPUT_BANK_TICKS, `${largestGain(counts)} inputs gained`);
    }),
    { numRuns: 60 },
  );
});

/** Whether `part` is `whole` with some left out. */
function isPartOf(part: readonly unknown[], whole: readonly unknown[]): boolean {
  let found = 0;
  for (const item of whole) if (found < part.length && JSON.stringify(item) === JSON.stringify(part[found])) found += 1;
  return found === part.length;
}

test('[IN4] over any link the server simulates what was sent, in order, and nothing else', () => {
  const setups = fc.record({ seed: seeds, link: randomLinks(), stalls: randomStalls([2, 4, 6], 1500) });
  fc.assert(
    fc.property(setups, ({ seed, ...setup }) => {
      const play = new VirtualArena({ arena, seed, players: [setup] });
      const { inputs } = watchInputs(play);
      const sent: PlayerInput[] = [];
      play.players[0]!.forge = (input) => {
        const { move, aim, buttons } = input;
        sent.push({ move, aim, buttons });
        return [input];
      };
      play.run(9);
      assert.ok(inputs.length > 100 && isPartOf(inputs, sent));
    }),
    { numRuns: 30 },
  );
});

test('[IN3] a stall within the bank loses no input, and soon leaves none waiting longer than before', () => {
  for (const ms of [50, 100, 150]) {
    const play = new VirtualArena({ arena, seed: 7, players: [{ link: 'delay=30,jitter=5', stalls: [{ atMs: 4000, ms, way: 'up' }] }] });
    const { counts } = watchInputs(play);
    const { seat, log } = play.players[0]!;
    play.run(3.9);
    const { waitingInputs } = seat;
    play.run(6);
    assert.ok(counts.filter((count) => count > 1).length > 0, 'inputs are caught up with');
    assert.ok(
      seat.waitingInputs <= waitingInputs + 1,
      `${seat.waitingInputs} inputs wait, ${waitingInputs} did before a stall of ${ms} ms`,
    );
    assert.deepEqual(log.corrections, []);
    assert.equal(seat.received - seat.simulated, seat.waitingInputs);
  }
});

test('[IN5] of a burst longer than the buffer the oldest are dropped and acknowledged; the body goes on from where the rest has brought it', () => {
  const play = new VirtualArena({ arena, seed: 7, players: [{ link: 'cable' }] });
  const player = play.players[0]!;
  const copies = 5;
  let flooded = 0;
  player.forge = (input) =>
    play.nowMs < 6000 || play.nowMs > 6500 ? [input] : Array.from({ length: copies }, () => ((flooded += 1), input));
  play.run(6);
  assert.equal(player.seat.received, player.seat.simulated + player.seat.waitingInputs);
  play.run(6);
  const dropped = player.seat.received - player.seat.simulated - player.seat.waitingInputs;
  const most = flooded - flooded / copies;
  assert.ok(dropped <= most && dropped > most - INPUT_BUFFER_LENGTH - INPUT_BANK_TICKS - 4, `${dropped} dropped of a flood of ${flooded}`);
  assert.ok(player.replica.own.pendingInputs < INPUT_BUFFER_LENGTH, 'the dropped ones are acknowledged');
  assert.ok(player.log.corrections.length > 0);
});
