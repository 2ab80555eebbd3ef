import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ArenaView, MatchView, SelfView } from '#net/ArenaView.ts';
import { NO_PLAYER } from '#shared/netConfig.ts';
import { sketchPlayer, sketchView } from '../hud/testing/sketchView.ts';
import type { PlayedMatch } from './Record.ts';
import { StatsRecorder } from './StatsRecorder.ts';

const FRAME_MS = 20;

type Phase = ArenaView['round']['phase'];

/** A recorder, and how to show it a phase for some time. */
function watch() {
  const kept: PlayedMatch[] = [];
  const recorder = new StatsRecorder(
    (match) => kept.push(match),
    () => 1234,
  );
  let nowMs = 50_000;
  const show = (
    phase: Phase,
    forMs: number,
    { self, winner = NO_PLAYER, match = {} }: { self?: Partial<SelfView> | null; winner?: number; match?: Partial<MatchView> } = {},
  ): void => {
    for (const endMs = nowMs + forMs; nowMs < endMs; nowMs += FRAME_MS) {
      const own = self === null ? null : sketchPlayer(0, self);
      const rival = sketchPlayer(1, { score: 10, team: own?.team === 1 ? 2 : 0 });
      recorder.see(sketchView({ nowMs, self: own, players: own ? [rival, own] : [rival], round: { phase, winner }, match }));
    }
  };
  return { kept, show };
}

describe('a match is recorded', () => {
  test('once, as it ends, with what the own player has done', () => {
    const { kept, show } = watch();
    show('warmup', 3000);
    show('live', 40_000);
    const deeds = { score: 25, kills: 20, deaths: 4, bankKills: 5, longestBankPx: 812.4, bestStreak: 7, damage: 1999, captures: 0 };
    show('over', 5000, { self: deeds, winner: 0 });
    assert.equal(kept.length, 1);
    const { playedMs, ...rest } = kept[0]!;
    assert.deepEqual(rest, { ...deeds, longestBankPx: 812, atMs: 1234, map: 'ring', mode: 'ffa', result: 'win', place: 1 });
    assert.ok(Math.abs(playedMs - 40_000) <= 2 * FRAME_MS, `${playedMs} ms`);
  });

  test('as lost where the other team won, whoever has the number of that team', () => {
    const { kept, show } = watch();
    show('warmup', 100);
    show('live', 1000);
    show('over', 100, { self: { team: 1, score: 3 }, winner: 2, match: { mode: 'tdm', map: 'rink' } });
    assert.deepEqual(
      kept.map(({ result, mode, map, place }) => [result, mode, map, place]),
      [['loss', 'tdm', 'rink', 2]],
    );
  });

  test('as won by the own team', () => {
    const { kept, show } = watch();
    show('warmup', 100);
    show('live', 1000);
    show('over', 100, { self: { team: 1 }, winner: 1, match: { mode: 'ctf' } });
    assert.equal(kept[0]!.result, 'win');
  });

  test('as a draw where nobody won', () => {
    const { kept, show } = watch();
    show('warmup', 100);
    show('live', 1000);
    show('over', 100);
    assert.equal(kept[0]!.result, 'draw');
  });

  test('again when the next one of the room ends', () => {
    const { kept, show } = watch();
    for (const number of [1, 2]) {
      show('warmup', 100, { match: { number } });
      show('live', 1000, { match: { number } });
      show('over', 1000, { match: { number }, winner: number === 1 ? 0 : 1 });
    }
    assert.deepEqual(
      kept.map(({ result }) => result),
      ['win', 'loss'],
    );
  });

  test('by whoever came late, after half a minute of play', () => {
    for (const [forMs, count] of [
      [20_000, 0],
      [31_000, 1],
    ] as const) {
      const { kept, show } = watch();
      show('live', forMs);
      show('over', 100);
      assert.equal(kept.length, count, `${forMs} ms`);
    }
  });

  test('not by whoever watches, nor twice after a reload at its end', () => {
    const { kept, show } = watch();
    show('warmup', 100, { self: null });
    show('live', 40_000, { self: null });
    show('over', 100, { self: null });
    assert.deepEqual(kept, []);
    const reloaded = watch();
    reloaded.show('over', 5000);
    assert.deepEqual(reloaded.kept, []);
  });
});
