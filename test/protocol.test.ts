/** PROTOCOL.md and the tests keep each other true. */
import assert from 'node:assert/strict';
import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '..');

/** Rules by their bold number at the head of a list item. */
const stated = new Set(
  [...readFileSync(join(ROOT, 'shared/PROTOCOL.md'), 'utf8').matchAll(/^- \*\*([A-Z]+\d+)\*\* /gm)].map(([, id]) => id!),
);

/** Rules by their number in brackets, as names of tests quote them. */
const quoted = new Map<string, string>();
for (const file of globSync('{shared,server,client,test}/**/*.test.ts', { cwd: ROOT })) {
  for (const [, id] of readFileSync(join(ROOT, file), 'utf8').matchAll(/\[([A-Z]{2,3}\d+)\]/g)) quoted.set(id!, file);
}

test('every rule of the protocol is held by a test that quotes it', () => {
  assert.ok(stated.size > 40, `only ${stated.size} rules found: has the format of the list changed?`);
  assert.deepEqual(
    [...stated].filter((id) => !quoted.has(id)),
    [],
  );
});

test('every rule that a test quotes is in the protocol', () => {
  assert.deepEqual(
    [...quoted].filter(([id]) => !stated.has(id)),
    [],
  );
});
