/** What happened, as each player is told of it: every event once, over links that stall and break. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ViewEvent } from '#net/ArenaView.ts';
import { boxArena } from '#net/testing/boxArena.ts';
import { TICK_RATE_HZ } from '#shared/netConfig.ts';
import type { SimEvent } from '#shared/sim/SimEvent.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';
import { randomLinks, randomStalls, seeds } from './randomLinks.ts';
import { VirtualArena } from './VirtualArena.ts';
import type { VirtualPlayer } from './VirtualPlayer.ts';

const arena = boxArena();
const SECONDS = 14;
/** At the end some have yet to arrive or to show, ticks. */
const TAIL_TICKS = 2 * TICK_RATE_HZ;

/** As a player is told it: the low bits of a shot's id. */
function nameOf(event: SimEvent): string {
  return JSON.stringify('shot' in event ? { ...event, shot: event.shot & 0xffff } : event);
}

const inUnits = (event: ViewEvent): SimEvent => ('x' in event ? { ...event, x: event.x * UNITS_PER_PX, y: event.y * UNITS_PER_PX } : event);

/** Counts how often `player` is told of each event, and sees to it that none shows too early. */
function listen(player: VirtualPlayer): Map<string, number> {
  const told = new Map<string, number>();
  player.eyes = ({ events, renderTick }) => {
    for (const event of events) {
      const name = nameOf(inUnits(event));
      told.set(name, (told.get(name) ?? 0) + 1);
      const isOwn = event.actor === player.id || ('target' in event && event.target === player.id);
      assert.ok(isOwn || event.kind === 'round' || event.tick <= renderTick, `${name} shows at ${renderTick}`);
    }
  };
  return told;
}

/** Ticks of which `player` is not to be told: up to its first state, and from the last patch before each cut to the state after it. */
function deafSpans({ log: { patches }, returnsMs }: VirtualPlayer): { after: number; to: number }[] {
  const returns = returnsMs.map((backMs) => patches.findIndex(({ atMs }) => atMs >= backMs));
  return [0, ...returns].map((first) => ({ after: patches[first - 1]?.tick ?? -1, to: patches[first]!.tick }));
}

const isIn = (spans: { after: number; to: number }[], momentTick: number, spareTicks = 0): boolean =>
  spans.some(({ after, to }) => momentTick > after && momentTick <= to + spareTicks);

test('[EV2] over links that stall and break each event is told once, and none twice; those of a cut are skipped', () => {
  const cuts = fc.record({
    atMs: fc.integer({ min: 2000, max: 9000 }),
    ms: fc.integer({ min: 50, max: 2500 }),
    noticedAfterMs: fc.nat(1500),
  });
  const players = fc.array(fc.record({ link: randomLinks(), stalls: randomStalls([3, 6, 9], 900), cut: fc.option(cuts) }), {
    minLength: 3,
    maxLength: 3,
  });
  fc.assert(
    fc.property(seeds, fc.constantFrom(20, 30, 60), players, (seed, patchRateHz, setups) => {
      const play = new VirtualArena({ arena, seed, patchRateHz, players: setups.map(({ link, stalls }) => ({ link, stalls })) });
      const told = play.players.map(listen);
      setups.forEach(({ cut }, n) => cut && play.at(cut.atMs, () => play.players[n]!.cut(cut)));
      play.run(SECONDS);
      assert.ok(play.room.events.length >= 6, 'lives begin with the match and with the round');
      play.players.forEach((player, n) => {
        assert.deepEqual(
          [...told[n]!].filter(([, times]) => times > 1),
          [],
        );
        const happened = new Set(play.room.events.map(nameOf));
        assert.deepEqual(
          [...told[n]!.keys()].filter((name) => !happened.has(name)),
          [],
        );
        const spans = deafSpans(player);
        const replayed = play.room.events.filter((event) => told[n]!.has(nameOf(event)) && isIn(spans, event.tick));
        assert.deepEqual(replayed, []);
        const due = play.room.events.filter(({ tick }) => tick < play.room.match.world.tick - TAIL_TICKS);
        // A whole state may come between the ticks of a patch, and counts what happened in them.
        const missed = due.filter((event) => !told[n]!.has(nameOf(event)) && !isIn(spans, event.tick, TICK_RATE_HZ / patchRateHz));
        assert.deepEqual(missed, []);
      });
    }),
    { numRuns: 30 },
  );
});

test('[EV2] who joins late is told of nothing from before, and of everything after; who leaves is told of no more, and the others of the leaving', () => {
  const play = new VirtualArena({ arena, seed: 7, players: [{ link: 'cable' }, { link: '4g' }] });
  play.run(7);
  const before = play.room.events.length;
  assert.ok(before >= 4, 'two lives begin with the match, and two with the round');
  const late = play.join({ link: 'cable' });
  const told = listen(late);
  play.run(4);
  const firstTick = late.log.patches[0]!.tick;
  assert.deepEqual(
    play.room.events.slice(0, before).filter((event) => told.has(nameOf(event))),
    [],
  );
  const due = play.room.events.filter(({ tick }) => tick > firstTick + 2 && tick < play.room.match.world.tick - TAIL_TICKS / 2);
  assert.deepEqual(
    due.filter((event) => told.get(nameOf(event)) !== 1),
    [],
  );
  play.players[0]!.leave();
  const { tick } = play.players[0]!.state;
  play.run(1);
  assert.equal(play.players[0]!.state.tick, tick);
  assert.deepEqual(
    late.view!.players.map(({ id }) => id).sort((a, b) => a - b),
    [1, 2],
  );
});
