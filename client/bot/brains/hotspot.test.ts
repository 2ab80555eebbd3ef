import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sketchArena } from '#shared/arena/sketchArena.ts';
import { sketchSelf, sketchView } from '#shared/brain/sketchView.ts';
import { createRng } from '#shared/math/rng.ts';
import { MOVE_HALF, ringVector } from '#shared/math/ring.ts';
import { createHotspotBrain } from './hotspot.ts';

const PX_PER_TICK = 4;
const arena = sketchArena({
  width: 1200,
  height: 800,
  walls: [
    [
      [560, 0],
      [640, 0],
      [640, 560],
      [560, 560],
    ],
  ],
  spawns: [
    [1100, 700],
    [150, 120],
  ],
});

test('wherever they begin, all end up in the one corner, around the walls', () => {
  for (const [seed, x, y] of [
    [1, 1100, 100],
    [2, 1000, 700],
    [3, 300, 700],
  ] as const) {
    const brain = createHotspotBrain({ arena, difficulty: 'normal', rng: createRng(seed) });
    const place = { x, y };
    for (let tick = 0; tick < 600; tick++) {
      const { move } = brain.think(sketchView({ tick, self: sketchSelf({ ...place }) }));
      if (move === 0) continue;
      const way = ringVector(move - 1, MOVE_HALF, { x: 0, y: 0 });
      const length = Math.hypot(way.x, way.y);
      place.x += (way.x / length) * PX_PER_TICK;
      place.y += (way.y / length) * PX_PER_TICK;
    }
    assert.ok(Math.hypot(place.x - 150, place.y - 120) < 320, `seed ${seed} ended at ${place.x.toFixed(0)}, ${place.y.toFixed(0)}`);
  }
});
