import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Arena } from '#shared/arena/Arena.ts';
import { sketchArena } from '#shared/arena/sketchArena.ts';
import { boxWall } from '#shared/testing/boxWall.ts';
import { unitsOf } from '#shared/tuning.ts';
import { findFaults, LIMITS } from './limits.ts';
import { measureMap } from './measureMap.ts';
import { readMap, readMapFile, type CheckedMap } from './readMapFile.ts';

const FOLDER = path.join(import.meta.dirname, '../../../shared/arena/maps');

for (const file of globSync(`${FOLDER}/*.tmj`).sort()) {
  test(`${path.basename(file)} stays within every limit, and claims a symmetry`, () => {
    const map = readMapFile(file);
    assert.deepEqual(findFaults(measureMap(map)), []);
    assert.notEqual(map.symmetry, 'none');
  });
}

type MapObject = { x: number; y: number; type: string; name: string; width: number; height: number; id: number; point?: boolean };
type MapFile = { properties: { name: string; value: string }[]; layers: { name: string; objects: MapObject[] }[] };
type Layers = Record<'walls' | 'spawns' | 'pickups' | 'flags', MapObject[]>;

/** A shipped map with a fault in it. */
function broken(name: string, spoil: (layers: Layers, file: MapFile) => void): CheckedMap {
  const file = JSON.parse(readFileSync(`${FOLDER}/${name}.tmj`, 'utf8')) as MapFile;
  spoil(Object.fromEntries(file.layers.map((layer) => [layer.name, layer.objects])) as Layers, file);
  return readMap(name, file);
}

const sketched = (sketch: Parameters<typeof sketchArena>[0], more: Partial<Arena> = {}): CheckedMap => ({
  arena: { ...sketchArena(sketch), ...more },
  symmetry: 'none',
});

/** Passages 80 px wide, each joined to the next at its other end. */
const serpent = sketched({
  width: 1200,
  height: 1000,
  walls: Array.from({ length: 8 }, (_, i) => boxWall(80 + i * 120, i % 2 === 0 ? 0 : 80, 120 + i * 120, i % 2 === 0 ? 920 : 1000)),
  spawns: Array.from({ length: 16 }, (_, i): [number, number] => [40 + (i % 8) * 120, i < 8 ? 300 : 700]),
});

const BROKEN: Record<string, CheckedMap> = {
  'places without a way between them': sketched({
    width: 1600,
    height: 1600,
    walls: [boxWall(600, 600, 1000, 620), boxWall(600, 980, 1000, 1000), boxWall(600, 600, 620, 1000), boxWall(980, 600, 1000, 1000)],
    spawns: [
      [100, 100],
      [800, 800],
    ],
  }),
  'way to straight line, p95': serpent,
  'floor for each player': broken('ring', (_, { properties }) => (properties.find(({ name }) => name === 'players')!.value = '2-16')),
  spawns: broken('ring', ({ spawns }) => spawns.splice(10)),
  'nearest two spawns': broken('rink', ({ spawns }) => spawns.push({ ...spawns[0]!, id: 999, x: spawns[0]!.x + 40 })),
  'spawns that see each other': broken('rink', ({ walls }) => walls.splice(4)),
  'others that one spawn sees, worst': broken('ring', ({ walls }) => walls.splice(4)),
  'spawns in sight of enemy spawns': broken('foundry', ({ walls }) => walls.splice(4)),
  'symmetry error': broken('foundry', ({ walls }) => (walls.find(({ name }) => name === 'ingot')!.x += 8)),
  'sight, median': sketched({ width: 1600, height: 1200 }),
  'sight, p95': broken('drydock', ({ walls }) => walls.splice(20)),
  'sight, wall to wall at most': broken('drydock', ({ walls }) => walls.splice(0)),
  'floor in passages under 110 px': serpent,
  'hidden places a bank shot reaches': serpent,
  'teams’ ways to pickups differ by': broken('foundry', ({ pickups }) =>
    pickups.splice(
      pickups.findIndex(({ type }) => type === 'shield'),
      1,
    ),
  ),
  'way from flag to flag': broken('foundry', ({ flags }) => ([flags[0]!.x, flags[1]!.x] = [900, 1404])),
  'routes from flag to flag': sketched(
    { width: 2400, height: 1200, walls: [boxWall(1180, 0, 1220, 500), boxWall(1180, 700, 1220, 1200)], spawns: [[600, 600]] },
    {
      flags: [
        { team: 1, x: unitsOf(200), y: unitsOf(600) },
        { team: 2, x: unitsOf(2200), y: unitsOf(600) },
      ],
    },
  ),
};

test('every limit has a map that breaks it', () => {
  assert.deepEqual(
    Object.keys(BROKEN),
    LIMITS.map(({ name }) => name),
  );
});

for (const [limit, map] of Object.entries(BROKEN)) {
  test(`a map that breaks the limit of "${limit}" is told so, with its figure and what to do`, () => {
    const faults = findFaults(measureMap(map));
    const fault = faults.find((words) => words.startsWith(`map "${map.arena.name}": ${limit}: `));
    assert.ok(fault !== undefined, `${limit} is not among ${JSON.stringify(faults, null, 1)}`);
    assert.match(fault, /: [\d,]+.*, must be at (least|most) .* \(.+\)$/);
  });
}
