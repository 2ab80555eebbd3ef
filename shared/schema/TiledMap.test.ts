import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ArenaError } from '../arena/ArenaError.ts';
import { compileArena } from '../arena/compileArena.ts';
import { parseTiledMap } from './TiledMap.ts';

const SEED = Number(process.env['PROPERTY_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

const MAP = { orientation: 'orthogonal', infinite: false, width: 20, height: 20, tilewidth: 32, tileheight: 32, layers: [] };

const refusal = (json: unknown, words: RegExp): void => {
  assert.throws(
    () => parseTiledMap('test', json),
    (error) => error instanceof ArenaError && words.test(error.message),
  );
};

test('a field that is not as Tiled writes it is named, with its path', () => {
  refusal(null, /map "test": the file: .*expected object/);
  refusal({ ...MAP, width: 'wide' }, /width: .*expected number/);
  refusal({ ...MAP, orientation: 'isometric' }, /orientation: .*"orthogonal"/);
  refusal({ ...MAP, infinite: true }, /infinite: /);
  refusal({ ...MAP, layers: [{ name: 'walls', type: 'objectgroup', objects: [{ id: 1, x: 0 }] }] }, /layers\.0\.objects\.0\.y: /);
});

test('what Tiled writes beside is left out', () => {
  const map = parseTiledMap('test', { ...MAP, tilesets: [{}], layers: [{ name: 'sketch', type: 'imagelayer', image: 'a.png' }] });
  assert.deepEqual(map.layers, [{ name: 'sketch', type: 'imagelayer', offsetx: 0, offsety: 0, objects: [] }]);
  assert.ok(!('tilesets' in map));
});

test(`a wild file ends in a compiled arena or in an ArenaError, never in another error (seed ${SEED})`, () => {
  const wild = fc.oneof(fc.jsonValue(), fc.double(), fc.integer({ min: -10, max: 700 }));
  const object = fc.record(
    {
      id: fc.integer(),
      x: wild,
      y: wild,
      width: wild,
      height: wild,
      point: fc.boolean(),
      type: fc.constantFrom('health', 'x'),
      polygon: wild,
    },
    { requiredKeys: ['id'] },
  );
  const layer = fc.record({
    name: fc.constantFrom('walls', 'spawns', 'pickups', 'x'),
    type: fc.constant('objectgroup'),
    objects: fc.array(object),
  });
  const file = fc.oneof(
    fc.jsonValue(),
    fc.record({ layers: fc.array(layer), properties: wild }).map((more) => ({ ...MAP, ...more })),
  );
  fc.assert(
    fc.property(file, (json) => {
      try {
        compileArena('wild', parseTiledMap('wild', json));
      } catch (error) {
        assert.ok(error instanceof ArenaError, String(error));
      }
    }),
    { seed: SEED, numRuns: 500 },
  );
});
