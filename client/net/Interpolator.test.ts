import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRng, nextFloat } from '#shared/math/rng.ts';
import { PLAYER_FLAG } from '#shared/schema/ArenaState.ts';
import { Interpolator, type Sighting } from './Interpolator.ts';
import { ServerClock } from './ServerClock.ts';
import { TICK_MS } from '#shared/netConfig.ts';

const alive: Omit<Sighting, 'tick'> = { x: 0, y: 0, aim: 0, flags: PLAYER_FLAG.alive, health: 100, shield: 0, weapon: 1, spawnTick: 0 };

test('[TM2] between two patches a player is on the line between its places', () => {
  const others = new Interpolator();
  others.see(1, 10, { ...alive, x: 100, y: 40 });
  others.see(1, 12, { ...alive, x: 140, y: 20 });
  const glimpse = others.at(1, 11.5);
  assert.deepEqual([glimpse?.x, glimpse?.y], [130, 25]);
  assert.deepEqual([glimpse?.vx, glimpse?.vy], [1200, -600], 'units per second');
});

test('[TM2] past the newest patch a player is held where it was last seen', () => {
  const others = new Interpolator();
  others.see(1, 10, { ...alive, x: 100 });
  others.see(1, 12, { ...alive, x: 140 });
  const glimpse = others.at(1, 30);
  assert.deepEqual([glimpse?.x, glimpse?.vx], [140, 0]);
});

test('[TM3] a respawn is not glided to, nor is the way to it', () => {
  const others = new Interpolator();
  others.see(1, 10, { ...alive, x: 100 });
  others.see(1, 12, { ...alive, x: 900, spawnTick: 11 });
  assert.equal(others.at(1, 11.9)?.x, 100);
  assert.equal(others.at(1, 12)?.x, 900);
});

test('[TM3] the dead lie still from the tick they are seen dead', () => {
  const others = new Interpolator();
  others.see(1, 10, { ...alive, x: 100 });
  others.see(1, 12, { ...alive, x: 120, flags: 0 });
  assert.equal(others.at(1, 11)?.flags, PLAYER_FLAG.alive);
  assert.equal(others.at(1, 12)?.flags, 0);
});

test('an aim turns the shorter way round', () => {
  const others = new Interpolator();
  others.see(1, 10, { ...alive, aim: 250 });
  others.see(1, 12, { ...alive, aim: 6 });
  assert.equal(others.at(1, 11)?.aim, 0);
});

test('whoever left is forgotten, and nobody is made up', () => {
  const others = new Interpolator();
  others.see(1, 10, alive);
  others.keepOnly((player) => player !== 1);
  assert.equal(others.at(1, 10), null);
});

test('[TM2] under jitter within the delay a steady runner is drawn at a steady pace', () => {
  const seed = 5;
  const rng = createRng(seed);
  const others = new Interpolator();
  const clock = new ServerClock();
  const unitsPerTick = 80;
  const delayTicks = 4;
  const patches = Array.from({ length: 300 }, (_, n) => ({ tick: 2 * n, arrivalMs: 2 * n * TICK_MS + nextFloat(rng) * 25 }));
  let next = 0;
  let last: { nowMs: number; x: number } | null = null;
  for (let nowMs = 3000; nowMs < 9000; nowMs += 7) {
    while (next < patches.length && patches[next]!.arrivalMs <= nowMs) {
      const { tick, arrivalMs } = patches[next++]!;
      clock.onPatch(tick, arrivalMs);
      others.see(1, tick, { ...alive, x: tick * unitsPerTick });
    }
    const x = others.at(1, clock.tickAt(nowMs) - delayTicks)!.x;
    if (last !== null) {
      const expected = ((nowMs - last.nowMs) / TICK_MS) * unitsPerTick;
      assert.ok(
        Math.abs(x - last.x - expected) <= expected * 0.06,
        `moved ${x - last.x} instead of ${expected} at ${nowMs} ms, seed ${seed}`,
      );
    }
    last = { nowMs, x };
  }
});
