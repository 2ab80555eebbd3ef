import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sketchArena } from '../arena/sketchArena.ts';
import { createRng } from '../math/rng.ts';
import { Ballot, offerChoices } from './Ballot.ts';

const CHOICES = [
  { map: 'ring', mode: 'ffa' },
  { map: 'rink', mode: 'tdm' },
  { map: 'rink', mode: 'ctf' },
] as const;

test('[VT1] everybody has one vote, which may be changed and goes with who leaves', () => {
  const ballot = new Ballot(CHOICES);
  assert.ok(ballot.vote(3, 1));
  assert.ok(ballot.vote(4, 1));
  assert.ok(ballot.vote(3, 2));
  assert.ok(!ballot.vote(3, 7), 'no such choice');
  assert.deepEqual([ballot.votesFor(1), ballot.votesFor(2)], [1, 1]);
  ballot.withdraw(4);
  assert.deepEqual(ballot.winner(createRng(1)), CHOICES[2]);
});

test('[VT1] without a vote the first choice is taken, and chance decides between equals', () => {
  assert.deepEqual(new Ballot(CHOICES).winner(createRng(1)), CHOICES[0]);
  const winners = new Set<string>();
  for (let seed = 0; seed < 40; seed++) {
    const ballot = new Ballot(CHOICES);
    ballot.vote(1, 1);
    ballot.vote(2, 2);
    winners.add(ballot.winner(createRng(seed)).mode);
  }
  assert.deepEqual([...winners].toSorted(), ['ctf', 'tdm']);
});

test('[VT2] the same mode elsewhere comes first, the same again is there, and nobody is offered a mode they do not fit in', () => {
  const arena = sketchArena({ width: 500, height: 500 });
  const maps = [
    { ...arena, name: 'ring' },
    { ...arena, name: 'rink' },
  ];
  for (let seed = 0; seed < 30; seed++) {
    const last = { map: 'ring', mode: 'tdm' } as const;
    const choices = offerChoices(maps, last, 5, createRng(seed));
    assert.deepEqual(choices[0], { map: 'rink', mode: 'tdm' });
    assert.ok(choices.some(({ map, mode }) => map === last.map && mode === last.mode));
    assert.ok(choices.every(({ mode }) => mode !== 'duel'));
    assert.equal(new Set(choices.map(({ map, mode }) => `${map}/${mode}`)).size, choices.length);
  }
});
