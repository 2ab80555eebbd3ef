import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPageButtons } from './pageButtons.ts';

const REST = { x: 0, y: 0 };
const A = 0;
const RIGHT = 15;

test('a press is one step, however long it lasts', () => {
  const stepsOf = createPageButtons();
  assert.deepEqual(
    [0, 16, 900].map((nowMs) => stepsOf(new Set([A]), REST, nowMs)),
    [['activate'], [], []],
  );
  stepsOf(new Set(), REST, 916);
  assert.deepEqual(stepsOf(new Set([A]), REST, 932), ['activate']);
});

test('a direction that is held is walked again after a while, then quickly', () => {
  const stepsOf = createPageButtons();
  const walked: number[] = [];
  for (let nowMs = 0; nowMs < 1000; nowMs += 10) if (stepsOf(new Set([RIGHT]), REST, nowMs).length > 0) walked.push(nowMs);
  assert.deepEqual(walked.slice(0, 4), [0, 380, 490, 600]);
});

test('another direction is walked at once', () => {
  const stepsOf = createPageButtons();
  stepsOf(new Set(), { x: 1, y: 0 }, 0);
  assert.deepEqual(stepsOf(new Set(), { x: 0.2, y: -0.9 }, 16), ['up']);
});

test('a stick pulled a little is no step', () => {
  assert.deepEqual(createPageButtons()(new Set(), { x: 0.4, y: 0.3 }, 0), []);
});

test('the shoulders turn tabs, and B and start lead back', () => {
  assert.deepEqual(createPageButtons()(new Set([4]), REST, 0), ['previousTab']);
  assert.deepEqual(createPageButtons()(new Set([5]), REST, 0), ['nextTab']);
  assert.deepEqual(createPageButtons()(new Set([1]), REST, 0), ['back']);
  assert.deepEqual(createPageButtons()(new Set([9]), REST, 0), ['back']);
});
