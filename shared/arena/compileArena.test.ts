import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTiledMap, type TiledMap } from '../schema/TiledMap.ts';
import { NO_TEAM } from '../sim/teams.ts';
import { SHIPPED_MAPS, shippedArena } from '../testing/shippedArena.ts';
import { BODY_RADIUS, unitsOf } from '../tuning.ts';
import { MOODS } from './Arena.ts';
import { ArenaError } from './ArenaError.ts';
import { compileArena } from './compileArena.ts';
import { isClear } from './isClear.ts';

type Loose = Record<string, unknown>;

const point = (id: number, x: number, y: number, more: Loose = {}): Loose => ({ id, x, y, point: true, ...more });
const rectangle = (id: number, x: number, y: number, width: number, height: number, more: Loose = {}): Loose => ({
  id,
  x,
  y,
  width,
  height,
  ...more,
});

/** Eight spawns around one wall, and what a test changes. */
function mapWith({
  walls = [],
  spawns = [],
  pickups = [],
  flags = [],
  ...more
}: Loose & { walls?: Loose[]; spawns?: Loose[]; pickups?: Loose[]; flags?: Loose[] }): TiledMap {
  const ring = [100, 300, 500, 700].flatMap((x, i) => [point(10 + i, x, 60), point(20 + i, x, 540)]);
  const layer = (name: string, objects: Loose[]): Loose => ({ name, type: 'objectgroup', objects });
  return parseTiledMap('test', {
    orientation: 'orthogonal',
    infinite: false,
    width: 25,
    height: 19,
    tilewidth: 32,
    tileheight: 32,
    layers: [
      layer('walls', [rectangle(1, 300, 200, 200, 150), ...walls]),
      layer('spawns', [...ring, ...spawns]),
      layer('pickups', [point(30, 100, 300, { type: 'health' }), ...pickups]),
      layer('flags', flags),
    ],
    ...more,
  });
}

/** Properties of a map, each a string. */
const says = (properties: Record<string, string>): Loose[] =>
  Object.entries(properties).map(([name, value]) => ({ name, type: 'string', value }));

const teamSpawns = (count: number): Loose[] =>
  Array.from({ length: count }, (_, i) => [
    point(40 + i, 60, 100 + 60 * i, { type: 'azure' }),
    point(50 + i, 740, 100 + 60 * i, { class: 'amber' }),
  ]).flat();
const teamFlags = [point(60, 100, 400, { type: 'azure' }), point(61, 700, 400, { type: 'amber' })];

const refusal = (map: TiledMap, words: RegExp): void => {
  assert.throws(
    () => compileArena('test', map),
    (error) => error instanceof ArenaError && error.message.startsWith('map "test": ') && words.test(error.message),
    String(words),
  );
};

test('every map that comes with the game can be played', () => {
  assert.ok(SHIPPED_MAPS.length >= 4);
  for (const name of SHIPPED_MAPS) {
    const arena = shippedArena(name);
    assert.notEqual(arena.title, name, 'a map has a title');
    for (const { x, y } of [...arena.spawns, ...arena.pickups]) assert.ok(isClear(arena, x, y, BODY_RADIUS));
  }
});

test('an arena is its map in units: walls, then the four of the border, spawns and pickups in the order of the file', () => {
  const arena = compileArena('test', mapWith({ properties: [{ name: 'title', type: 'string', value: 'Test hall' }] }));
  assert.equal(arena.title, 'Test hall');
  assert.deepEqual([arena.width, arena.height], [unitsOf(800), unitsOf(608)]);
  assert.equal(arena.walls.length, 5);
  assert.deepEqual(arena.walls[0]?.corners[0], { x: unitsOf(300), y: unitsOf(200) });
  assert.equal(arena.walls[2]?.minX, arena.width);
  assert.deepEqual(arena.spawns[0], { x: unitsOf(100), y: unitsOf(60), team: NO_TEAM });
  assert.deepEqual(arena.pickups, [{ kind: 'health', x: unitsOf(100), y: unitsOf(300) }]);
});

test('a map that says nothing about itself is called by its name and has the first mood', () => {
  const { title, mood, players, flags } = compileArena('test', mapWith({}));
  assert.deepEqual({ title, mood, players, flags }, { title: 'test', mood: MOODS[0], players: { least: 2, most: 16 }, flags: [] });
});

test('spawns and flags are of the team that their class names', () => {
  const arena = compileArena('test', mapWith({ spawns: teamSpawns(4), flags: teamFlags }));
  assert.deepEqual(
    arena.spawns.slice(7, 10).map(({ team }) => team),
    [NO_TEAM, 1, 2],
  );
  assert.deepEqual(arena.flags, [
    { team: 1, x: unitsOf(100), y: unitsOf(400) },
    { team: 2, x: unitsOf(700), y: unitsOf(400) },
  ]);
});

test('a map is played in the modes it claims, else in those it has everything for', () => {
  const modes = (more: Parameters<typeof mapWith>[0]): readonly string[] => compileArena('test', mapWith(more)).modes;
  assert.deepEqual(modes({}), ['ffa']);
  assert.deepEqual(modes({ spawns: teamSpawns(3), flags: teamFlags }), ['ffa']);
  assert.deepEqual(modes({ spawns: teamSpawns(4) }), ['ffa', 'tdm']);
  assert.deepEqual(modes({ spawns: teamSpawns(4), flags: teamFlags }), ['ffa', 'tdm', 'ctf']);
  assert.deepEqual(modes({ properties: says({ modes: 'duel, ffa' }) }), ['ffa', 'duel']);
});

test('a map that claims a mode it lacks something for is told what', () => {
  const claims = (modes: string, more: Parameters<typeof mapWith>[0]): TiledMap => mapWith({ ...more, properties: says({ modes }) });
  const tooFew = /claims the mode "tdm", but layer "spawns" has 3 points of class azure, at least 4 of each team are needed/;
  refusal(claims('ffa,tdm', { spawns: teamSpawns(3) }), tooFew);
  refusal(claims('ctf', { spawns: teamSpawns(4) }), /claims the mode "ctf", but it has no layer "flags"/);
});

test('a property of a map that means nothing is told with what it may be', () => {
  refusal(mapWith({ properties: says({ mood: 'sad' }) }), /property "mood" is "sad", must be one of ice, dusk, forge, deep/);
  refusal(mapWith({ properties: says({ modes: 'ffa,golf' }) }), /property "modes" has "golf", must be out of ffa, tdm, ctf, duel/);
  refusal(mapWith({ properties: says({ modes: '' }) }), /property "modes" has ""/);
  for (const players of ['many', '8', '9-4', '0-4', '4-65']) {
    refusal(mapWith({ properties: says({ players }) }), /property "players" is ".*", must be two numbers up to 64 such as "4-10"/);
  }
  assert.deepEqual(compileArena('test', mapWith({ properties: says({ players: '4-10' }) })).players, { least: 4, most: 10 });
});

test('a pickup may say its kind as class or as type, as versions of Tiled do', () => {
  assert.equal(compileArena('test', mapWith({ pickups: [point(31, 200, 300, { class: 'bouncer' })] })).pickups[1]?.kind, 'bouncer');
});

test('a fault in a map is told with its layer and object', () => {
  refusal(mapWith({ walls: [rectangle(2, 10, 10, 0, 50)] }), /layer "walls", object 2 has no area/);
  refusal(mapWith({ walls: [rectangle(2, 10, 10, 50, 50, { name: 'gate', rotation: 30 })] }), /object 2 "gate" is rotated by 30 degrees/);
  refusal(mapWith({ walls: [rectangle(2, 10, 10, 50, 50, { ellipse: true })] }), /object 2 must be a rectangle or a polygon/);
  refusal(mapWith({ walls: [rectangle(2, 780, 10, 50, 50)] }), /object 2 reaches out of the map at \(830, 10\) px/);
  const dart = [
    { x: 0, y: 0 },
    { x: 50, y: 0 },
    { x: 50, y: 50 },
    { x: 40, y: 10 },
  ];
  refusal(mapWith({ walls: [rectangle(2, 10, 10, 0, 0, { polygon: dart })] }), /object 2 is not convex \(split it/);
  const comb = Array.from({ length: 65 }, (_, i) => ({ x: i, y: i * i }));
  refusal(mapWith({ walls: [rectangle(2, 0, 0, 0, 0, { polygon: comb })] }), /object 2 has 65 corners, at most 64/);
  refusal(mapWith({ spawns: [rectangle(3, 10, 10, 5, 5)] }), /layer "spawns", object 3 must be a point/);
  refusal(mapWith({ spawns: [point(3, 310, 190)] }), /layer "spawns", object 3 is closer to a wall than the 19 px/);
  refusal(mapWith({ pickups: [point(3, 18, 300, { type: 'shield' })] }), /layer "pickups", object 3 is closer to a wall/);
  refusal(
    mapWith({ pickups: [point(3, 100, 200, { type: 'cake' })] }),
    /object 3 has class "cake", must be one of health, shield, bouncer, rail/,
  );
});

test('flags come as one of each team', () => {
  refusal(mapWith({ flags: [point(3, 100, 400)] }), /layer "flags", object 3 has class "", must be azure or amber/);
  refusal(mapWith({ flags: [point(3, 100, 400, { type: 'red' })] }), /layer "flags", object 3 has class "red", must be azure or amber/);
  refusal(mapWith({ flags: teamFlags.slice(1) }), /layer "flags" must have one point of each team \(class azure or amber\), or none/);
  refusal(mapWith({ flags: [teamFlags[0]!, teamFlags[0]!] }), /layer "flags" must have one point of each team/);
  refusal(mapWith({ flags: [point(3, 310, 190, { type: 'azure' }), teamFlags[1]!] }), /layer "flags", object 3 is closer to a wall/);
  refusal(
    mapWith({ spawns: [point(3, 100, 400, { type: 'red' })] }),
    /layer "spawns", object 3 has class "red", must be azure or amber or without one/,
  );
});

test('a map that lacks something is told what', () => {
  const map = mapWith({});
  const without = (name: string): TiledMap => ({ ...map, layers: map.layers.filter((layer) => layer.name !== name) });
  refusal(without('walls'), /one object layer "walls" at the top level, has 0/);
  refusal({ ...map, layers: [...map.layers, map.layers[1]!] }, /one object layer "spawns" at the top level, has 2/);
  refusal({ ...map, layers: map.layers.map((layer) => ({ ...layer, offsetx: 8 })) }, /layer "walls" is shifted/);
  const few = map.layers.map((layer) => (layer.name === 'spawns' ? { ...layer, objects: layer.objects.slice(1) } : layer));
  refusal({ ...map, layers: few }, /layer "spawns" has 7 points, at least 8/);
  refusal({ ...map, properties: [{ name: 'title', value: 7 }] }, /property "title" must be a string/);
  const many = Array.from({ length: 513 }, (_, i) => rectangle(100 + i, 10, 10, 5, 5));
  refusal(mapWith({ walls: many }), /layer "walls" has 514 objects, at most 512/);
  const spots = Array.from({ length: 64 }, (_, i) => point(100 + i, 100, 300, { type: 'health' }));
  refusal(mapWith({ pickups: spots }), /layer "pickups" has 65 objects, at most 64/);
});

test('a side is long enough to fight in and short enough for the position grid', () => {
  refusal(mapWith({ width: 128 }), /is 4096 x 608 px; each side must be 320 to 4095 px/);
  refusal(mapWith({ height: 9 }), /is 800 x 288 px/);
});

test('a place that no body can walk to is refused, and one behind a gap as wide as a body and a bit is not', () => {
  const chamber = (gapPx: number): Loose[] => [
    rectangle(2, 560, 250, 20, 150),
    rectangle(3, 580, 250, 160 - gapPx, 20),
    rectangle(4, 580, 380, 220, 20),
    rectangle(5, 740, 250, 60, 20),
  ];
  const inside = [point(6, 660, 325)];
  refusal(mapWith({ walls: chamber(30), spawns: inside }), /layer "spawns", object 6 cannot be reached from the first spawn/);
  assert.equal(compileArena('test', mapWith({ walls: chamber(52), spawns: inside })).spawns.length, 9);
});
