import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchShot } from '#shared/sim/launchShot.ts';
import { WEAPON_ID, WEAPONS } from '#shared/sim/weapons.ts';
import { unitsOf } from '#shared/tuning.ts';
import type { ShotView } from './ArenaView.ts';
import { RemoteShots } from './RemoteShots.ts';
import { boxArena } from './testing/boxArena.ts';

const { speed, lifeTicks } = WEAPONS[WEAPON_ID.blaster];

function remoteShots(): RemoteShots {
  let keys = 0;
  return new RemoteShots(boxArena(), () => keys++);
}

const shotAt = (id: number, spawnTick: number) =>
  launchShot(id, 1, spawnTick, { weapon: WEAPON_ID.blaster, ordinal: 0, x: unitsOf(160), y: unitsOf(200), vx: 0, vy: speed });

function seen(shots: RemoteShots, renderTick: number): ShotView[] {
  const views: ShotView[] = [];
  shots.viewAt(renderTick, views);
  return views;
}

test('[SH2] a shot leaves the barrel when its shooter is seen to fire: it has flown a tick at the end of its spawn tick', () => {
  const shots = remoteShots();
  shots.launch(shotAt(1, 500));
  assert.deepEqual(seen(shots, 498.9), []);
  assert.equal(seen(shots, 499)[0]?.age, 0);
  assert.equal(seen(shots, 500)[0]?.age, 1);
});

test('[SH4] a shot that hit is drawn until the hit is seen, though it is long known', () => {
  const shots = remoteShots();
  shots.launch(shotAt(1, 500));
  shots.end(1, 503);
  assert.equal(seen(shots, 502.9).length, 1);
  assert.deepEqual(seen(shots, 503), []);
});

test('a shot keeps its key over its whole flight and ends by itself', () => {
  const shots = remoteShots();
  shots.launch(shotAt(1, 500));
  const keys = new Set<number>();
  let tick = 500;
  for (let views = seen(shots, tick); views.length > 0; views = seen(shots, ++tick)) keys.add(views[0]!.key);
  assert.equal(keys.size, 1);
  assert.ok(tick <= 500 + lifeTicks);
});

test('shots that nobody looks at are forgotten', () => {
  const shots = remoteShots();
  shots.launch(shotAt(1, 500));
  shots.forget(500 + lifeTicks + 1000);
  assert.deepEqual(seen(shots, 501), []);
});
