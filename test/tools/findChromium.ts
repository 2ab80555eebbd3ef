/** A Chromium for the browser tests: one that is named, one that is there, or one that can be installed. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_APPS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/**
 * Path of a Chromium that can be run. Installs one only where none is found.
 *
 * @throws Error that says how to get one
 */
export function findChromium(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (isExecutable(named)) return named;
    throw new Error(
      `CHROMIUM_PATH must be the path of a Chromium, got "${named}", which cannot be run (mend it, or unset it to search for one)`,
    );
  }
  const found = present() ?? installed();
  if (found !== undefined) return found;
  throw new Error(
    'No Chromium for the browser tests, and none could be installed. ' +
      'Install one ("apt-get install chromium" or "npx playwright-core install --with-deps chromium"), or set CHROMIUM_PATH to yours.',
  );
}

function present(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...onPath, ...MAC_APPS, chromium.executablePath()].find(isExecutable);
}

/** As root on Debian its own package, which brings the libraries along; elsewhere Playwright's download. */
function installed(): string | undefined {
  const isDebianRoot = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (isDebianRoot && attempt('apt-get', ['update', '-q'])) {
    attempt('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']);
  }
  if (present() === undefined) attempt('npx', ['--no-install', 'playwright-core', 'install', 'chromium']);
  return present();
}

function attempt(command: string, args: string[]): boolean {
  console.log(`No Chromium found, trying: ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
