import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FramePace } from './FramePace.ts';

test('frames per second follow the frames', () => {
  const pace = new FramePace();
  for (let ms = 0; ms < 8000; ms += 40) pace.observe(40);
  assert.ok(Math.abs(pace.framesPerSecond - 25) < 0.1, `${pace.framesPerSecond} fps`);
});
