import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sketchArena } from '../arena/sketchArena.ts';
import { AIM_HALF } from '../math/ring.ts';
import { addPlayer } from '../sim/addPlayer.ts';
import { createWorld } from '../sim/createWorld.ts';
import { rulesOf } from '../sim/modes.ts';
import { BUTTON } from '../sim/PlayerInput.ts';
import { stepWorld } from '../sim/stepWorld.ts';
import type { World } from '../sim/World.ts';
import { WEAPON_ID } from '../sim/weapons.ts';
import { MAX_SPEED, MAX_SPEED_PX_PER_S, UNITS_PER_PX } from '../tuning.ts';
import { viewWorld } from './viewWorld.ts';

function makeWorld(): World {
  const arena = sketchArena({ width: 1600, height: 1000, pickups: [{ kind: 'health', x: 300, y: 300 }] });
  const world = createWorld(arena, { seed: 1 });
  addPlayer(world, 2);
  addPlayer(world, 7);
  return world;
}

test('places are px and velocities px/s, the own player apart from the others', () => {
  const world = makeWorld();
  const [own, other] = world.players;
  Object.assign(other!.body, { x: 1000 * UNITS_PER_PX, y: 500 * UNITS_PER_PX + 8, vx: MAX_SPEED, vy: 0 });
  const view = viewWorld(world, 2);
  assert.equal(view.self.id, 2);
  assert.equal(view.self.x, own!.body.x / UNITS_PER_PX);
  const [{ id, x, y, vx, vy }] = view.others as [(typeof view.others)[number]];
  assert.deepEqual({ id, x, y, vy }, { id: 7, x: 1000, y: 500.5, vy: 0 });
  assert.ok(Math.abs(vx - MAX_SPEED_PX_PER_S) < 1);
});

test('only the shots of others are threats', () => {
  const world = makeWorld();
  stepWorld(world, new Map([[7, [{ move: 0, aim: 0, buttons: BUTTON.fire }]]]));
  const [threat] = viewWorld(world, 2).threats;
  assert.ok(threat !== undefined && threat.vx > 800 && threat.vy === 0, JSON.stringify(threat));
  assert.deepEqual(viewWorld(world, 7).threats, []);
  assert.equal(viewWorld(world, 7).self.weapon, WEAPON_ID.blaster);
});

test('in a game of teams the shots of mates are no threat, unless they hurt', () => {
  for (const friendlyFire of [false, true]) {
    const arena = sketchArena({ width: 1600, height: 1000 });
    const world = createWorld(arena, { seed: 1, rules: rulesOf('tdm', { friendlyFire }) });
    for (const [id, team] of ([1, 1, 2] as const).entries()) addPlayer(world, id, team).body.y = (200 + 200 * id) * UNITS_PER_PX;
    stepWorld(world, new Map([1, 2].map((id) => [id, [{ move: 0, aim: 0, buttons: BUTTON.fire }]])));
    const view = viewWorld(world, 0);
    assert.equal(view.threats.length, friendlyFire ? 2 : 1);
    assert.deepEqual(
      view.others.map(({ id, team }) => [id, team]),
      [
        [1, 1],
        [2, 2],
      ],
    );
  }
});

test('a foe who charges is seen to, and where it aims', () => {
  const world = makeWorld();
  world.players[1]!.body.weapon = WEAPON_ID.rail;
  stepWorld(world, new Map([[7, [{ move: 0, aim: AIM_HALF * 2, buttons: BUTTON.fire }]]]));
  const [foe] = viewWorld(world, 2).others;
  assert.deepEqual([foe!.weapon, foe!.isCharging, foe!.aimX, Math.sign(foe!.aimY)], [WEAPON_ID.rail, true, 0, 1]);
});

test('a pickup is there from the tick it is due', () => {
  const world = makeWorld();
  world.pickups[0]!.availableTick = world.tick + 1;
  assert.equal(viewWorld(world, 2).pickups[0]!.isAvailable, false);
  world.pickups[0]!.availableTick = world.tick;
  assert.equal(viewWorld(world, 2).pickups[0]!.isAvailable, true);
});

test('nobody sees for a player who is not there', () => {
  assert.throws(() => viewWorld(makeWorld(), 3), RangeError);
});
