/** The own body, on both ends of any link. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SelfView } from '#net/ArenaView.ts';
import type { LINK_PROFILES } from '#net/linkProfiles.ts';
import { boxArena } from '#net/testing/boxArena.ts';
import { TICK_RATE_HZ } from '#shared/netConfig.ts';
import { NEUTRAL_INPUT } from '#shared/sim/PlayerInput.ts';
import { DASH_SPEED_PX_PER_S, MAX_SPEED_PX_PER_S, unitsOf, UNITS_PER_PX } from '#shared/tuning.ts';
import { brainHands } from './hands.ts';
import { randomLinks, randomStalls, seeds } from './randomLinks.ts';
import { VirtualArena } from './VirtualArena.ts';
import type { VirtualPlayer } from './VirtualPlayer.ts';

const arena = boxArena();

/** Stalls that the time bank makes up for, ms: `INPUT_BANK_TICKS` are 200. */
const BANKED_STALL_MS = 150;

test('[RC2] on any link that loses no time every patch confirms the predicted body to the last bit', () => {
  const schedules = fc.record({
    seed: seeds,
    patchRateHz: fc.constantFrom(20, 30, 60),
    players: fc.array(fc.record({ link: randomLinks(), stalls: randomStalls([2, 5, 8], BANKED_STALL_MS) }), { minLength: 2, maxLength: 3 }),
  });
  fc.assert(
    fc.property(schedules, (schedule) => {
      const play = new VirtualArena({ arena, ...schedule });
      play.run(11);
      for (const { log } of play.players) assert.deepEqual(log.corrections, []);
      assert.ok(play.players.every(({ log }) => log.ackMs.length > 500));
    }),
    { numRuns: 30 },
  );
});

for (const link of ['lan', 'fibre', 'cable', 'wifi', '4g', 'satellite'] satisfies (keyof typeof LINK_PROFILES)[]) {
  test(`[RC2] half a minute of a fight over ${link} corrects nothing`, () => {
    const players = Array.from({ length: 3 }, (_, n) => ({ link, hands: brainHands(arena, 'hard', n) }));
    const play = new VirtualArena({ arena, seed: 7, players });
    play.run(30);
    for (const { log } of play.players) assert.deepEqual(log.corrections, []);
    assert.ok(play.room.events.some(({ kind }) => kind === 'kill'));
  });
}

test('[RC3] a body that is moved by hand on the server is one correction of exactly that far, and is drawn there without a leap', () => {
  for (const link of ['lan', 'cable', 'delay=100,jitter=30']) {
    const play = new VirtualArena({ arena, seed: 7, players: [{ link, hands: () => NEUTRAL_INPUT }] });
    const [player] = play.players;
    play.run(7); // the round begins after 5 s with a new life
    const { body } = play.room.match.world.players[0]!;
    let before = player!.view!.self!;
    let longestPx = 0;
    player!.eyes = ({ self }) => {
      longestPx = Math.max(longestPx, Math.hypot(self!.x - before.x, self!.y - before.y));
      before = self!;
    };
    body.x += unitsOf(3);
    body.y += unitsOf(-4);
    play.run(2);
    assert.deepEqual(
      player!.log.corrections.map(({ px }) => px),
      [5],
      link,
    );
    assert.ok(longestPx > 0.2 && longestPx < 2, `${link}: the drawn body moved ${longestPx} px in a frame`);
    assert.deepEqual([before.x, before.y], [body.x / UNITS_PER_PX, body.y / UNITS_PER_PX]);
  }
});

test('[RC4] over any link each death and each new life is one handover and no correction, and the body is drawn there at once', () => {
  fc.assert(
    fc.property(seeds, fc.array(randomLinks(), { minLength: 3, maxLength: 3 }), (seed, links) => {
      const play = new VirtualArena({ arena, seed, players: links.map((link) => ({ link })) });
      const changes = watchLives(play);
      for (const player of play.players) assertDrawnAtNewLives(player);
      play.run(15);
      for (const { id, log, state } of play.players) {
        const first = log.patches[0]!.tick;
        const told = changes.filter((change) => change.id === id && change.tick > first && change.tick <= state.tick);
        assert.equal(log.handoversMs.length, told.length);
        assert.deepEqual(log.corrections, []);
      }
      assert.ok(changes.length >= 3, 'the round begins with a new life for everybody');
    }),
    { numRuns: 12 },
  );
});

/** The patches that show a player in another life than the one before, or dead instead of alive. */
function watchLives({ room }: VirtualArena): { id: number; tick: number }[] {
  const changes: { id: number; tick: number }[] = [];
  const lives = new Map<number, string>();
  room.afterPatch = () => {
    const { tick, players } = room.match.world;
    for (const { id, spawnTick, body } of players) {
      const life = `${body.isAlive} ${spawnTick}`;
      if (lives.has(id) && lives.get(id) !== life) changes.push({ id, tick });
      lives.set(id, life);
    }
  };
  return changes;
}

/** In the first frame of a life the body is no farther from where the server has it than the inputs on their way can take it. */
function assertDrawnAtNewLives(player: VirtualPlayer): void {
  let handovers = 0;
  player.eyes = ({ self }) => {
    if (player.log.handoversMs.length === handovers || self === null) return;
    handovers = player.log.handoversMs.length;
    const row = player.state.players.get(String(player.id))!;
    const offPx = Math.hypot(self.x - row.x / UNITS_PER_PX, self.y - row.y / UNITS_PER_PX);
    const reachPx = ((player.replica.own.pendingInputs + 1) * DASH_SPEED_PX_PER_S) / TICK_RATE_HZ;
    assert.ok(offPx <= reachPx, `drawn ${offPx} px from a new place that can be at most ${reachPx} px away`);
  };
}

for (const link of ['wifi', '4g']) {
  test(`over ${link} the drawn own body never moves faster than twice its top speed, but to where a life begins`, () => {
    for (const seed of [1, 2, 3]) {
      const play = new VirtualArena({ arena, seed, players: [{ link }, { link }, { link }] });
      for (const player of play.players) assertNoLeap(player);
      play.run(30);
    }
  });
}

/** A dash is drawn to its end a little after it is over, ms. */
const DASH_TAIL_MS = 50;

function assertNoLeap(player: VirtualPlayer): void {
  let before: { nowMs: number; self: SelfView; handovers: number } | null = null;
  let dashedMs = -Infinity;
  player.eyes = ({ nowMs, self }) => {
    const handovers = player.log.handoversMs.length;
    if (self?.isDashing) dashedMs = nowMs;
    if (self !== null && before !== null && before.handovers === handovers) {
      const movedPx = Math.hypot(self.x - before.self.x, self.y - before.self.y);
      const topPxPerS = nowMs - dashedMs < DASH_TAIL_MS ? DASH_SPEED_PX_PER_S : MAX_SPEED_PX_PER_S;
      const reachPx = (2 * topPxPerS * (nowMs - before.nowMs)) / 1000;
      assert.ok(movedPx <= reachPx, `moved ${movedPx} px in ${nowMs - before.nowMs} ms`);
    }
    before = self && { nowMs, self, handovers };
  };
}
