import assert from 'node:assert/strict';
import { test } from 'node:test';

const KEY = 'bankshot.autoTier';

/** The tier as a page reads it that is opened with `stored` in its browser, and that browser. */
async function visit(stored: Readonly<Record<string, string>>) {
  const kept = new Map(Object.entries(stored));
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => kept.set(key, text) };
  Object.assign(globalThis, { localStorage: storage });
  const { autoTier } = (await import(`./autoTier.ts?${Math.random()}`)) as typeof import('./autoTier.ts');
  return { autoTier, stored: () => Object.fromEntries(kept) };
}

test('the quality that was found is there on the next visit', async () => {
  const first = await visit({});
  assert.equal(first.autoTier.value, 'high');
  first.autoTier.value = 'low';
  const second = await visit(first.stored());
  assert.equal(second.autoTier.value, 'low');
});

test('a stored quality that is none starts at the best', async () => {
  for (const wild of ['"ultra"', '7', '{', 'null']) assert.equal((await visit({ [KEY]: wild })).autoTier.value, 'high', wild);
});
