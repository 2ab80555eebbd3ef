/** What a player sees of the others, and when: over any link, in any frame. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ArenaView, PlayerView } from '#net/ArenaView.ts';
import { boxArena } from '#net/testing/boxArena.ts';
import { MAX_CATCH_UP_TICKS, MAX_INPUTS_PER_TICK, TICK_MS, TICK_RATE_HZ } from '#shared/netConfig.ts';
import { DASH_SPEED_PX_PER_S, UNITS_PER_PX } from '#shared/tuning.ts';
import { randomLinks, randomStalls, seeds } from './randomLinks.ts';
import { VirtualArena } from './VirtualArena.ts';

const arena = boxArena();

/** After a frame as long as this the moment drawn catches up at once: there was no motion on the screen to go on with. And so long it may, ms. */
const PAUSE_MS = 100;
const CATCH_UP_MS = 100;
/** A guess that was wrong: a dash that turned into a run the other way while nothing was heard, px. */
const MAX_OFF_PX = 120;

/** How much faster than a dash they may be drawn: twice, but one whose inputs come in bursts does run them in bursts on the server, too. */
const GAITS = [0, 2, 1.3 * MAX_INPUTS_PER_TICK];

/** So soon after a life began it may not have been told yet, ticks: a patch interval, and what is guessed past the newest patch. */
const NEW_LIFE_TICKS = 10;

type Place = { x: number; y: number; isAlive: boolean; spawnTick: number };

/** Where everybody was at the end of each tick. */
function recordPlaces({ room }: VirtualArena): Map<number, Place>[] {
  const places: Map<number, Place>[] = [];
  const { world } = room.match;
  room.afterTick = () => {
    const now = world.players.map(({ id, spawnTick, body: { x, y, isAlive } }): [number, Place] => [
      id,
      { x: x / UNITS_PER_PX, y: y / UNITS_PER_PX, isAlive, spawnTick },
    ]);
    places[world.tick] = new Map(now);
  };
  return places;
}

test('[TM2] [TM3] over any link and with any stutter the moment drawn never goes back, the others are near where they were then, and nobody leaps but to a new life', () => {
  const watchers = fc.record({
    link: randomLinks(150, 80),
    stalls: randomStalls([2, 4, 7, 9], 700),
    pace: fc.record({
      rateHz: fc.constantFrom(30, 60, 144),
      hiccupMs: fc.integer({ min: 20, max: 600 }),
      hiccupsPerS: fc.constantFrom(0, 0, 0.5),
      driftPpm: fc.integer({ min: -300, max: 300 }),
    }),
  });
  fc.assert(
    fc.property(seeds, fc.constantFrom(20, 30, 60), watchers, randomLinks(), (seed, patchRateHz, watcher, link) => {
      const play = new VirtualArena({ arena, seed, patchRateHz, players: [watcher, { isBlind: true }, { link, isBlind: true }] });
      const places = recordPlaces(play);
      let before: ArenaView | null = null;
      let pausedMs = -Infinity;
      play.players[0]!.eyes = (view) => {
        if (before !== null) {
          if (view.nowMs - before.nowMs > PAUSE_MS) pausedMs = view.nowMs;
          assert.ok(view.renderTick >= before.renderTick, `the moment went back at ${view.nowMs} ms`);
          for (const player of view.players) {
            const truth = places[Math.max(1, Math.floor(view.renderTick))]?.get(player.id);
            if (player.isSelf || truth === undefined) continue;
            const isNew = view.renderTick - truth.spawnTick < NEW_LIFE_TICKS;
            const earlier = isNew ? places[truth.spawnTick - 1]?.get(player.id) : undefined;
            const offPx = Math.min(distancePx(player, truth), earlier === undefined ? Infinity : distancePx(player, earlier));
            assert.ok(offPx <= MAX_OFF_PX, `${player.id} is drawn ${offPx} px from where it was`);
            if (isNew) continue;
            const known = before.players.find(({ id }) => id === player.id);
            const isSteady = view.nowMs - pausedMs > CATCH_UP_MS;
            if (known !== undefined && isSteady) assertNoLeap(known, player, view.nowMs - before.nowMs, GAITS[player.id]!);
          }
        }
        before = view;
      };
      play.run(12);
      assert.ok(before!.renderTick > 8 * TICK_RATE_HZ);
    }),
    { numRuns: 40 },
  );
});

/** The dead are nowhere. */
const distancePx = (drawn: PlayerView, place: Place): number =>
  drawn.isAlive && place.isAlive ? Math.hypot(drawn.x - place.x, drawn.y - place.y) : 0;

/** One life in both frames: a body that dies and lives again is dead in many frames between. */
function assertNoLeap(before: PlayerView, after: PlayerView, ms: number, gait: number): void {
  if (!before.isAlive || !after.isAlive) return;
  const movedPx = Math.hypot(after.x - before.x, after.y - before.y);
  const reachPx = (gait * DASH_SPEED_PX_PER_S * ms) / 1000 + 0.1;
  assert.ok(movedPx <= reachPx, `${after.id} moved ${movedPx} px in ${ms} ms`);
}

test('[TM2] a stall of 300 ms is over 250 ms after it ends: time on the screen runs on evenly, and nothing runs dry', () => {
  const [stallMs, beginMs, smoothMs, watchedMs] = [300, 7000, 250, 1500];
  for (const link of ['lan', 'cable', 'delay=35,jitter=15', 'delay=80,jitter=40']) {
    for (const seed of [1, 2, 3, 4, 5]) {
      const play = new VirtualArena({ arena, seed, players: [{ link, stalls: [{ atMs: beginMs, ms: stallMs, way: 'down' }] }, { link }] });
      const [player] = play.players;
      play.stepTo(beginMs + stallMs + smoothMs);
      let { nowMs, renderTick } = player!.view!;
      const underruns = player!.log.underrunsMs.length;
      player!.eyes = (view) => {
        const pace = ((view.renderTick - renderTick) * TICK_MS) / (view.nowMs - nowMs);
        assert.ok(pace > 0.45 && pace < 1.3, `over ${link} with seed ${seed} time runs at ${pace} of its pace`);
        ({ nowMs, renderTick } = view);
      };
      play.run(watchedMs / 1000);
      assert.equal(player!.log.underrunsMs.length, underruns, `over ${link} with seed ${seed}`);
    }
  }
});

test('[TM1] a client sends an input a tick by the clock of the server, however fast its own runs; after a long frame at most a few', () => {
  for (const driftPpm of [-500, 0, 500]) {
    const play = new VirtualArena({ arena, seed: 7, players: [{ link: 'cable', pace: { driftPpm } }] });
    const { seat } = play.players[0]!;
    play.run(5);
    const { received } = seat;
    play.run(120);
    const sent = seat.received - received;
    assert.ok(Math.abs(sent - 120 * TICK_RATE_HZ) <= 2, `${sent} inputs in two minutes, with a clock ${driftPpm} ppm fast`);
    assert.ok(seat.waitingInputs <= 2);
  }
  const play = new VirtualArena({ arena, seed: 7, players: [{ link: 'lan', pace: { hiccupMs: 500, hiccupsPerS: 1 } }] });
  const [player] = play.players;
  let inFrame = 0;
  let largest = 0;
  player!.forge = (input) => {
    inFrame += 1;
    return [input];
  };
  player!.eyes = () => {
    largest = Math.max(largest, inFrame);
    inFrame = 0;
  };
  play.run(20);
  assert.ok(largest >= 2 && largest <= 4, `${largest} inputs in one frame`);
});

test('[TM4] the delay of the others is what the link makes it: one and a half intervals on a clean one, more with its jitter, never more than bearable', () => {
  const bounds = { lan: [49, 54], cable: [49, 62], 'delay=50,jitter=30': [70, 140], 'delay=150,jitter=150': [120, 400] } as const;
  for (const [link, [least, most]] of Object.entries(bounds)) {
    const play = new VirtualArena({ arena, seed: 7, players: [{ link }, { link }] });
    play.run(5);
    const delays = play.players[0]!.log.interpolationDelayMs;
    const learned = delays.length;
    play.run(20);
    const sorted = delays.slice(learned).sort((a, b) => a - b);
    const p50 = sorted[Math.floor(sorted.length / 2)]!;
    assert.ok(p50 >= least && p50 <= most, `${p50} ms over ${link}`);
  }
});

test('[ST5] [RC2] when the whole server stands still it drops ticks and counts them: a pause for everybody, and a correction for nobody whose inputs the buffer holds', () => {
  for (const stallMs of [50, 250, 400]) {
    const play = new VirtualArena({ arena, seed: 7, players: [{ link: 'cable' }, { link: 'delay=60,jitter=20' }] });
    const { loop } = play.room;
    play.run(8);
    play.room.stall(stallMs);
    play.run(4);
    const missed = Math.max(0, Math.floor((stallMs * TICK_RATE_HZ) / 1000) - MAX_CATCH_UP_TICKS);
    assert.ok(Math.abs(loop.droppedTicks - missed) <= 1, `${loop.droppedTicks} ticks dropped in ${stallMs} ms`);
    assert.equal(loop.ticks + loop.droppedTicks, 12 * TICK_RATE_HZ);
    for (const { log } of play.players) {
      const ticks = log.patches.map(({ tick }) => tick);
      assert.deepEqual(
        ticks,
        [...new Set(ticks)].sort((a, b) => a - b),
        'no tick has two patches',
      );
      assert.deepEqual(log.corrections, [], `${stallMs} ms`);
    }
  }
});
