import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AIM_HALF, ringStep } from '#shared/math/ring.ts';
import type { BeamEvent } from '#shared/sim/beamEvent.ts';
import type { SimEvent } from '#shared/sim/SimEvent.ts';
import { WEAPON_ID } from '#shared/sim/weapons.ts';
import { unitsOf } from '#shared/tuning.ts';
import type { PlayerView } from './ArenaView.ts';
import { Beams } from './Beams.ts';
import type { HitVerdict } from './SessionProbe.ts';
import { boxArena } from './testing/boxArena.ts';

const SELF = 3;
const OTHER = 1;
const NOBODY: readonly PlayerView[] = [];

const bodyAt = (x: number, y: number, more: Partial<PlayerView> = {}): PlayerView =>
  ({ id: OTHER, isSelf: false, isAlive: true, isProtected: false, x, y, ...more }) as PlayerView;

function watched(isPredicting = true) {
  const settled: (boolean | 'shot')[] = [];
  const verdicts: HitVerdict[] = [];
  const onHitJudged = (verdict: HitVerdict) => verdicts.push(verdict);
  const probe = { onHitJudged, onShot: () => settled.push('shot'), onShotSettled: (isConfirmed: boolean) => settled.push(isConfirmed) };
  let keys = 0;
  return { beams: new Beams(boxArena(), SELF, () => keys++, probe, isPredicting), settled, verdicts };
}

/** From the left of the box to the right. */
const beamOf = (actor: number, ordinal: number, tick: number): BeamEvent => ({
  ...{ kind: 'beam', weapon: WEAPON_ID.rail, x: unitsOf(160), y: unitsOf(200) },
  ...{ actor, ordinal, tick, aim: ringStep(1, 0, AIM_HALF) },
});

const hitBy = (actor: number, ordinal: number, tick: number, target: number): SimEvent => ({
  ...{ kind: 'hit', weapon: WEAPON_ID.rail, amount: 60, bounces: 0, shot: 9, x: unitsOf(300), y: unitsOf(201) },
  ...{ actor, ordinal, tick, target },
});

test('[SH9] an own beam is seen in the view after its step, and once: the server’s word changes neither key nor age', () => {
  const { beams, settled } = watched();
  beams.fire(beamOf(SELF, 7, 500), 40);
  const [first] = beams.viewAt(490, 1000, NOBODY);
  assert.deepEqual([first?.isOwn, first?.ageMs, first?.points[0]], [true, 0, { x: 160, y: 200 }]);
  beams.onEvent(beamOf(SELF, 7, 501));
  beams.settle(40, 501, () => true);
  const views = beams.viewAt(495, 1080, NOBODY);
  assert.deepEqual(
    views.map(({ key, ageMs, tick }) => [key, ageMs, tick]),
    [[first!.key, 80, 501]],
  );
  assert.deepEqual(settled, [true]);
});

test('[SH9] an own beam that was not predicted is seen at once', () => {
  const { beams, settled } = watched();
  beams.onEvent(beamOf(SELF, 7, 500));
  assert.equal(beams.viewAt(490, 1000, NOBODY).length, 1);
  assert.deepEqual(settled, []);
});

test('[SH9] without prediction an own beam is seen with those of the others, when its tick is drawn', () => {
  const { beams, settled } = watched(false);
  beams.onEvent(beamOf(SELF, 7, 500));
  beams.onEvent(beamOf(OTHER, 7, 500));
  assert.deepEqual(beams.viewAt(499.9, 1000, NOBODY), []);
  assert.deepEqual(
    beams.viewAt(500, 1010, NOBODY).map(({ isOwn, ageMs }) => [isOwn, ageMs]),
    [
      [true, 0],
      [false, 0],
    ],
  );
  assert.deepEqual(settled, ['shot']);
});

test('[SH9] a beam that hits the own player shows with its hit, one that hits another waits for its tick', () => {
  for (const [target, seen] of [
    [SELF, 1],
    [OTHER, 0],
  ] as const) {
    const { beams } = watched();
    beams.onEvent(beamOf(2, 7, 500));
    beams.onEvent(hitBy(2, 7, 500, target));
    assert.equal(beams.viewAt(490, 1000, NOBODY).length, seen);
  }
});

test('[SH7] a beam goes from its muzzle over its bounce to the next wall, or to the hit of its name', () => {
  const { beams } = watched();
  beams.onEvent(beamOf(OTHER, 7, 500));
  beams.onEvent(beamOf(OTHER, 8, 500));
  beams.onEvent(hitBy(OTHER, 8, 500, 2));
  const [free, stopped] = beams.viewAt(500, 1000, NOBODY);
  assert.equal(free?.points.length, 3);
  assert.deepEqual(stopped?.points, [
    { x: 160, y: 200 },
    { x: 300, y: 201 },
  ]);
});

test('[SH9] an own beam ends at the body it is seen to meet, until the server tells where it ended', () => {
  const { beams } = watched();
  const end = (): { x: number; y: number } => beams.viewAt(490, 1000, [bodyAt(400, 200)])[0]!.points.at(-1)!;
  beams.fire(beamOf(SELF, 7, 500), 40);
  assert.deepEqual(end(), { x: 400 - 19 - 4, y: 200 });
  beams.onEvent(beamOf(SELF, 7, 500));
  assert.notEqual(end().x, 400 - 19 - 4, 'nobody was hit: the whole way');
  beams.onEvent(hitBy(SELF, 7, 500, OTHER));
  assert.deepEqual(end(), { x: 300, y: 201 });
});

test('[SH9] an own beam is seen to pass the dead, the protected and those beside it', () => {
  const bystanders = [
    bodyAt(400, 200, { isAlive: false }),
    bodyAt(400, 200, { isProtected: true }),
    bodyAt(400, 224),
    bodyAt(160, 200, { isSelf: true }),
  ];
  for (const bystander of bystanders) {
    const { beams } = watched();
    beams.fire(beamOf(SELF, 7, 500), 40);
    assert.equal(beams.viewAt(490, 1000, [bystander])[0]?.points.length, 3);
  }
});

test('what an own beam was seen to hit is compared with the ruling, once', () => {
  for (const [seen, ruled, isOpen, expected] of [
    [OTHER, OTHER, true, ['agreed']],
    [OTHER, null, true, ['disagreed']],
    [OTHER, null, false, ['overtaken']],
    [null, OTHER, true, ['disagreed']],
    [null, null, true, []],
  ] as const) {
    const { beams, verdicts } = watched();
    beams.fire(beamOf(SELF, 7, 500), 40);
    beams.viewAt(490, 1000, seen === null ? NOBODY : [bodyAt(400, 200)]);
    beams.settle(39, 499, () => isOpen);
    assert.deepEqual(verdicts, [], 'too early to tell');
    beams.onEvent(beamOf(SELF, 7, 500));
    if (ruled !== null) beams.onEvent(hitBy(SELF, 7, 500, ruled));
    for (const tick of [500, 502]) beams.settle(40, tick, () => isOpen);
    assert.deepEqual(verdicts, expected);
  }
});

test('a predicted beam that the server did not fire is gone, and told', () => {
  const { beams, settled } = watched();
  beams.fire(beamOf(SELF, 7, 500), 40);
  beams.settle(39, 499, () => true);
  assert.equal(beams.viewAt(490, 1000, NOBODY).length, 1);
  beams.settle(40, 500, () => true);
  assert.deepEqual(beams.viewAt(490, 1010, NOBODY), []);
  beams.fire(beamOf(SELF, 8, 503), 43);
  beams.takeBack();
  assert.deepEqual(settled, [false, false]);
});

test('beams are seen for a while, and those nobody looked at are forgotten', () => {
  const { beams } = watched();
  beams.onEvent(beamOf(OTHER, 7, 500));
  assert.equal(beams.viewAt(500, 1000, NOBODY).length, 1);
  assert.equal(beams.viewAt(510, 1200, NOBODY).length, 1);
  assert.deepEqual(beams.viewAt(560, 2000, NOBODY), []);
  beams.onEvent(beamOf(OTHER, 8, 500));
  beams.settle(0, 10_000, () => true);
  assert.deepEqual(beams.viewAt(10_000, 3000, NOBODY), []);
});
