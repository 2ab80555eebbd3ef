import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sketchArena } from '../arena/sketchArena.ts';
import { KILL_SCORE, unitsOf } from '../tuning.ts';
import { addPlayer } from './addPlayer.ts';
import { createWorld } from './createWorld.ts';
import { launchShot } from './launchShot.ts';
import { rulesOf, type ModeName } from './modes.ts';
import { removePlayer } from './removePlayer.ts';
import { stepWorld } from './stepWorld.ts';
import type { World } from './World.ts';
import { WEAPON_ID } from './weapons.ts';

/** Player 0 and 2 are azure, 1 and 3 amber; nobody is protected. */
function teamWorld(mode: ModeName, friendlyFire = false): World {
  const spawns = [
    [100, 100, 1],
    [150, 100, 1],
    [900, 900, 2],
    [850, 900, 2],
  ] as const;
  const world = createWorld(sketchArena({ width: 1000, height: 1000, spawns }), { seed: 1, rules: rulesOf(mode, { friendlyFire }) });
  for (let id = 0; id < 4; id++) addPlayer(world, id);
  world.round.phase = 'live';
  world.round.phaseEndTick = Infinity;
  for (const player of world.players) player.protectedUntilTick = 0;
  return world;
}

/** Player `shooter` shoots `victim`, who has one point of health left. */
function shoot(world: World, shooter: number, victim: number): void {
  const { body } = world.players[victim]!;
  Object.assign(world.players[victim]!, { shield: 0, health: 1, protectedUntilTick: 0 });
  Object.assign(body, { x: unitsOf(500), y: unitsOf(500), isAlive: true });
  const seed = { weapon: WEAPON_ID.blaster, ordinal: 0, x: body.x - unitsOf(60), y: body.y, vx: 6000, vy: 0 };
  world.shots.push(launchShot(world.nextShotId++, shooter, world.tick + 1, seed));
  for (let tick = 0; tick < 4; tick++) stepWorld(world, new Map());
}

test('[TE1] players come to the smaller side, and to none in a mode without', () => {
  const world = teamWorld('tdm');
  assert.deepEqual(
    world.players.map(({ team }) => team),
    [1, 2, 1, 2],
  );
  removePlayer(world, 2);
  assert.equal(addPlayer(world, 2).team, 1);
  assert.deepEqual(
    teamWorld('ffa').players.map(({ team }) => team),
    [0, 0, 0, 0],
  );
});

test('[SH11] shots pass through mates unless the rules say otherwise', () => {
  for (const friendlyFire of [false, true]) {
    const world = teamWorld('tdm', friendlyFire);
    shoot(world, 0, 2);
    assert.equal(world.players[2]!.body.isAlive, !friendlyFire);
  }
});

test('[SH11] the death of a mate costs what a kill brings, and no score falls below nothing', () => {
  const world = teamWorld('tdm', true);
  shoot(world, 0, 1);
  assert.deepEqual([world.players[0]!.score, world.teamScores[1]], [KILL_SCORE, KILL_SCORE]);
  shoot(world, 0, 2);
  assert.deepEqual([world.players[0]!.score, world.players[0]!.kills, world.teamScores[1]], [0, 1, 0]);
  shoot(world, 0, 2);
  assert.deepEqual([world.players[0]!.score, world.teamScores[1]], [0, 0]);
});

test('[SIM7] kills count for the side in team deathmatch, and not in capture the flag', () => {
  for (const [mode, score] of [
    ['tdm', KILL_SCORE],
    ['ctf', 0],
  ] as const) {
    const world = teamWorld(mode);
    shoot(world, 0, 1);
    assert.deepEqual([world.teamScores[1], world.players[0]!.kills], [score, 1], mode);
  }
});

test('in a mode with sides everybody spawns at the own end', () => {
  const world = teamWorld('ctf');
  for (const { body, team } of world.players) assert.equal(body.x < unitsOf(500) ? 1 : 2, team);
});

test('damage, streaks and the longest bank shot are counted', () => {
  const world = teamWorld('tdm');
  shoot(world, 0, 1);
  shoot(world, 0, 3);
  const { damage, streak, bestStreak } = world.players[0]!;
  assert.deepEqual([damage, streak, bestStreak], [2, 2, 2]);
  shoot(world, 1, 0);
  assert.deepEqual([world.players[0]!.streak, world.players[0]!.bestStreak], [0, 2]);
});
