import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLAYER_FLAG } from '#shared/schema/ArenaState.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';
import { RemoteTrack } from './RemoteTrack.ts';
import type { Sighting } from './SightingRing.ts';
import { boxArena } from './testing/boxArena.ts';

const arena = boxArena();
const alive: Omit<Sighting, 'tick'> = { x: 0, y: 3200, aim: 0, flags: PLAYER_FLAG.alive, health: 100, shield: 0, weapon: 1, spawnTick: 0 };

/** Seen at tick 10, then at tick 12. */
function trackOf(at10: Partial<Sighting>, at12: Partial<Sighting>): RemoteTrack {
  const track = new RemoteTrack(arena);
  track.see(10, { ...alive, ...at10 });
  track.see(12, { ...alive, ...at12 });
  return track;
}

test('[TM2] between two patches a player is on the line between its places', () => {
  const glimpse = trackOf({ x: 3000, y: 3040 }, { x: 3040, y: 3020 }).drawAt(11.5);
  assert.deepEqual([glimpse.x, glimpse.y], [3030, 3025]);
  assert.deepEqual([glimpse.vx, glimpse.vy], [1200, -600], 'units per second');
});

test('[TM2] past the newest patch a player runs on for five ticks, and then waits', () => {
  const track = trackOf({ x: 3000 }, { x: 3040 });
  assert.deepEqual([track.drawAt(14).x, track.drawAt(14).vx], [3080, 1200]);
  assert.deepEqual([track.drawAt(17).x, track.drawAt(17).vx], [3140, 0]);
  assert.equal(track.drawAt(30).x, 3140);
});

test('[TM2] a guess runs at most at top running speed, and through no wall', () => {
  const dashing = trackOf({ x: 3000 }, { x: 3480 });
  assert.equal(dashing.drawAt(14).x - 3480, 160, '300 px/s');
  const wall = 288 * UNITS_PER_PX;
  const running = trackOf({ x: wall - 304 - 240, y: 5120 }, { x: wall - 304 - 80, y: 5120 });
  assert.ok(Math.abs(running.drawAt(15).x - (wall - 304)) < 1e-6);
});

test('[TM2] a guess goes on along a wall that it grazes', () => {
  const beside = (352 + 19) * UNITS_PER_PX;
  const track = trackOf({ x: beside, y: 5440 }, { x: beside, y: 5600 });
  assert.deepEqual([track.drawAt(14.9).x, track.drawAt(14.9).y], [beside, 5832]);
});

test('[TM2] where a guess was wrong the drawn place returns by degrees', () => {
  const track = trackOf({ x: 3000 }, { x: 3080 });
  assert.equal(track.drawAt(16).x, 3240);
  track.see(14, { ...alive, x: 3080 });
  track.see(16, { ...alive, x: 3080 });
  track.see(18, { ...alive, x: 3080 });
  assert.equal(track.drawAt(16).x, 3240, 'no pop');
  assert.equal(track.drawAt(17).x, 3200, '150 px/s');
  assert.equal(track.drawAt(30).x, 3080);
});

test('[TM3] a respawn is not glided to, nor is the way to it, nor is the error of a guess taken along', () => {
  const track = trackOf({ x: 3000 }, { x: 9000, spawnTick: 11 });
  assert.equal(track.drawAt(11.9).x, 3000);
  assert.equal(track.drawAt(12).x, 9000);
  assert.equal(track.drawAt(14).x, 9000, 'and no guess goes on from it');
  const guessed = trackOf({ x: 3000 }, { x: 3080 });
  guessed.drawAt(15);
  guessed.see(14, { ...alive, x: 3080, flags: 0 });
  guessed.see(16, { ...alive, x: 9000, spawnTick: 16 });
  assert.deepEqual([guessed.drawAt(15).x, guessed.drawAt(16).x], [3080, 9000]);
});

test('[TM3] the dead lie still from the tick they are seen dead', () => {
  const track = trackOf({ x: 3000 }, { x: 3020, flags: 0 });
  assert.equal(track.drawAt(11).flags, PLAYER_FLAG.alive);
  assert.equal(track.drawAt(12).flags, 0);
  assert.equal(track.drawAt(15).x, 3020);
});

test('an aim turns the shorter way round', () => {
  assert.equal(trackOf({ x: 3000, aim: 250 }, { x: 3000, aim: 6 }).drawAt(11).aim, 0);
});
