import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_PLAYER } from '#shared/netConfig.ts';
import { outcomeOf } from './outcomeOf.ts';
import { sketchPlayer } from './testing/sketchView.ts';

const self = sketchPlayer(0, { team: 2 });
const foe = sketchPlayer(1, { team: 1 });
const both = [self, foe];

test('without teams the winner is a player', () => {
  assert.deepEqual(outcomeOf(1, 'ffa', both, self), { kind: 'defeat', player: foe, team: 0 });
  assert.equal(outcomeOf(0, 'ffa', both, self).kind, 'victory');
});

test('with teams the winner is a side: team 1 has won, not player 1', () => {
  assert.deepEqual(outcomeOf(2, 'tdm', both, self), { kind: 'victory', player: undefined, team: 2 });
  assert.equal(outcomeOf(1, 'ctf', both, self).kind, 'defeat');
});

test('in a duel the side has a name', () => {
  assert.deepEqual(outcomeOf(1, 'duel', both, self), { kind: 'defeat', player: foe, team: 1 });
});

test('nobody has won a draw', () => {
  assert.deepEqual(outcomeOf(NO_PLAYER, 'tdm', both, self), { kind: 'draw' });
});

test('a spectator neither wins nor loses', () => {
  assert.equal(outcomeOf(1, 'ffa', both, undefined).kind, 'watched');
});
