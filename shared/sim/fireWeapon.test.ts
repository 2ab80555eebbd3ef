import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AIM_HALF, AIM_STEPS, ringStep } from '../math/ring.ts';
import { createPlayer } from './createPlayer.ts';
import { fireWeapon } from './fireWeapon.ts';
import { BUTTON, type PlayerInput } from './PlayerInput.ts';
import type { Body } from './World.ts';
import { WEAPON_ID, WEAPONS } from './weapons.ts';

const FIRE: PlayerInput = { move: 0, aim: 0, buttons: BUTTON.fire };
const bodyWith = (more: Partial<Body>): Body => ({ ...createPlayer(0).body, isAlive: true, x: 1600, y: 1600, ...more });

test('a held trigger fires at once and then every cooldown', () => {
  for (const weapon of [WEAPON_ID.blaster, WEAPON_ID.bouncer]) {
    const body = bodyWith({ weapon, ammo: 9 });
    const { cooldownTicks } = WEAPONS[weapon];
    const fired = Array.from({ length: 2 * cooldownTicks + 1 }, () => fireWeapon(body, FIRE).length > 0);
    assert.deepEqual(
      fired.flatMap((isShot, tick) => (isShot ? [tick] : [])),
      [0, cooldownTicks, 2 * cooldownTicks],
    );
  }
});

test('a cooldown runs on while the trigger is up', () => {
  const body = bodyWith({ fireCooldownTicks: 2 });
  assert.deepEqual(fireWeapon(body, { ...FIRE, buttons: 0 }), []);
  assert.equal(fireWeapon(body, FIRE).length, 1);
});

test('[SH8] a held rail fires when it is charged, cools down, and charges anew', () => {
  const { chargeTicks, cooldownTicks } = WEAPONS[WEAPON_ID.rail];
  const body = bodyWith({ weapon: WEAPON_ID.rail, ammo: 9 });
  const fired = Array.from({ length: 2 * (chargeTicks + cooldownTicks) }, () => fireWeapon(body, FIRE).length > 0);
  assert.deepEqual(
    fired.flatMap((isShot, tick) => (isShot ? [tick] : [])),
    [chargeTicks - 1, 2 * chargeTicks + cooldownTicks - 2],
  );
});

test('[SH8] a release before the rail is charged loses the charge and no ammunition', () => {
  const { chargeTicks } = WEAPONS[WEAPON_ID.rail];
  const body = bodyWith({ weapon: WEAPON_ID.rail, ammo: 2 });
  for (let tick = 1; tick < chargeTicks; tick++) assert.deepEqual(fireWeapon(body, FIRE), []);
  assert.equal(body.chargeTicks, chargeTicks - 1);
  assert.deepEqual(fireWeapon(body, { ...FIRE, buttons: 0 }), []);
  assert.deepEqual([body.chargeTicks, body.ammo, body.shotsFired], [0, 2, 0]);
  for (let tick = 1; tick < chargeTicks; tick++) assert.deepEqual(fireWeapon(body, FIRE), []);
  assert.equal(fireWeapon(body, FIRE)[0]?.weapon, WEAPON_ID.rail);
  assert.deepEqual([body.chargeTicks, body.ammo, body.shotsFired], [0, 1, 1]);
});

test('[SH2] a shot starts at the centre of its shooter, with the speed of its weapon, where the aim points', () => {
  const body = bodyWith({});
  const { speed } = WEAPONS[WEAPON_ID.blaster];
  for (let aim = 0; aim < AIM_STEPS; aim += 37) {
    const [seed] = fireWeapon(body, { ...FIRE, aim });
    body.fireCooldownTicks = 0;
    assert.ok(seed !== undefined);
    assert.deepEqual([seed.x, seed.y], [1600, 1600]);
    assert.ok(Math.abs(Math.sqrt(seed.vx * seed.vx + seed.vy * seed.vy) - speed) < 1);
    const turned = Math.abs(ringStep(seed.vx, seed.vy, AIM_HALF) - aim);
    assert.ok(Math.min(turned, AIM_STEPS - turned) <= 1, `aim ${aim} became ${turned} steps off`);
  }
});

test('[SH3] shots are numbered from 0 and again after 256', () => {
  const body = bodyWith({});
  const ordinals = Array.from({ length: 258 }, () => {
    body.fireCooldownTicks = 0;
    return fireWeapon(body, FIRE)[0]?.ordinal;
  });
  assert.deepEqual(ordinals, [...Array.from({ length: 256 }, (_, i) => i), 0, 1]);
});

test('the last bouncer shot brings the blaster back, which never runs dry', () => {
  const body = bodyWith({ weapon: WEAPON_ID.bouncer, ammo: 2 });
  const weapons = Array.from({ length: 5 }, () => {
    body.fireCooldownTicks = 0;
    return fireWeapon(body, FIRE)[0]?.weapon;
  });
  const { blaster, bouncer } = WEAPON_ID;
  assert.deepEqual(weapons, [bouncer, bouncer, blaster, blaster, blaster]);
  assert.equal(body.ammo, 0);
});

test('[SH10] the scatter fires a fan of shots at once, each with an ordinal of its own, for one of its rounds', () => {
  const { pellets, speed } = WEAPONS[WEAPON_ID.scatter];
  const body = bodyWith({ weapon: WEAPON_ID.scatter, ammo: 2, shotsFired: 253 });
  for (let aim = 0; aim < AIM_STEPS; aim += 41) {
    const seeds = fireWeapon({ ...body }, { ...FIRE, aim });
    assert.deepEqual(
      seeds.map(({ ordinal }) => ordinal),
      pellets.map((_, pellet) => (253 + pellet) % 256),
    );
    const speeds = seeds.map(({ vx, vy }) => Math.sqrt(vx * vx + vy * vy));
    assert.ok(speeds.every((each) => Math.abs(each - speed) < 2));
    assert.equal(new Set(seeds.map(({ vx, vy }) => `${vx},${vy}`)).size, pellets.length, 'no two fly alike');
  }
  assert.equal(fireWeapon(body, FIRE).length, pellets.length);
  assert.deepEqual(
    [body.ammo, body.shotsFired, body.fireCooldownTicks],
    [1, (253 + pellets.length) % 256, WEAPONS[WEAPON_ID.scatter].cooldownTicks],
  );
});
