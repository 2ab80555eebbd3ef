import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlayerView, ShotView } from './ArenaView.ts';
import { HitJudge } from './HitJudge.ts';
import type { HitVerdict } from './SessionProbe.ts';
import { boxArena } from './testing/boxArena.ts';

const SELF = 0;
const OTHER = 1;
const ORDINAL = 7;
const PX_PER_AGE = 15;

const playerAt = (id: number, x: number, y: number, more: Partial<PlayerView> = {}): PlayerView =>
  ({ id, x, y, isAlive: true, isProtected: false, ...more }) as PlayerView;

/** A blaster shot that flies along y = 200 from x = 100. */
const shotAt = (age: number): ShotView =>
  ({
    key: 3,
    owner: SELF,
    isOwn: true,
    ordinal: ORDINAL,
    weapon: 1,
    x: 100 + age * PX_PER_AGE,
    y: 200,
    bounces: 0,
    age,
    bounceX: null,
    bounceY: null,
    isEnd: false,
  }) as ShotView;

function judging() {
  const verdicts: HitVerdict[] = [];
  const judge = new HitJudge(boxArena(), SELF, (verdict) => verdicts.push(verdict));
  judge.fired(ORDINAL);
  judge.launched(ORDINAL, 501);
  /** A frame an age, up to `age`; returns how many of them drew the shot. */
  const fly = (age: number, other: PlayerView): number => {
    let drawn = 0;
    for (let a = 0; a <= age; a++) drawn += judge.watch([shotAt(a)], [playerAt(SELF, 100, 200), other]).length;
    return drawn;
  };
  return { judge, verdicts, fly };
}

const open = () => true;
const shut = () => false;

test('[LC10] a shot is off the screen where it touches somebody, and the server’s word agrees', () => {
  const { judge, verdicts, fly } = judging();
  assert.equal(fly(12, playerAt(OTHER, 250, 200)), 9, 'touches 127 px on');
  judge.hit(ORDINAL, OTHER, 509, open);
  assert.deepEqual(verdicts, ['agreed']);
});

test('[LC10] a hit the server does not rule is drawn on once that is known, and counts once', () => {
  const { judge, verdicts, fly } = judging();
  fly(12, playerAt(OTHER, 250, 200));
  judge.onPatch(510, open);
  assert.deepEqual(verdicts, [], 'too early to tell');
  judge.onPatch(514, open);
  judge.onPatch(516, open);
  assert.deepEqual(verdicts, ['disagreed']);
  assert.equal(judge.watch([shotAt(13)], []).length, 1);
});

test('a hit on somebody who was dead by then is no disagreement', () => {
  const { judge, verdicts, fly } = judging();
  fly(12, playerAt(OTHER, 250, 200));
  judge.onPatch(514, shut);
  assert.deepEqual(verdicts, ['overtaken']);
});

test('a hit ruled and never seen is a disagreement, told when the shot is over', () => {
  const { judge, verdicts, fly } = judging();
  fly(9, playerAt(OTHER, 250, 260));
  judge.hit(ORDINAL, OTHER, 509, open);
  assert.deepEqual(verdicts, []);
  judge.watch([], []);
  judge.watch([], []);
  assert.deepEqual(verdicts, ['disagreed']);
});

test('a hit ruled before it is drawn waits for it', () => {
  const { judge, verdicts, fly } = judging();
  fly(3, playerAt(OTHER, 250, 200));
  judge.hit(ORDINAL, OTHER, 509, open);
  assert.deepEqual(verdicts, []);
  for (let age = 4; age < 12; age++) judge.watch([shotAt(age)], [playerAt(OTHER, 250, 200)]);
  assert.deepEqual(verdicts, ['agreed']);
});

test('nobody is seen to be hit who is dead or protected', () => {
  for (const other of [playerAt(OTHER, 250, 200, { isAlive: false }), playerAt(OTHER, 250, 200, { isProtected: true })]) {
    assert.equal(judging().fly(12, other), 13);
  }
});

test('a shot the server never launched, and one it launched unasked, are not judged', () => {
  const refused = judging();
  refused.fly(12, playerAt(OTHER, 250, 200));
  refused.judge.refused(ORDINAL);
  refused.judge.onPatch(600, open);
  assert.deepEqual(refused.verdicts, []);
  const unasked = judging();
  unasked.judge.watch([{ ...shotAt(9), ordinal: 8, key: 4 }], [playerAt(OTHER, 235, 200)]);
  unasked.judge.hit(8, OTHER, 509, open);
  assert.deepEqual(unasked.verdicts, []);
});
