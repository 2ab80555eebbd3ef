import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FramePace } from './FramePace.ts';

/** How often a pace asks for a cheaper picture over `seconds` of frames. */
function complaints(pace: FramePace, frameMs: number, seconds: number): number {
  let count = 0;
  for (let ms = 0; ms < seconds * 1000; ms += frameMs) if (pace.observe(frameMs)) count++;
  return count;
}

test('frames at 60 Hz never ask for a cheaper picture', () => {
  assert.equal(complaints(new FramePace(), 1000 / 60, 60), 0);
});

test('slow frames ask again and again, with time in between to see whether it helped', () => {
  assert.equal(complaints(new FramePace(), 30, 20), 4);
});

test('a tab hidden for a minute asks for nothing', () => {
  const pace = new FramePace();
  assert.equal(complaints(pace, 1000 / 60, 5), 0);
  assert.equal(pace.observe(60_000), false);
  assert.equal(complaints(pace, 1000 / 60, 5), 0);
});

test('frames per second follow the frames', () => {
  const pace = new FramePace();
  complaints(pace, 40, 8);
  assert.ok(Math.abs(pace.framesPerSecond - 25) < 0.1, `${pace.framesPerSecond} fps`);
});
