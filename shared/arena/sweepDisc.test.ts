import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { unitsOf } from '../tuning.ts';
import { isClear } from './isClear.ts';
import { sketchArena } from './sketchArena.ts';
import { sweepDisc, type Contact } from './sweepDisc.ts';

const SEED = Number(process.env['PROPERTY_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const RADIUS = unitsOf(10);

const contact: Contact = { time: 0, nx: 0, ny: 0 };
const sweep = (arena: ReturnType<typeof sketchArena>, x: number, y: number, dx: number, dy: number): Contact | null =>
  sweepDisc(arena, unitsOf(x), unitsOf(y), unitsOf(dx), unitsOf(dy), RADIUS, contact) ? { ...contact } : null;

const box = sketchArena({
  width: 1000,
  height: 1000,
  walls: [
    [
      [400, 400],
      [600, 400],
      [600, 600],
      [400, 600],
    ],
  ],
});

test('a disc meets a wall where its rim does, not its centre', () => {
  assert.deepEqual(sweep(box, 200, 500, 380, 0), { time: 0.5, nx: -1, ny: 0 });
  assert.equal(sweep(box, 200, 500, 189, 0), null);
});

test('a disc meets a corner as a circle', () => {
  // 6 px above the corner's height a disc of radius 10 touches it 8 px before it.
  const met = sweep(box, 200, 394, 384, 0);
  assert.ok(met !== null);
  assert.deepEqual(
    [met.time, met.nx, met.ny].map((value) => Math.round(value * 1e9) / 1e9),
    [0.5, -0.8, -0.6],
  );
});

test('a disc that touches a wall is free to run along it and away from it', () => {
  assert.equal(sweep(box, 390, 300, 0, 500), null);
  assert.equal(sweep(box, 390, 500, -100, 30), null);
  assert.equal(sweep(box, 390, 500, 1, 300)?.time, 0);
});

test('a disc meets a slanted wall square on', () => {
  const arena = sketchArena({
    width: 1000,
    height: 1000,
    walls: [
      [
        [0, 500],
        [0, 0],
        [500, 0],
      ],
    ],
  });
  const met = sweep(arena, 400, 400, -300, -300);
  assert.ok(met !== null);
  const half = Math.sqrt(0.5);
  assert.ok(Math.abs(met.nx - half) < 1e-12 && Math.abs(met.ny - half) < 1e-12);
  assert.ok(Math.abs(met.time - (150 - 10 * half) / 300) < 1e-12);
});

test('[SH5] a wall one unit thin stops a disc that crosses the whole arena at once', () => {
  const arena = sketchArena({
    width: 4000,
    height: 1000,
    walls: [
      [
        [2000, 0],
        [2000.0625, 0],
        [2000.0625, 1000],
        [2000, 1000],
      ],
    ],
  });
  for (let y = 10; y <= 990; y += 7) {
    assert.equal(sweep(arena, 10, y, 3980, 0)?.nx, -1);
    assert.equal(sweep(arena, 3990, y, -3980, 0)?.nx, 1);
  }
});

test(`at a contact the disc is clear, and just behind it no more (seed ${SEED})`, () => {
  const px = (limit: number) => fc.integer({ min: 0, max: limit * 16 }).map((units) => units / 16);
  const triangle = fc.array(fc.tuple(px(500), px(500)), { minLength: 3, maxLength: 3 }).filter(([a, b, c]) => {
    const doubleArea = (b![0] - a![0]) * (c![1] - a![1]) - (b![1] - a![1]) * (c![0] - a![0]);
    return doubleArea !== 0;
  });
  const walls = fc.array(triangle, { minLength: 1, maxLength: 8 });
  const place = fc.integer({ min: 0, max: 8000 });
  fc.assert(
    fc.property(walls, place, place, place, place, (outlines, x, y, toX, toY) => {
      const arena = sketchArena({ width: 500, height: 500, walls: outlines });
      fc.pre(isClear(arena, x, y, RADIUS));
      const [dx, dy] = [toX - x, toY - y];
      const length = Math.sqrt(dx * dx + dy * dy);
      fc.pre(length > 0);
      const isBlocked = sweepDisc(arena, x, y, dx, dy, RADIUS, contact);
      const free = isBlocked ? contact.time : 1;
      // Every place until then is clear, to within rounding.
      for (let i = 0; i <= 50; i++) assert.ok(isClear(arena, x + (dx * free * i) / 50, y + (dy * free * i) / 50, RADIUS - 1e-3));
      if (!isBlocked) return;
      const into = dx * contact.nx + dy * contact.ny;
      assert.ok(into < 0, 'the motion does not point into the wall');
      assert.ok(Math.abs(contact.nx * contact.nx + contact.ny * contact.ny - 1) < 1e-5);
      // Half a unit deeper along the normal is inside, whatever the angle of the motion.
      assert.ok(!isClear(arena, x + dx * free - contact.nx * 0.5, y + dy * free - contact.ny * 0.5, RADIUS));
    }),
    { seed: SEED, numRuns: 3000 },
  );
});
