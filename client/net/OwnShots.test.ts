import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchShot } from '#shared/sim/launchShot.ts';
import type { Shot } from '#shared/sim/World.ts';
import { WEAPON_ID, WEAPONS } from '#shared/sim/weapons.ts';
import { unitsOf } from '#shared/tuning.ts';
import type { ShotView } from './ArenaView.ts';
import { OwnShots } from './OwnShots.ts';
import { boxArena } from './testing/boxArena.ts';

const arena = boxArena();
const SPEED = WEAPONS[WEAPON_ID.blaster].speed;

function ownShots(): OwnShots {
  let keys = 0;
  return new OwnShots(arena, 2, () => keys++);
}

const predicted = (ordinal: number, vy = SPEED): Shot =>
  launchShot(-1, 3, 0, { weapon: WEAPON_ID.blaster, ordinal, x: unitsOf(160), y: unitsOf(200), vx: 0, vy });
const launched = (ordinal: number, id: number, spawnTick: number, vy = SPEED): Shot =>
  launchShot(id, 3, spawnTick, { weapon: WEAPON_ID.blaster, ordinal, x: unitsOf(160), y: unitsOf(200), vx: 0, vy });

/** All that is drawn of shots whose end has come: one last frame at the place of it. */
const isGone = (shots: OwnShots, step: number): boolean => seen(shots, step).length <= 1 && seen(shots, step + 0.1).length === 0;

function seen(shots: OwnShots, step: number): ShotView[] {
  const views: ShotView[] = [];
  shots.viewAt(step, 0, views);
  return views;
}

test('[SH3] a predicted shot becomes the server’s without a jump, a double or another key', () => {
  const shots = ownShots();
  shots.fire(predicted(7), 21, 100, null);
  const [before] = seen(shots, 105.5);
  assert.ok(shots.confirm(launched(7, 4000, 612), 100));
  assert.deepEqual(shots.settle(21, 8), []);
  assert.deepEqual(seen(shots, 105.5), [before]);
});

test('[SH3] a shot appears in the step it is fired in', () => {
  const shots = ownShots();
  shots.fire(predicted(0), 1, 100, null);
  assert.deepEqual(seen(shots, 99.9), []);
  assert.equal(seen(shots, 100)[0]?.age, 0);
});

for (const rewinds of [true, false]) {
  const judged = rewinds ? 'by what was seen' : 'in the present';
  test(`[SH3] a shot judged ${judged} stays in sight, and never flies back, when the clock of this end jumps back`, () => {
    const shots = ownShots();
    shots.fire(predicted(7), 21, 100, rewinds ? 90 : null);
    const at = (step: number): number => {
      const views: ShotView[] = [];
      shots.viewAt(step, step - 10, views);
      assert.equal(views.length, 1, `step ${step}`);
      return views[0]!.age;
    };
    let age = at(103.5);
    for (let step = 84; step < 110; step += 0.5) {
      const next = at(step);
      assert.ok(next >= age && next - age <= 1, `step ${step}: from ${age} to ${next} ticks`);
      age = next;
    }
    assert.ok(age >= 9, `${age} ticks`);
  });
}

test('[SH3] a shot the server did not count vanishes with the ack of its input, not before', () => {
  const shots = ownShots();
  shots.fire(predicted(255), 21, 100, null);
  assert.deepEqual(shots.settle(20, 255), []);
  assert.equal(seen(shots, 103).length, 1);
  assert.deepEqual(shots.settle(21, 255), [{ ordinal: 255, isConfirmed: false }]);
  assert.deepEqual(seen(shots, 103), []);
});

test('[SH3] of shots the server did not count the second one vanishes too', () => {
  const shots = ownShots();
  shots.fire(predicted(255), 21, 100, null);
  shots.fire(predicted(0), 33, 112, null);
  assert.deepEqual(shots.settle(33, 255), [
    { ordinal: 255, isConfirmed: false },
    { ordinal: 0, isConfirmed: false },
  ]);
});

test('[SH3] a shot that hit before it could be sent was fired all the same, and ends where it hit', () => {
  const shots = ownShots();
  shots.fire(predicted(255), 21, 100, null);
  assert.deepEqual(shots.settle(21, 0), [{ ordinal: 255, isConfirmed: true }]);
  shots.hit(255, 0);
  assert.ok(isGone(shots, 103));
});

test('[SH3] a shot that ended here before the server told of it is not drawn again', () => {
  const shots = ownShots();
  shots.fire(predicted(7), 21, 100, null);
  assert.ok(isGone(shots, 400), 'out of life');
  assert.ok(shots.confirm(launched(7, 4000, 612), 100));
  assert.deepEqual(seen(shots, 401), []);
});

test('a shot the server launched otherwise goes on as the server’s', () => {
  const shots = ownShots();
  shots.fire(predicted(7), 21, 100, null);
  const [wrong] = seen(shots, 104);
  assert.ok(shots.confirm(launched(7, 4000, 612, -SPEED), 100));
  const [right] = seen(shots, 104);
  assert.equal(right?.key, wrong?.key);
  assert.ok(right!.y < 200 && wrong!.y > 200);
});

test('a shot the server launched unasked is drawn from its step on', () => {
  const shots = ownShots();
  assert.equal(shots.confirm(launched(7, 4000, 612), 90), false);
  assert.equal(seen(shots, 92)[0]?.age, 2);
});

test('[SH4] a hit ends the shot, a tick later than it happened', () => {
  const shots = ownShots();
  shots.fire(predicted(7), 21, 100, null);
  shots.confirm(launched(7, 4000, 612), 100);
  shots.hit(7, 614);
  assert.equal(seen(shots, 103.9).length, 1, 'the fourth tick of its flight');
  assert.ok(isGone(shots, 104));
});

test('a new round ends the shot in its tick', () => {
  const shots = ownShots();
  shots.fire(predicted(7), 21, 100, null);
  shots.confirm(launched(7, 4000, 612), 100);
  shots.end(4000, 614);
  assert.equal(seen(shots, 102.9).length, 1);
  assert.ok(isGone(shots, 103));
});

test('[RC4] a death takes back the shots the server has yet to confirm, and no others', () => {
  const shots = ownShots();
  shots.fire(predicted(7), 21, 100, null);
  shots.fire(predicted(8), 32, 111, null);
  shots.confirm(launched(7, 4000, 612), 100);
  assert.equal(shots.takeBack(), 1);
  assert.equal(seen(shots, 112).length, 1);
});
