import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArenaView } from '#net/ArenaView.ts';
import { CameraRig } from './CameraRig.ts';

const ARENA = { width: 2400, height: 1500 };
const ZOOM = 0.8;
const AIM = { x: 0, y: 0 };
const FRAME_S = 1 / 60;

type Spot = { id: number; x: number; y: number };

function setUp(): { rig: CameraRig; camera: { zoom: number; scrollX: number; scrollY: number } } {
  const camera = {
    ...{ width: 1280, height: 720, zoom: 1, scrollX: 0, scrollY: 0 },
    setZoom(zoom: number) {
      this.zoom = zoom;
    },
    setScroll(x: number, y: number) {
      this.scrollX = x;
      this.scrollY = y;
    },
  };
  const rig = new CameraRig(camera);
  rig.enter(ARENA);
  return { rig, camera };
}

function viewOf(players: readonly Spot[], self: number | null): ArenaView {
  const shown = players.map((player) => ({ ...player, isSelf: player.id === self, isAlive: true, aimX: 0, aimY: 0 }));
  return { players: shown, self: shown.find(({ isSelf }) => isSelf) ?? null } as unknown as ArenaView;
}

function look(rig: CameraRig, view: ArenaView, seconds: number, shake = 1): void {
  for (let s = 0; s < seconds; s += FRAME_S) rig.look(view, AIM, ZOOM, shake, FRAME_S);
}

const CROWD = [
  { id: 0, x: 1000, y: 700 },
  { id: 5, x: 1500, y: 800 },
];

test('the own disc is in the middle from the first frame on', () => {
  const { rig } = setUp();
  look(rig, viewOf(CROWD, 0), FRAME_S);
  assert.deepEqual([rig.x, rig.y], [1000, 700]);
});

test('another player is followed, and where they were last seen is waited at', () => {
  const { rig } = setUp();
  rig.target = { mode: 'follow', id: 5 };
  look(rig, viewOf(CROWD, 0), 3);
  assert.deepEqual([Math.round(rig.x), Math.round(rig.y)], [1500, 800]);
  look(rig, viewOf(CROWD.slice(0, 1), 0), 1);
  assert.deepEqual([Math.round(rig.x), Math.round(rig.y)], [1500, 800]);
});

test('the overview holds the whole arena, with nobody in it too', () => {
  const { rig, camera } = setUp();
  rig.target = { mode: 'overview' };
  look(rig, viewOf([], null), 3);
  assert.deepEqual([rig.x, rig.y], [ARENA.width / 2, ARENA.height / 2]);
  assert.ok(ARENA.width * camera.zoom <= 1280 && ARENA.height * camera.zoom <= 720, `zoom ${camera.zoom}`);
  rig.target = { mode: 'own' };
  look(rig, viewOf(CROWD, 0), 3);
  assert.equal(camera.zoom, ZOOM);
});

test('a panned view starts from what is seen, and stops at the edges of the arena', () => {
  const { rig } = setUp();
  look(rig, viewOf(CROWD, 0), 1);
  rig.pan(100, -50);
  assert.deepEqual(rig.target, { mode: 'free', x: 1100, y: 650 });
  rig.pan(1e6, -1e6);
  assert.deepEqual(rig.target, { mode: 'free', x: ARENA.width, y: 0 });
  rig.pan(-10, 10);
  assert.deepEqual(rig.target, { mode: 'free', x: ARENA.width - 10, y: 10 });
});

test('shake moves the picture, but never what the rig says, and not at all when it is unwanted', () => {
  const { rig, camera } = setUp();
  look(rig, viewOf(CROWD, 0), 1);
  const rest = camera.scrollX;
  rig.shake(1);
  look(rig, viewOf(CROWD, 0), 3 * FRAME_S);
  assert.notEqual(camera.scrollX, rest);
  assert.deepEqual([rig.x, rig.y], [1000, 700]);
  rig.shake(1);
  look(rig, viewOf(CROWD, 0), 3 * FRAME_S, 0);
  assert.equal(camera.scrollX, rest);
});
