import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxArena } from '#net/testing/boxArena.ts';
import type { ArenaView, PlayerView } from '#net/ArenaView.ts';
import { NO_TEAM } from '#shared/sim/teams.ts';
import { WEAPON_ID } from '#shared/sim/weapons.ts';
import { aimTargets } from './aimTargets.ts';

const somebody = (given: Partial<PlayerView>): PlayerView =>
  ({
    isSelf: false,
    isAlive: true,
    isProtected: false,
    team: NO_TEAM,
    weapon: WEAPON_ID.blaster,
    x: 400,
    y: 200,
    vx: 0,
    vy: 0,
    ...given,
  }) as PlayerView;

/** What a player at (200, 200) would be helped to aim at. */
function targetsAmong(others: Partial<PlayerView>[], own: Partial<PlayerView> = {}) {
  const self = somebody({ isSelf: true, x: 200, y: 200, ...own });
  return aimTargets({ self, players: [self, ...others.map(somebody)] } as unknown as ArenaView, boxArena());
}

test('an opponent in sight is a target, from the own body', () => {
  assert.deepEqual(targetsAmong([{}]), [{ x: 200, y: 0 }]);
});

test('the dead, the protected, mates and whoever is behind a wall are none', () => {
  assert.deepEqual(targetsAmong([{ isAlive: false }, { isProtected: true }]), []);
  assert.deepEqual(targetsAmong([{ team: 1 }], { team: 1 }), []);
  assert.equal(targetsAmong([{ team: 2 }], { team: 1 }).length, 1);
  assert.deepEqual(targetsAmong([{ y: 320 }], { y: 320 }), []);
});

test('who is dead has no targets', () => {
  assert.deepEqual(targetsAmong([{}], { isAlive: false }), []);
});

test('a target that runs is led by the flight of a shot, and a beam leads nobody', () => {
  const [led] = targetsAmong([{ vy: 300 }]);
  assert.ok(led!.y > 50 && led!.y < 90, String(led!.y));
  assert.deepEqual(targetsAmong([{ vy: 300 }], { weapon: WEAPON_ID.rail }), [{ x: 200, y: 0 }]);
});
