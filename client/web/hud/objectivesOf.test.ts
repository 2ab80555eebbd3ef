import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FlagView } from '#net/ArenaView.ts';
import { NO_PLAYER } from '#shared/netConfig.ts';
import { objectivesOf } from './objectivesOf.ts';
import { sketchPlayer } from './testing/sketchView.ts';

const self = sketchPlayer(0, { team: 1 });
const flag = (team: 1 | 2, state: FlagView['state'], carrier = NO_PLAYER): FlagView => ({
  team,
  state,
  carrier,
  x: 10,
  y: 20,
  returnsInMs: state === 'dropped' ? 4_200 : 0,
});
const asked = (own: FlagView, foes: FlagView, viewer: typeof self | null = self): string[] =>
  objectivesOf({ self: viewer, flags: [own, foes] }).map(({ what, team }) => `${what} ${team}`);

test('at first there is the flag of the foes to take', () => {
  assert.deepEqual(asked(flag(1, 'home'), flag(2, 'home')), ['take 2']);
});

test('who has it is shown the way home, and not to themselves', () => {
  assert.deepEqual(asked(flag(1, 'home'), flag(2, 'carried', 0)), ['home 1']);
});

test('a mate who has it is to be followed', () => {
  assert.deepEqual(asked(flag(1, 'home'), flag(2, 'carried', 3)), ['escort 2']);
});

test('the own flag is chased while it is carried and recovered once it lies', () => {
  assert.deepEqual(asked(flag(1, 'carried', 4), flag(2, 'carried', 0)), ['chase 1']);
  assert.deepEqual(asked(flag(1, 'dropped'), flag(2, 'dropped')), ['recover 1', 'take 2']);
  assert.equal(objectivesOf({ self, flags: [flag(1, 'dropped')] })[0]?.seconds, 5);
});

test('a spectator watches both', () => {
  assert.deepEqual(asked(flag(1, 'home'), flag(2, 'carried', 3), null), ['watch 1', 'watch 2']);
});
