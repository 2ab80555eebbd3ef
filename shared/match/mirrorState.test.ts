import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedArena } from '../testing/shippedArena.ts';
import { Decoder, Encoder } from '@colyseus/schema';
import { AIM_STEPS, MOVE_STEPS } from '../math/ring.ts';
import { createRng, nextInt } from '../math/rng.ts';
import { EVENT_SLOTS, NO_PLAYER, SHOT_SLOTS } from '../netConfig.ts';
import { ArenaState, NO_SHOT, PLAYER_FLAG } from '../schema/ArenaState.ts';
import { unpackEvent } from '../schema/packEvent.ts';
import { addPlayer } from '../sim/addPlayer.ts';
import { createWorld } from '../sim/createWorld.ts';
import { launchShot } from '../sim/launchShot.ts';
import { BUTTON, type PlayerInput } from '../sim/PlayerInput.ts';
import { removePlayer } from '../sim/removePlayer.ts';
import type { SimEvent } from '../sim/SimEvent.ts';
import { stepWorld } from '../sim/stepWorld.ts';
import { WEAPON_ID } from '../sim/weapons.ts';
import type { World } from '../sim/World.ts';
import { mirrorState, type Profile } from './mirrorState.ts';

const SEED = 11;
const maps = new Map(['rink', 'ring'].map((name) => [name, shippedArena(name)]));

/** A match, its mirror, and a client's copy of the state that knows nothing but the patches. */
function mirroredMatch(ids: readonly number[]) {
  const world = createWorld(maps.get('ring')!, { seed: SEED });
  const mirror = mirrorState(world);
  const profiles = new Map<number, Profile>();
  for (const id of ids) {
    addPlayer(world, id);
    mirror.addPlayer(id);
    profiles.set(id, {
      name: `Player ${id}`,
      colour: id % 8,
      emblem: id % 8,
      isBot: id % 2 === 1,
      isHost: false,
      isAway: false,
      pingMs: 0,
      waitingInputs: 0,
      inputMarginMs: 0,
    });
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

/** A match without players whose shots a test places by hand. */
function emptyRink() {
  const match = mirroredMatch([]);
  const { world } = match;
  const launch = (id: number): void => {
    world.shots.push(launchShot(id, 0, world.tick, { weapon: WEAPON_ID.blaster, ordinal: 0, x: 100, y: 100, vx: 0, vy: 0 }));
    world.nextShotId = id + 1;
    match.mirror.afterTick([]);
  };
  const end = (shot: number): void => {
    world.shots.splice(0, Infinity, ...world.shots.filter(({ id }) => id !== shot));
    const where = { actor: 0, target: 1, amount: 1, weapon: WEAPON_ID.blaster, bounces: 0, ordinal: 0, x: 0, y: 0 } as const;
    match.mirror.afterTick([{ kind: 'hit', tick: world.tick, shot, ...where }]);
  };
  return { ...match, launch, end };
}

test('[SH4] a slot goes to the newest shot; the old one there, still flying, neither takes it back nor ends the new one', () => {
  const { mirror, launch, end } = emptyRink();
  launch(3);
  launch(3 + SHOT_SLOTS);
  launch(4 + SHOT_SLOTS);
  const row = mirror.state.shots[3]!;
  assert.equal(row.id, 3 + SHOT_SLOTS);
  end(3);
  assert.equal(row.weapon, WEAPON_ID.blaster);
  end(3 + SHOT_SLOTS);
  assert.equal(row.weapon, NO_SHOT);
});

test('[SH4] the end of a round leaves those shots alone that fly on', () => {
  const { world, mirror, launch } = emptyRink();
  launch(0);
  launch(1);
  world.shots.shift();
  mirror.afterTick([{ kind: 'round', tick: world.tick, phase: 2, actor: NO_PLAYER }]);
  assert.deepEqual(
    [...mirror.state.shots].map(({ weapon }) => weapon),
    [NO_SHOT, WEAPON_ID.blaster],
  );
});

test('[ST2] [ST3] a row has the whole body of its player, and says until when nothing hurts it', () => {
  const { world, mirror, step, patch } = mirroredMatch([0, 1, 2]);
  let isProtected = 0;
  for (let tick = 0; tick < 300; tick++) {
    step();
    patch();
    for (const { id, body, kills, bankKills, protectedUntilTick } of world.players) {
      const row = mirror.state.players.get(String(id))!;
      const { isAlive, ...columns } = body;
      for (const [column, value] of Object.entries({ ...columns, kills, bankKills })) {
        assert.equal(row[column as keyof typeof columns], value, column);
      }
      assert.equal((row.flags & PLAYER_FLAG.alive) !== 0, isAlive);
      assert.equal((row.flags & PLAYER_FLAG.dashing) !== 0, body.dashTicks > 0);
      assert.equal((row.flags & PLAYER_FLAG.protected) !== 0, world.tick < protectedUntilTick);
      isProtected += row.flags & PLAYER_FLAG.protected;
    }
  }
  assert.ok(isProtected > 0);
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
