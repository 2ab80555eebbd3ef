import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_NAME_LENGTH } from '../netConfig.ts';
import { uniqueName } from './uniqueName.ts';

test('[JN6] a free name stays, a taken one gets the lowest free number', () => {
  assert.equal(uniqueName('Ada', []), 'Ada');
  assert.equal(uniqueName('Ada', ['Ada']), 'Ada 2');
  assert.equal(uniqueName('ada', ['Ada', 'Ada 2']), 'ada 3');
});

test('[JN6] a numbered name is as short as any other, and no character is cut in half', () => {
  const name = '🎱'.repeat(MAX_NAME_LENGTH);
  const numbered = uniqueName(name, [name]);
  assert.equal(numbered, `${'🎱'.repeat(MAX_NAME_LENGTH - 2)} 2`);
  const words = `${'x'.repeat(MAX_NAME_LENGTH - 3)} xx`;
  assert.equal(uniqueName(words, [words]), `${'x'.repeat(MAX_NAME_LENGTH - 3)} 2`, 'one space, where the cut meets another');
});
