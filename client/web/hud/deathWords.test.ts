import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WEAPON_ID } from '#shared/sim/weapons.ts';
import { deathReason, tellDeath } from './deathWords.ts';
import type { DeathCard } from './HudState.ts';

const PLAIN: DeathCard = {
  actor: { id: 1, name: 'Nova', colour: 1, emblem: 1 },
  weapon: WEAPON_ID.blaster,
  bounces: 0,
  distancePx: 400,
  rewindMs: 0,
  wasCovered: false,
  killerPing: 40,
  ownPingMs: 30,
};

test('a plain death is told in one sentence, with the distance in metres', () => {
  assert.equal(tellDeath(PLAIN), 'Taken down by Nova with Blaster from 8 m.');
  assert.equal(deathReason(PLAIN), null);
});

test('nobody is killed from 0 m', () => {
  assert.equal(tellDeath({ ...PLAIN, distancePx: 10 }), 'Taken down by Nova with Blaster from 1 m.');
});

test('a bank shot is told with its walls, one or many', () => {
  assert.match(tellDeath({ ...PLAIN, bounces: 1 }), /a bank shot off 1 wall over/);
  assert.match(tellDeath({ ...PLAIN, bounces: 3 }), /a bank shot off 3 walls over/);
});

const REASONS: [part: Partial<DeathCard>, figure: string][] = [
  [{ rewindMs: 83 }, '83 ms ago'],
  [{ rewindMs: 140, wasCovered: true }, '150 ms'],
  [{ ownPingMs: 210 }, '210 ms ago'],
];
for (const [part, figure] of REASONS) {
  test(`a death with ${JSON.stringify(part)} is explained with ${figure}, to the eye and to the ear`, () => {
    const reason = deathReason({ ...PLAIN, ...part }) ?? '';
    assert.ok(reason.includes(figure), `"${reason}" says ${figure}`);
    assert.doesNotMatch(reason, /\{\{|undefined|null/);
    assert.ok(tellDeath({ ...PLAIN, ...part }).endsWith(reason));
  });
}
