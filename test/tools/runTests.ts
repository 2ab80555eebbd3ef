/**
 * All tests: `npm test`, or `npm test -- shared/sim client/net` for those below some folders. The last line is always
 * "N passed, N failed"; a file that cannot be loaded or never ends counts as failed.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { findChromium } from './findChromium.ts';

/** These keep every core busy by themselves or measure time, so they run one after another, after the rest. */
const ALONE = /^test\/(attack|lab)\//;
/** A browser and its server wait much and work little, but two of them fill two cores. */
const BROWSER = /^test\/browser\//;
const BROWSERS = 2;
/** The longest of them, the longest first: begun last, one of them would run on beside nothing. */
const LONG = ['modes', 'languages', 'settings', 'rooms', 'play', 'lagHud', 'probe', 'matchHud'].map(
  (name) => `test/browser/${name}.test.ts`,
);
/** For all files that run together, ms: one that never ends is cut off, and counts as failed. */
const TIMEOUT_MS = 600_000;

const total = { passed: 0, failed: 0 };

async function runFiles(files: string[], concurrency: number): Promise<void> {
  if (files.length === 0) return;
  const stream = run({ files, concurrency, signal: AbortSignal.timeout(TIMEOUT_MS) });
  stream.on('test:summary', ({ file, counts }) => {
    if (file !== undefined) return; // the last summary, of no file, is that of the run
    total.passed += counts.passed;
    total.failed += counts.tests - counts.passed - counts.skipped - counts.todo;
  });
  for await (const chunk of stream.compose(spec)) process.stdout.write(chunk);
}

/** Browser tests use the page as built, so that it is the one players get. */
function prepareBrowser(): void {
  process.env['CHROMIUM_PATH'] = findChromium();
  const build = spawnSync('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (build.status !== 0) throw new Error('The page could not be built: see above.');
}

const folders = process.argv.slice(2);
const isWanted = (file: string): boolean => folders.length === 0 || folders.some((folder) => file.startsWith(folder));
const files = globSync('{shared,server,client,test}/**/*.test.ts').filter(isWanted).sort();

try {
  const browser = [...LONG.filter((file) => files.includes(file)), ...files.filter((file) => BROWSER.test(file) && !LONG.includes(file))];
  const alone = files.filter((file) => ALONE.test(file));
  const rest = files.filter((file) => !BROWSER.test(file) && !ALONE.test(file));
  if (browser.length > 0) prepareBrowser();
  await runFiles(rest, availableParallelism());
  await runFiles(alone, 1);
  await runFiles(browser, BROWSERS);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed += 1;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
