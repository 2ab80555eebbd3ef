import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

/** What the engine has to say to a script that sets flags; it says nothing to those it knows. */
const complaintsOf = (script: string): string =>
  spawnSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: import.meta.dirname, encoding: 'utf8' }).stderr;

// How often it collects is its own decision, from how fast everything is: what the flag does is measured, not tested.
test('the engine knows the flag that has it collect rarely', () => {
  assert.equal(complaintsOf(`import { collectRarely } from './collectRarely.ts'; collectRarely();`), '');
  assert.match(complaintsOf(`import { setFlagsFromString } from 'node:v8'; setFlagsFromString('--collect-rarely');`), /unrecognized flag/);
});
