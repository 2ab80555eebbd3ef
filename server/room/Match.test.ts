import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BACKFILL_PLAYERS, MAX_PLAYERS } from '#shared/netConfig.ts';
import { PLAYER_FLAG } from '#shared/schema/ArenaState.ts';
import { COLOUR_COUNT } from '#shared/schema/messages.ts';
import type { PlayerInput } from '#shared/sim/PlayerInput.ts';
import { loadMaps } from '../loadMaps.ts';
import { Match } from './Match.ts';

const maps = await loadMaps(['rink']);
const NO_INPUTS = new Map<number, PlayerInput[]>();

const newMatch = (seed = 5, backfill = BACKFILL_PLAYERS) =>
  new Match({ patchRateHz: 30, arena: maps.get('rink')!.arena, seed, backfill, difficulty: 'normal' });

const botsIn = (match: Match) => [...match.state.players.values()].filter(({ flags }) => flags & PLAYER_FLAG.bot).length;

test('bots fill a match to its size, leave one by one as people come, and come back as they go', () => {
  const match = newMatch();
  const numbers: number[] = [];
  for (let people = 1; people <= MAX_PLAYERS; people++) {
    numbers.push(match.addPerson('Ada', 0).number);
    assert.equal(match.people, people);
    assert.equal(match.bots, Math.max(0, BACKFILL_PLAYERS - people));
    assert.equal(botsIn(match), match.bots);
    assert.equal(match.state.players.size, match.people + match.bots);
  }
  assert.equal(new Set(numbers).size, MAX_PLAYERS);
  for (const number of numbers) {
    match.removePerson(number);
    assert.equal(match.bots, match.people === 0 ? 0 : Math.max(0, BACKFILL_PLAYERS - match.people));
  }
  assert.equal(match.state.players.size, 0);
});

test('a match with as many bots as seats still has room for people', () => {
  const match = newMatch(5, MAX_PLAYERS);
  for (let people = 1; people <= MAX_PLAYERS; people++) {
    match.addPerson('Ada', 0);
    assert.equal(match.state.players.size, MAX_PLAYERS);
  }
  assert.equal(match.bots, 0);
  assert.throws(() => match.addPerson('one too many', 0), /all 16 player numbers are taken/);
});

test('[JN6] no two in a match have the same name, bots included', () => {
  const match = newMatch(5, MAX_PLAYERS);
  for (let people = 1; people < 4; people++) match.addPerson('Rivet', 0);
  const names = [...match.state.players.values()].map(({ name }) => name.toLowerCase());
  assert.equal(new Set(names).size, names.length);
});

test('bots choose names and colours that nobody has, as long as there are any', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const match = newMatch(seed, MAX_PLAYERS);
    match.addPerson('Rivet', 3);
    const rows = [...match.state.players.values()];
    assert.deepEqual(
      rows.filter(({ name }) => /\d/.test(name)).map(({ name }) => name),
      [],
      `seed ${seed}`,
    );
    for (let colour = 0; colour < COLOUR_COUNT; colour++) {
      assert.equal(rows.filter((row) => row.colour === colour).length, MAX_PLAYERS / COLOUR_COUNT, `seed ${seed}, colour ${colour}`);
    }
  }
});

test('the bot that leaves for a newcomer is one with the lowest score', () => {
  const match = newMatch();
  match.addPerson('Statue', 0);
  const bots = () => [...match.state.players].filter(([, { flags }]) => flags & PLAYER_FLAG.bot);
  const scores = () => bots().map(([, { score }]) => score);
  do {
    match.step(NO_INPUTS);
    match.publish();
  } while (Math.max(...scores()) === Math.min(...scores()));
  const lowest = Math.min(...scores());
  const before = bots();
  match.addPerson('Newcomer', 0);
  const [gone] = before.filter(([number]) => !match.state.players.has(number));
  assert.equal(gone![1].score, lowest);
});

test('a number is not given out again while others are free', () => {
  const match = newMatch(5, 0);
  const first = match.addPerson('Ada', 0).number;
  match.removePerson(first);
  const later = Array.from({ length: MAX_PLAYERS - 1 }, () => match.addPerson('Bob', 0).number);
  assert.ok(!later.includes(first));
});

test('bots play: left alone for half a minute, they move, shoot and hit', () => {
  const match = newMatch();
  const { number } = match.addPerson('Statue', 0);
  const places = () => [...match.state.players].map(([id, { x, y }]) => `${id}:${x},${y}`);
  const before = places();
  for (let tick = 0; tick < 1800; tick++) match.step(NO_INPUTS);
  match.publish();
  assert.ok(places().filter((place) => !before.includes(place)).length >= BACKFILL_PLAYERS - 1);
  assert.ok(match.state.shots.length > 0);
  assert.ok(match.state.eventCount > BACKFILL_PLAYERS, 'more than everyone\u2019s spawn has happened');
  assert.ok(match.state.players.has(String(number)));
});

test('[SIM1] the same seed and the same people make the same match', () => {
  const stateAfter = (seed: number) => {
    const match = newMatch(seed);
    match.addPerson('Ada', 0);
    for (let tick = 0; tick < 600; tick++) match.step(NO_INPUTS);
    match.publish();
    return JSON.stringify(match.state.toJSON());
  };
  assert.equal(stateAfter(9), stateAfter(9));
  assert.notEqual(stateAfter(9), stateAfter(10));
});
