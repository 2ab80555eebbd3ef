import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addMatch, emptyRecord, HISTORY_LENGTH, readRecord, type PlayedMatch } from './Record.ts';

const played = (part: Partial<PlayedMatch> = {}): PlayedMatch => ({
  atMs: 1_790_000_000_000,
  map: 'ring',
  mode: 'ffa',
  result: 'win',
  score: 25,
  place: 1,
  kills: 20,
  deaths: 7,
  bankKills: 5,
  longestBankPx: 900,
  bestStreak: 6,
  damage: 2100,
  captures: 0,
  playedMs: 200_000,
  ...part,
});

describe('a record', () => {
  test('adds up what matches had, and keeps the best of what has a best', () => {
    const one = addMatch(emptyRecord(), played(), false);
    const two = addMatch(one, played({ mode: 'ctf', result: 'loss', kills: 3, longestBankPx: 400, bestStreak: 9, captures: 2 }), false);
    const { matches, wins, kills, longestBankPx, bestStreak, captures, playedMs } = two.totals;
    assert.deepEqual(wins, { ffa: 1, tdm: 0, ctf: 0, duel: 0 });
    assert.deepEqual([matches, kills, longestBankPx, bestStreak, captures, playedMs], [2, 23, 900, 9, 2, 400_000]);
    assert.deepEqual(
      two.history.map(({ mode, result }) => [mode, result]),
      [
        ['ctf', 'loss'],
        ['ffa', 'win'],
      ],
    );
    assert.equal(one.totals.matches, 1, 'the record before is as it was');
  });

  test('counts practice apart: not in the totals, not in the history', () => {
    const record = addMatch(emptyRecord(), played(), true);
    assert.deepEqual(record.totals, emptyRecord().totals);
    assert.deepEqual(record.history, []);
    assert.deepEqual([record.practice.matches, record.practice.wins.ffa, record.practice.kills], [1, 1, 20]);
  });

  test('keeps the latest matches alone', () => {
    let record = emptyRecord();
    for (let i = 0; i < HISTORY_LENGTH + 3; i++) record = addMatch(record, played({ atMs: i }), false);
    assert.equal(record.history.length, HISTORY_LENGTH);
    assert.equal(record.history[0]!.atMs, HISTORY_LENGTH + 2);
    assert.equal(record.totals.matches, HISTORY_LENGTH + 3);
  });

  test('is read back as it was written', () => {
    const record = { ...addMatch(addMatch(emptyRecord(), played(), false), played(), true), isTampered: true };
    assert.deepEqual(readRecord(JSON.parse(JSON.stringify(record))), record);
  });

  test('falls back where a stored value cannot be, and leaves out rows that make no sense', () => {
    for (const wild of [undefined, null, 7, 'record', [], { totals: 3, practice: null, history: 'x', isTampered: 'yes' }]) {
      assert.deepEqual(readRecord(wild), emptyRecord());
    }
    const row = played();
    const record = readRecord({
      totals: { matches: 3, kills: -4, deaths: 1.5, damage: 'many', wins: { ffa: 2, duel: NaN, constructor: 9 } },
      history: [
        { ...row, score: -1, place: 0 },
        { ...row, mode: 'chess' },
        { ...row, result: 'glory' },
        { ...row, map: '<b>' },
        { ...row, atMs: 1e20 },
        null,
      ],
    });
    assert.deepEqual(record.totals, { ...emptyRecord().totals, matches: 3, wins: { ffa: 2, tdm: 0, ctf: 0, duel: 0 } });
    assert.equal(record.history.length, 1);
    assert.deepEqual([record.history[0]!.score, record.history[0]!.place], [0, 1]);
  });
});
