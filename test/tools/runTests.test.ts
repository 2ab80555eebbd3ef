import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';

const RUN_TESTS = path.join(import.meta.dirname, 'runTests.ts');

/** Runs the runner over a tree that holds one test file. */
function runOver(t: TestContext, source: string): { status: number | null; lastLine: string | undefined } {
  const root = mkdtempSync(path.join(tmpdir(), 'bankshot-runner-'));
  t.after(() => rmSync(root, { recursive: true }));
  mkdirSync(path.join(root, 'shared'));
  writeFileSync(path.join(root, 'package.json'), '{ "type": "module" }');
  writeFileSync(path.join(root, 'shared/one.test.ts'), source);
  // Without this the inner run would take itself for a part of this one.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  const { status, stdout } = spawnSync(process.execPath, [RUN_TESTS], { cwd: root, env, encoding: 'utf8' });
  return { status, lastLine: stdout.trimEnd().split('\n').at(-1) };
}

test('passes and failures are summed up in the last line, subtests included', (t) => {
  const source = `import { test } from 'node:test';
    test('good', () => {});
    test('outer', async (t) => { await t.test('bad', () => { throw new Error('planted'); }); });`;
  assert.deepEqual(runOver(t, source), { status: 1, lastLine: '1 passed, 2 failed' });
});

test('a file that cannot be loaded is a failure', (t) => {
  assert.deepEqual(runOver(t, `import './missing.ts';`), { status: 1, lastLine: '0 passed, 1 failed' });
});
