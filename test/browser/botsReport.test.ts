import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '#server/startServer.ts';
import { graveFindings } from '../support/axe.ts';
import { launchChromium } from '../support/launchChromium.ts';
import { testConfig } from '../support/testConfig.ts';

const SIZES = { desktop: { width: 1280, height: 720 }, phone: { width: 390, height: 844 } };

let folder: string;
let browser: Browser;

/** What real bots measured on a real server: two runs, so that there is a spread to show. */
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bankshot-report-'));
  await using server = await startServer(testConfig());
  const flags = `--url ${server.url} --count 3 --rooms 1 --seconds 3 --repeat 2 --link wifi --report ${folder} --quiet`;
  const child = spawn(process.execPath, ['client/bot/main.ts', ...flags.split(' ')], { stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  assert.ok(code === 0 || code === 3, `the bots ended with ${code}`); // 3: the machine was too busy, and the report says so
  browser = await launchChromium('canvas');
});

after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** The report from the disk, without a network, and all that went wrong or wanted more than the file. */
async function openReport(size: keyof typeof SIZES, colorScheme: 'light' | 'dark'): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({ viewport: SIZES[size], colorScheme, offline: true, hasTouch: size === 'phone' });
  const page = await context.newPage();
  const problems: string[] = [];
  const address = pathToFileURL(join(folder, 'report.html')).href;
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => request.url() === address || problems.push(`asked for ${request.url()}`));
  await page.goto(address);
  return { page, problems };
}

for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`the report opens from the disk and fits a ${size}, ${scheme}, for everybody`, async () => {
      const { page, problems } = await openReport(size, scheme);
      await page.locator('summary').click();
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      assert.equal(scrollWidth, clientWidth);
      assert.deepEqual(await graveFindings(page), []);
      assert.deepEqual(problems, []);
      await page.context().close();
    });
  }
}

test('a plot says what its lines are where the pointer is', async () => {
  const { page, problems } = await openReport('desktop', 'light');
  const plot = page
    .locator('.plot')
    .filter({ has: page.getByRole('heading', { name: 'Input to ack' }) })
    .first();
  await plot.locator('svg').hover();
  assert.match((await plot.locator('.readout').textContent())!, /^[\d.]+ s: p50 [\d.]+, p95 [\d.]+, p99 [\d.]+, max [\d.]+ ms$/);
  assert.deepEqual(problems, []);
  await page.context().close();
});

test('the button turns day into night and back', async () => {
  const { page } = await openReport('desktop', 'light');
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const day = await ground();
  await page.getByRole('button').click();
  assert.notEqual(await ground(), day);
  await page.getByRole('button').click();
  assert.equal(await ground(), day);
  await page.context().close();
});
