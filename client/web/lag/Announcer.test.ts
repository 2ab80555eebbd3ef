import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Announcer } from './Announcer.ts';

test('new figures of the same matter are not announced', () => {
  const announcer = new Announcer();
  assert.equal(announcer.say('good', '60 fps', 0), '60 fps');
  assert.equal(announcer.say('good', '59 fps', 60_000), '60 fps');
});

test('a new matter waits until the last one has been heard', () => {
  const announcer = new Announcer();
  announcer.say('good', 'All good', 0);
  assert.equal(announcer.say('farAway', 'Slow link', 500), 'All good');
  assert.equal(announcer.say('farAway', 'Slow link', 6000), 'Slow link');
});
