import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CameraTarget } from '../world/CameraTarget.ts';
import { createHudState } from './HudState.ts';
import { sketchPlayer, sketchView } from './testing/sketchView.ts';
import { Watch } from './Watch.ts';

const STILL = { x: 0, y: 0 };

function startWatch() {
  const hud = createHudState();
  const pans: { dx: number; dy: number }[] = [];
  const world = { camera: { mode: 'own' } as CameraTarget, pan: (dx: number, dy: number) => void pans.push({ dx, dy }) };
  return { hud, world, pans, watch: new Watch(hud, world) };
}

const stands = (...ids: number[]) => sketchView({ self: null, players: ids.map((id) => sketchPlayer(id, { score: id })) });

test('who comes to the stands watches the best, then one after the other, around', () => {
  const { watch, world } = startWatch();
  watch.frame(stands(1, 2, 3), STILL, 0);
  const seen = [world.camera];
  for (const step of [1, 1, 1, -1] as const) {
    watch.next(step);
    seen.push(world.camera);
  }
  assert.deepEqual(
    seen.map((target) => (target.mode === 'follow' ? target.id : target.mode)),
    [3, 2, 1, 3, 1],
  );
});

test('when the one who is watched leaves, another is', () => {
  const { watch, world } = startWatch();
  watch.frame(stands(1, 3), STILL, 0);
  watch.frame(stands(1), STILL, 16);
  assert.deepEqual(world.camera, { mode: 'follow', id: 1 });
});

test('the free camera goes where it is told, and stays free until it is called back', () => {
  const { watch, hud, pans } = startWatch();
  watch.frame(stands(1), STILL, 0);
  watch.free();
  watch.frame(stands(1), { x: 1, y: 0 }, 1000);
  assert.ok(pans.at(-1)!.dx > 0);
  watch.next(1);
  assert.equal(hud.watch.value?.mode, 'free');
  watch.follow();
  assert.equal(hud.watch.value?.mode, 'follow');
});

test('the dead may look at who did it, but not with the shot they died in, and see themselves again in the next life', () => {
  const { watch, hud, world } = startWatch();
  const dead = sketchPlayer(0, { isAlive: false });
  watch.frame(sketchView(), STILL, 0);
  watch.frame(sketchView({ self: dead }), STILL, 16);
  hud.death.value = { actor: { id: 1, name: 'Nova', colour: 1, emblem: 1 } } as typeof hud.death.value;
  watch.toggleKiller(20);
  assert.equal(world.camera.mode, 'own');
  watch.toggleKiller(900);
  assert.deepEqual(world.camera, { mode: 'follow', id: 1 });
  watch.frame(sketchView(), STILL, 2000);
  assert.equal(world.camera.mode, 'own');
});
