import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTableFlags, type TableFlags } from './tableFlags.ts';

const profiles = (text: string): readonly string[] => (parseTableFlags(['--profiles', text]) as TableFlags).profiles;

test('links by name and by numbers stand in one list', () => {
  assert.deepEqual(profiles('lan,delay=50,jitter=15,wifi'), ['lan', 'delay=50,jitter=15', 'wifi']);
  assert.deepEqual(profiles('delay=50,delay=75,jitter=5'), ['delay=50', 'delay=75,jitter=5']);
});

test('a wrong flag is refused before anything is run', () => {
  assert.throws(() => profiles('lan,5g'), /no link is called "5g"/);
  assert.throws(() => parseTableFlags(['--seeds', '1,two']), /--seeds must be an integer in 0\.\.4294967295, got "two"/);
  assert.throws(() => parseTableFlags(['--jobs', '0']), /--jobs/);
  assert.throws(() => parseTableFlags(['--colour']), /--colour/);
});
