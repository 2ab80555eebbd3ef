import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlace, writePlace, type Place } from './placeText.ts';

test('every place is read back from the address that it writes', () => {
  const places: Place[] = [
    { at: 'home' },
    { at: 'rooms' },
    { at: 'create' },
    { at: 'practice' },
    { at: 'profile' },
    { at: 'guide' },
    { at: 'room', roomId: 'aB_9-x' },
  ];
  for (const place of places) assert.deepEqual(readPlace(writePlace(place)), place);
});

test('what cannot be a room, or is no place at all, is the home page', () => {
  for (const hash of ['#room=', '#room=a/b', `#room=${'x'.repeat(65)}`, '#room=%3Cscript%3E', '#elsewhere', '#Rooms', '']) {
    assert.deepEqual(readPlace(hash), { at: 'home' }, hash);
  }
});
