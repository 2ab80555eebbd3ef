import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Decoder, Encoder } from '@colyseus/schema';
import { AIM_STEPS, MOVE_STEPS } from '#shared/math/ring.ts';
import { createRng, nextInt } from '#shared/math/rng.ts';
import { EVENT_SLOTS, NO_PLAYER, SHOT_SLOTS } from '#shared/netConfig.ts';
import { ArenaState, NO_SHOT, PLAYER_FLAG } from '#shared/schema/ArenaState.ts';
import { unpackEvent } from '#shared/schema/packEvent.ts';
import { addPlayer } from '#shared/sim/addPlayer.ts';
import { createWorld } from '#shared/sim/createWorld.ts';
import { BUTTON, type PlayerInput } from '#shared/sim/PlayerInput.ts';
import { removePlayer } from '#shared/sim/removePlayer.ts';
import type { SimEvent } from '#shared/sim/SimEvent.ts';
import { stepWorld } from '#shared/sim/stepWorld.ts';
import type { World } from '#shared/sim/World.ts';
import { loadMaps } from '../loadMaps.ts';
import { mirrorState, type Profile } from './mirrorState.ts';

const SEED = 11;
const maps = await loadMaps(['ring']);

/** A match, its mirror, and a client's copy of the state that knows nothing but the patches. */
function mirroredMatch(ids: readonly number[]) {
  const world = createWorld(maps.get('ring')!.arena, { seed: SEED });
  const mirror = mirrorState(world);
  const profiles = new Map<number, Profile>();
  for (const id of ids) {
    addPlayer(world, id);
    mirror.addPlayer(id);
    profiles.set(id, { name: `Player ${id}`, colour: id % 8, isBot: id % 2 === 1, isAway: false, pingMs: 0, waitingInputs: 0 });
  }
  const encoder = new Encoder(mirror.state);
  const copy = new ArenaState();
  const decoder = new Decoder(copy);
  const rng = createRng(SEED);
  const step = (): SimEvent[] => {
    const inputs = new Map<number, PlayerInput[]>();
    for (const { id } of world.players) {
      const move = Math.floor(world.tick / 30 + id) % 3 === 0 ? 0 : 1 + nextInt(rng, MOVE_STEPS);
      inputs.set(id, [{ move, aim: nextInt(rng, AIM_STEPS), buttons: BUTTON.fire }]);
    }
    const events = stepWorld(world, inputs);
    mirror.afterTick(events);
    return events;
  };
  /** Returns the bytes that everyone gets. */
  const patch = (): number => {
    mirror.beforePatch(profiles);
    const bytes = encoder.encode();
    decoder.decode(bytes);
    encoder.discardChanges();
    return bytes.length;
  };
  return { world, mirror, profiles, copy, step, patch };
}

function assertSame({ players, tick, round }: World, copy: ArenaState): void {
  assert.equal(copy.tick, tick);
  assert.equal(copy.roundNumber, round.number);
  assert.equal(copy.phaseEndTick, round.phaseEndTick);
  assert.equal(copy.winner, round.winner);
  assert.deepEqual([...copy.players.keys()].sort(), players.map(({ id }) => String(id)).sort());
  for (const { id, body, aim, health, shield, spawnTick, score, deaths } of players) {
    const row = copy.players.get(String(id))!;
    assert.deepEqual(
      [row.x, row.y, row.aim, row.health, row.shield, row.weapon, row.spawnTick, row.score, row.deaths],
      [body.x, body.y, aim, health, shield, body.weapon, spawnTick, score, deaths],
    );
    assert.equal((row.flags & PLAYER_FLAG.alive) !== 0, body.isAlive);
  }
}

function assertShotsFly({ shots }: World, copy: ArenaState): void {
  for (const shot of shots) {
    const row = copy.shots[shot.id % SHOT_SLOTS]!;
    assert.deepEqual(
      [row.weapon, row.owner, row.ordinal, row.id, row.spawnTick, row.x, row.y, row.vx, row.vy],
      [shot.weapon, shot.owner, shot.ordinal, shot.id & 0xffff, shot.spawnTick, shot.originX, shot.originY, shot.originVx, shot.originVy],
    );
  }
}

test(`[ST2] [SH4] [EV1] after every patch a decoder has what the world has, through many turns of both rings (seed ${SEED})`, () => {
  const match = mirroredMatch([0, 1, 2, 3, 4, 5]);
  const happened: SimEvent[] = [];
  let heard = 0;
  for (let tick = 0; tick < 6000; tick++) {
    happened.push(...match.step());
    if (tick % 2 === 0) continue;
    match.patch();
    assertSame(match.world, match.copy);
    assertShotsFly(match.world, match.copy);
    assert.equal(match.copy.eventCount, happened.length);
    assert.ok(happened.length - heard <= EVENT_SLOTS, 'no patch holds more events than the ring');
    for (; heard < happened.length; heard++) {
      const event = unpackEvent(match.copy.events[heard % EVENT_SLOTS]!);
      const expected = happened[heard]!;
      assert.deepEqual(event, expected.kind === 'hit' ? { ...expected, shot: expected.shot & 0xffff } : expected);
    }
  }
  assert.ok(match.world.nextShotId > 3 * SHOT_SLOTS, `${match.world.nextShotId} shots went round`);
  assert.ok(happened.length > 3 * EVENT_SLOTS, `${happened.length} events went round`);
  assert.equal(match.copy.shots.length, SHOT_SLOTS);
  assert.equal(match.copy.events.length, EVENT_SLOTS);
});

test('[SH4] a shot that hit is over on the wire, and one that a new round swept away too', () => {
  const match = mirroredMatch([0, 1, 2, 3, 4, 5]);
  let hits = 0;
  let isSwept = false;
  while (!isSwept) {
    const events = match.step();
    match.patch();
    for (const event of events) {
      if (event.kind !== 'hit') continue;
      const row = match.copy.shots[event.shot % SHOT_SLOTS];
      if (row?.id !== (event.shot & 0xffff)) continue;
      assert.equal(row.weapon, NO_SHOT);
      hits++;
    }
    isSwept = events.some(({ kind }) => kind === 'round');
  }
  assert.ok(hits > 0);
  const flying = new Set(match.world.shots.map(({ id }) => id & 0xffff));
  for (const row of match.copy.shots) assert.ok(row.weapon === NO_SHOT || flying.has(row.id));
});

test('[SH1] a patch in which nothing happened carries the tick alone', () => {
  const match = mirroredMatch([]);
  match.step();
  match.patch();
  match.step();
  assert.ok(match.patch() <= 8);
});

test('[ST6] how the server keeps up costs a patch a few bytes, and only when it is told', () => {
  const match = mirroredMatch([]);
  match.step();
  match.patch();
  match.step();
  const plain = match.patch();
  match.step();
  match.mirror.setPace({ tickMs: 1.2344, lateMs: 70_000, rateHz: 59.96 });
  const withPace = match.patch();
  assert.deepEqual([match.copy.tickMaxUs, match.copy.tickLateMs, match.copy.tickRateDeciHz], [1234, 65_535, 600]);
  assert.ok(withPace - plain <= 9, `${withPace - plain} bytes`);
  match.step();
  assert.equal(match.patch(), plain);
});

test('a player who left is gone from the state, and its shots are nobody\u2019s', () => {
  const match = mirroredMatch([3, 7]);
  for (let tick = 0; tick < 5; tick++) match.step();
  match.patch();
  assert.ok([...match.copy.shots].some(({ owner }) => owner === 3));
  removePlayer(match.world, 3);
  match.mirror.removePlayer(3);
  match.step();
  match.patch();
  assertSame(match.world, match.copy);
  assertShotsFly(match.world, match.copy);
  assert.ok([...match.copy.shots].every(({ owner }) => owner === 7 || owner === NO_PLAYER));
});
