import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StickAim } from './StickAim.ts';

const DT = 1 / 60;
const FEEL = { turnsPerS: 6, curve: 2 };
const REST = { x: 0, y: 0 };

const angleDeg = ({ x, y }: { x: number; y: number }): number => (Math.atan2(y, x) * 180) / Math.PI;

/** The aim after `ticks` of one stick, from straight right. */
function aimAfter(ticks: number, stick: { x: number; y: number }, feel = FEEL): { x: number; y: number } {
  const aim = { x: 1, y: 0 };
  const stickAim = new StickAim();
  for (let tick = 0; tick < ticks; tick++) stickAim.turn(aim, stick, REST, DT, feel);
  return aim;
}

test('a fully pulled stick turns the aim as fast as was chosen', () => {
  assert.ok(Math.abs(angleDeg(aimAfter(1, { x: -0.001, y: 1 })) - 36) < 0.01);
});

test('a stick pulled by half turns the aim by the power of its curve', () => {
  assert.ok(Math.abs(angleDeg(aimAfter(1, { x: -0.001, y: 0.5 })) - 9) < 0.1);
});

test('the aim stops where the stick points, and takes the shorter way there', () => {
  assert.ok(Math.abs(angleDeg(aimAfter(60, { x: 0, y: -1 })) + 90) < 1e-6);
  assert.ok(angleDeg(aimAfter(1, { x: -0.7, y: -0.7 })) < 0);
});

test('once the stick is let go the aim stays for a while, then goes with the feet', () => {
  const aim = { x: 1, y: 0 };
  const stickAim = new StickAim();
  stickAim.turn(aim, { x: 1, y: 0 }, REST, DT, FEEL);
  for (let tick = 0; tick < 30; tick++) stickAim.turn(aim, REST, { x: 0, y: 1 }, DT, FEEL);
  assert.equal(angleDeg(aim), 0);
  for (let tick = 0; tick < 60; tick++) stickAim.turn(aim, REST, { x: 0, y: 1 }, DT, FEEL);
  assert.ok(Math.abs(angleDeg(aim) - 90) < 1e-6);
});

test('who never touches the stick aims where they go, from the first step', () => {
  const aim = { x: 1, y: 0 };
  new StickAim().turn(aim, REST, { x: 0, y: 1 }, DT, FEEL);
  assert.ok(angleDeg(aim) > 30);
});

test('with both sticks at rest the aim stays where it is', () => {
  assert.deepEqual(aimAfter(120, REST), { x: 1, y: 0 });
});
