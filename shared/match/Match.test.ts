import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedArena } from '../testing/shippedArena.ts';
import { BACKFILL_PLAYERS, MAX_PLAYERS, NO_PLAYER } from '../netConfig.ts';
import { PLAYER_FLAG } from '../schema/ArenaState.ts';
import { COLOUR_COUNT } from '../schema/messages.ts';
import type { PlayerInput } from '../sim/PlayerInput.ts';
import type { RoundPhase } from '../sim/World.ts';
import { Match } from './Match.ts';

const maps = new Map(['rink', 'ring'].map((name) => [name, shippedArena(name)]));

const NO_INPUTS = new Map<number, PlayerInput[]>();

const newMatch = (seed = 5, backfill = BACKFILL_PLAYERS) =>
  new Match({
    patchRateHz: 30,
    maps,
    map: 'rink',
    seed,
    rules: { mode: 'ffa', bots: backfill, difficulty: 'normal', friendlyFire: false },
  });

const botsIn = (match: Match) => [...match.state.players.values()].filter(({ flags }) => flags & PLAYER_FLAG.bot).length;

test('bots fill a match to its size, leave one by one as people come, and come back as they go', () => {
  const match = newMatch();
  const numbers: number[] = [];
  for (let people = 1; people <= MAX_PLAYERS; people++) {
    numbers.push(match.addPerson({ name: 'Ada', colour: 0, emblem: 0 }).number);
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
    match.addPerson({ name: 'Ada', colour: 0, emblem: 0 });
    assert.equal(match.state.players.size, MAX_PLAYERS);
  }
  assert.equal(match.bots, 0);
  assert.throws(() => match.addPerson({ name: 'one too many', colour: 0, emblem: 0 }), /all 16 player numbers are taken/);
});

test('[JN6] no two in a match have the same name, bots included', () => {
  const match = newMatch(5, MAX_PLAYERS);
  for (let people = 1; people < 4; people++) match.addPerson({ name: 'Rivet', colour: 0, emblem: 0 });
  const names = [...match.state.players.values()].map(({ name }) => name.toLowerCase());
  assert.equal(new Set(names).size, names.length);
});

test('bots choose names and colours that nobody has, as long as there are any', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const match = newMatch(seed, MAX_PLAYERS);
    match.addPerson({ name: 'Rivet', colour: 3, emblem: 0 });
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
  match.addPerson({ name: 'Statue', colour: 0, emblem: 0 });
  const bots = () => [...match.state.players].filter(([, { flags }]) => flags & PLAYER_FLAG.bot);
  const scores = () => bots().map(([, { score }]) => score);
  do {
    match.step(NO_INPUTS);
    match.publish();
  } while (Math.max(...scores()) === Math.min(...scores()));
  const lowest = Math.min(...scores());
  const before = bots();
  match.addPerson({ name: 'Newcomer', colour: 0, emblem: 0 });
  const [gone] = before.filter(([number]) => !match.state.players.has(number));
  assert.equal(gone![1].score, lowest);
});

test('a number is not given out again while others are free', () => {
  const match = newMatch(5, 0);
  const first = match.addPerson({ name: 'Ada', colour: 0, emblem: 0 }).number;
  match.removePerson(first);
  const later = Array.from({ length: MAX_PLAYERS - 1 }, () => match.addPerson({ name: 'Bob', colour: 0, emblem: 0 }).number);
  assert.ok(!later.includes(first));
});

test('bots play: left alone for half a minute, they move, shoot and hit', () => {
  const match = newMatch();
  const { number } = match.addPerson({ name: 'Statue', colour: 0, emblem: 0 });
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
    match.addPerson({ name: 'Ada', colour: 0, emblem: 0 });
    for (let tick = 0; tick < 600; tick++) match.step(NO_INPUTS);
    match.publish();
    return JSON.stringify(match.state.toJSON());
  };
  assert.equal(stateAfter(9), stateAfter(9));
  assert.notEqual(stateAfter(9), stateAfter(10));
});

const teamMatch = (people: number, bots: number) => {
  const match = new Match({
    patchRateHz: 30,
    maps,
    map: 'rink',
    seed: 9,
    rules: { mode: 'tdm', bots, difficulty: 'normal', friendlyFire: false },
  });
  const numbers = Array.from({ length: people }, (_, person) => match.addPerson({ name: `P${person}`, colour: 0, emblem: 0 }).number);
  return { match, numbers, sizes: () => [1, 2].map((side) => match.world.players.filter(({ team }) => team === side).length) };
};

test('[TE1] bots keep the sides even as people come and go', () => {
  const { match, numbers, sizes } = teamMatch(5, 8);
  assert.deepEqual(sizes(), [4, 4]);
  for (const number of numbers) {
    match.removePerson(number);
    const [azure, amber] = sizes();
    assert.ok(Math.abs(azure! - amber!) <= 1, `${azure} against ${amber}`);
  }
});

test('[SP4] with one person, and that one on the stands, the same bots play on for the same score, and then the next match', () => {
  const { match, numbers, sizes } = teamMatch(1, 4);
  for (let tick = 0; tick < 3600; tick++) match.step(NO_INPUTS);
  const scores = () => match.world.players.map(({ id, score }) => [id, score] as const);
  const before = scores().filter(([id]) => id !== numbers[0]);
  match.setSpectators(1);
  match.removePerson(numbers[0]!);
  assert.deepEqual(scores().slice(0, before.length), before);
  assert.ok(before.some(([, score]) => score > 0));
  assert.deepEqual([match.phase, ...sizes()], ['live', 2, 2]);
  const { matchNumber } = match.state;
  const playTo = (phase: RoundPhase): void => {
    while (match.phase !== phase) match.step(NO_INPUTS);
  };
  playTo('over');
  assert.notEqual(match.world.round.winner, NO_PLAYER, 'no draw');
  playTo('live');
  assert.deepEqual([match.state.matchNumber, match.bots], [matchNumber + 1, 4]);
});

test('[TE1] a new match deals people anew, the strong ones to either side', () => {
  const { match, numbers, sizes } = teamMatch(4, 0);
  for (const [place, number] of numbers.entries()) match.world.players.find(({ id }) => id === number)!.score = [9, 8, 0, 0][place]!;
  assert.ok(match.changeTo({ map: 'rink', mode: 'tdm' }));
  assert.deepEqual(sizes(), [2, 2]);
  assert.notEqual(match.teamOf(numbers[0]!), match.teamOf(numbers[1]!));
});

test('[TE2] a person changes sides in exchange for a bot, or where nobody is outnumbered by two', () => {
  const withBots = teamMatch(1, 4);
  const [ada] = withBots.numbers;
  const before = withBots.match.teamOf(ada!);
  assert.ok(withBots.match.switchTeam(ada!));
  assert.notEqual(withBots.match.teamOf(ada!), before);
  assert.deepEqual(withBots.sizes(), [2, 2]);

  const alone = teamMatch(2, 0);
  assert.ok(!alone.match.switchTeam(alone.numbers[0]!), 'two against nobody');
  const three = teamMatch(3, 0);
  const larger = three.numbers.find((number) => three.match.teamOf(number) === 1)!;
  assert.ok(three.match.switchTeam(larger));
  assert.deepEqual(three.sizes(), [1, 2]);
});

test('[MT1] a new match has its own map and score, and ticks, shots, seats and shot counts go on', () => {
  const { match, numbers } = teamMatch(2, 4);
  for (let tick = 0; tick < 900; tick++) match.step(NO_INPUTS);
  match.publish();
  const { nextShotId, tick } = match.world;
  const fired = match.world.players.map(({ id, body }) => [id, body.shotsFired]);
  const names = [...match.state.players.values()].map(({ name }) => name);
  assert.ok(nextShotId > 0);
  assert.ok(match.changeTo({ map: 'ring', mode: 'ffa' }));
  match.step(NO_INPUTS);
  match.publish();
  const { state, world } = match;
  assert.deepEqual([state.matchNumber, state.map, state.mode, state.tick], [2, 'ring', 0, tick + 1]);
  assert.equal(world.nextShotId, nextShotId);
  assert.deepEqual(
    world.players.map(({ id, body }) => [id, body.shotsFired]),
    fired,
  );
  assert.deepEqual(
    [...state.players.values()].map(({ name }) => name),
    names,
  );
  assert.ok(numbers.every((number) => state.players.get(String(number))!.team === 0));
  assert.ok([...state.shots].every(({ weapon }) => weapon === 0));
  assert.equal(state.pickups.length, world.arena.pickups.length);
});

test('[VT1] when a match is over it is voted on, and the winner is played next', () => {
  const { match, numbers } = teamMatch(2, 0);
  assert.ok(!match.vote(numbers[0]!, 0), 'nobody is asked yet');
  Object.assign(match.world.round, { phase: 'live', phaseEndTick: Infinity });
  match.world.teamScores[1] = 1000;
  match.step(NO_INPUTS);
  match.publish();
  const choice = [...match.state.ballot].findIndex(({ map, mode }) => map === 'ring' && mode === 0);
  assert.ok(choice >= 0 || match.state.ballot.length > 0);
  const wanted = match.state.ballot.at(Math.max(0, choice));
  const { map, mode } = wanted;
  for (const number of numbers) assert.ok(match.vote(number, Math.max(0, choice)));
  match.publish();
  assert.equal(match.state.ballot.at(Math.max(0, choice)).votes, 2);
  match.world.round.phaseEndTick = match.tick;
  match.step(NO_INPUTS);
  match.publish();
  assert.deepEqual([match.state.map, match.state.mode, match.state.ballot.length], [map, mode, 0]);
});
