import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sketchArena, type Sketch } from '../arena/sketchArena.ts';
import { AIM_HALF, MOVE_HALF, ringStep } from '../math/ring.ts';
import {
  ACCELERATION_MS,
  BODY_RADIUS,
  BRAKING_MS,
  DASH_COOLDOWN_MS,
  DASH_MS,
  DASH_SPEED,
  MAX_SPEED,
  VELOCITY_PER_UNIT,
  ticksOf,
  unitsOf,
} from '../tuning.ts';
import { applyInput } from './applyInput.ts';
import { createPlayer } from './createPlayer.ts';
import { movePlayer } from './movePlayer.ts';
import { BUTTON, NEUTRAL_INPUT, type PlayerInput } from './PlayerInput.ts';
import type { Body } from './World.ts';

const DASH_TICKS = ticksOf(DASH_MS);
const hall = sketchArena({ width: 4000, height: 4000 });

const bodyAt = (x: number, y: number): Body => ({ ...createPlayer(0).body, isAlive: true, x: unitsOf(x), y: unitsOf(y) });
const towards = (x: number, y: number, buttons = 0): PlayerInput => ({ move: 1 + ringStep(x, y, MOVE_HALF), aim: 0, buttons });
const speedOf = ({ vx, vy }: Body): number => Math.sqrt(vx * vx + vy * vy);

function move(body: Body, input: PlayerInput, ticks: number, arena = hall): void {
  for (let tick = 0; tick < ticks; tick++) movePlayer(body, input, arena);
}

test('a body is at top speed after its acceleration time, not before, and stands after its braking time', () => {
  const body = bodyAt(2000, 2000);
  move(body, towards(1, 0), ticksOf(ACCELERATION_MS) - 1);
  assert.ok(body.vx < MAX_SPEED);
  move(body, towards(1, 0), 1);
  assert.deepEqual([body.vx, body.vy], [MAX_SPEED, 0]);
  const { x } = body;
  move(body, towards(1, 0), 60);
  assert.equal(body.x - x, unitsOf(300), 'top speed is 300 px a second');
  move(body, NEUTRAL_INPUT, ticksOf(BRAKING_MS) - 1);
  assert.ok(body.vx > 0);
  move(body, NEUTRAL_INPUT, 1);
  assert.deepEqual([body.vx, body.vy], [0, 0]);
});

test('[SIM3] a body runs as fast in every direction, to within rounding', () => {
  for (let step = 1; step <= 8 * MOVE_HALF; step++) {
    const body = bodyAt(2000, 2000);
    move(body, { move: step, aim: 0, buttons: 0 }, 20);
    assert.ok(speedOf(body) <= MAX_SPEED && speedOf(body) > MAX_SPEED - 2, `step ${step}: ${speedOf(body)}`);
  }
});

test('a dash goes where the player runs to, three times as fast, and ends in a run', () => {
  const body = bodyAt(2000, 2000);
  move(body, towards(0, 1, BUTTON.dash), 1);
  assert.deepEqual([body.vx, body.vy, body.dashTicks], [0, DASH_SPEED, DASH_TICKS - 1]);
  // Where it points to now does not matter.
  move(body, towards(-1, 0), DASH_TICKS - 2);
  assert.deepEqual([body.vx, body.vy, body.dashTicks], [0, DASH_SPEED, 1]);
  move(body, towards(-1, 0), 1);
  assert.deepEqual([body.vx, body.vy, body.dashTicks], [0, MAX_SPEED, 0]);
  assert.equal(body.y - unitsOf(2000), (DASH_TICKS * DASH_SPEED) / VELOCITY_PER_UNIT);
  assert.equal(body.x, unitsOf(2000));
});

test('a dash from standing goes where the barrel points', () => {
  const body = bodyAt(2000, 2000);
  movePlayer(body, { move: 0, aim: ringStep(-1, 0, AIM_HALF), buttons: BUTTON.dash }, hall);
  assert.deepEqual([body.vx, body.vy], [-DASH_SPEED, 0]);
});

test('a held dash key dashes again after the cooldown, and never before', () => {
  const body = bodyAt(500, 2000);
  const starts: number[] = [];
  for (let tick = 0; tick < 200; tick++) {
    const { dashTicks } = body;
    movePlayer(body, { move: 0, aim: 0, buttons: BUTTON.dash }, hall);
    if (dashTicks === 0 && body.dashTicks > 0) starts.push(tick);
  }
  assert.deepEqual(starts, [0, ticksOf(DASH_COOLDOWN_MS), 2 * ticksOf(DASH_COOLDOWN_MS)]);
});

test('a wall square ahead ends a dash, and the body obeys at once', () => {
  const body = bodyAt(3900, 2000);
  move(body, towards(1, 0, BUTTON.dash), 8);
  assert.equal(body.x, unitsOf(4000) - BODY_RADIUS);
  assert.equal(body.dashTicks, 0);
  move(body, towards(-1, 0), 1);
  assert.ok(body.x < unitsOf(4000) - BODY_RADIUS);
});

test('a body that runs into a wall at an angle keeps the part of its speed that lies along the wall', () => {
  const body = bodyAt(2000, 50);
  move(body, towards(1, -1), 60);
  assert.equal(body.y, BODY_RADIUS, 'rests against the wall');
  assert.equal(body.vy, 0);
  const { x } = body;
  move(body, towards(1, -1), 10);
  assert.ok(body.x - x > 10 * 75 * 0.7, `${body.x - x} units in 10 ticks`);
});

test('a slanted wall at any angle lets a body slide along at nearly the full speed of its direction', () => {
  for (const [alongX, alongY] of [
    [1000, 300],
    [1000, -300],
    [700, 700],
    [300, 1000],
    [-1000, 250],
    [-200, -900],
  ] as const) {
    // A thin wall through the middle, and a body that touches its left side and runs along it.
    const length = Math.sqrt(alongX * alongX + alongY * alongY);
    const [leftX, leftY] = [alongY / length, -alongX / length];
    const walls: Sketch['walls'] = [
      [
        [2000 - alongX, 2000 - alongY],
        [2000 + alongX, 2000 + alongY],
        [2000 + alongX - leftX * 20, 2000 + alongY - leftY * 20],
        [2000 - alongX - leftX * 20, 2000 - alongY - leftY * 20],
      ],
    ];
    const arena = sketchArena({ width: 4000, height: 4000, walls });
    const body = bodyAt(Math.round(2000 - alongX / 2 + leftX * 25), Math.round(2000 - alongY / 2 + leftY * 25));
    // Slightly into the wall, so that it touches in every tick.
    const input = towards(alongX / length - leftX * 0.3, alongY / length - leftY * 0.3);
    move(body, input, 30, arena);
    const { x, y } = body;
    move(body, input, 60, arena);
    const gone = ((body.x - x) * alongX + (body.y - y) * alongY) / length;
    assert.ok(gone > unitsOf(300) * 0.9, `along (${alongX}, ${alongY}) only ${gone / unitsOf(300)} of the speed`);
  }
});

test('a body in a corner stands, and walks out of it', () => {
  const body = bodyAt(100, 100);
  move(body, towards(-1, -1), 60);
  assert.deepEqual([body.x, body.y, body.vx, body.vy], [BODY_RADIUS, BODY_RADIUS, 0, 0]);
  move(body, towards(1, 1), 10);
  assert.ok(body.x > BODY_RADIUS && body.y > BODY_RADIUS);
});

test('[IN6] a dead body ignores its inputs', () => {
  const body = { ...bodyAt(500, 500), isAlive: false };
  const before = { ...body };
  assert.deepEqual(applyInput(body, towards(1, 0, BUTTON.fire | BUTTON.dash), hall), []);
  assert.deepEqual(body, before);
});
