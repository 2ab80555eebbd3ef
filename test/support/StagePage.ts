import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import type { Stage, StageOptions } from '../../client/web/testing/stage.ts';
import { launchChromium, type Graphics } from './launchChromium.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const OUTPUT = path.join(ROOT, 'dist/stage');
/** No server answers here: what it serves comes from the folder of the build. */
const ORIGIN = 'http://stage.test';
const TIMEOUT_MS = 120_000;

export type StageWish = Partial<Omit<StageOptions, 'json'>>;

/** The page of `client/web/testing` in a real Chromium: the drawn world and a made-up fight, without server, session or HUD. */
export class StagePage implements AsyncDisposable {
  readonly page: Page;
  readonly protocol: CDPSession;
  readonly #browser: Browser;

  private constructor(browser: Browser, page: Page, protocol: CDPSession) {
    this.#browser = browser;
    this.page = page;
    this.protocol = protocol;
  }

  /** Builds the page as players' pages are built, and opens it. */
  static async launch(graphics: Graphics, context: BrowserContextOptions, args: readonly string[] = []): Promise<StagePage> {
    await build({ configFile: path.join(ROOT, 'client/web/testing/vite.config.ts') });
    const browser = await launchChromium(graphics, args);
    const page = await (await browser.newContext(context)).newPage();
    page.setDefaultTimeout(TIMEOUT_MS);
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.route(`${ORIGIN}/**`, (route) => route.fulfill({ path: path.join(OUTPUT, new URL(route.request().url()).pathname) }));
    return new StagePage(browser, page, await page.context().newCDPSession(page));
  }

  /** Begins a fight on a fresh page. */
  async open({ map = 'rink', ...wish }: StageWish): Promise<void> {
    await this.page.goto(`${ORIGIN}/stage.html`);
    const options = { ...AT_FIRST, ...wish, map, json: mapText(map) };
    await this.page.evaluate((given) => window.stage!.open(given), options);
  }

  /** Lets the fight go on for at least so many of its frames. */
  async play(frames: number): Promise<void> {
    const from = await this.page.evaluate(() => window.stage!.drawing.count);
    await this.page.waitForFunction((until) => window.stage!.drawing.count >= until, from + frames);
  }

  /** Shows another arena, and a fight in it. */
  async change({ map = 'rink', ...wish }: StageWish): Promise<void> {
    const options = { ...AT_FIRST, ...wish, map, json: mapText(map) };
    await this.page.evaluate((given) => window.stage!.change(given), options);
  }

  /** Bytes on the page's heap that are in use, after everything that is not has been collected. */
  async heapBytes(): Promise<number> {
    await this.protocol.send('HeapProfiler.collectGarbage');
    return (await this.protocol.send('Runtime.getHeapUsage')).usedSize;
  }

  /** Texels of all canvases on the page's heap that something still holds on to. Phaser keeps spare ones, of one texel, for later. */
  async canvasTexels(): Promise<number> {
    await this.protocol.send('HeapProfiler.collectGarbage');
    const { result } = await this.protocol.send('Runtime.evaluate', { expression: 'HTMLCanvasElement.prototype' });
    const { objects } = await this.protocol.send('Runtime.queryObjects', { prototypeObjectId: result.objectId! });
    const functionDeclaration = 'function () { return this.reduce((sum, { width, height }) => sum + (width > 1 ? width * height : 0), 0) }';
    const call = { functionDeclaration, objectId: objects.objectId!, returnByValue: true };
    return (await this.protocol.send('Runtime.callFunctionOn', call)).result.value as number;
  }

  inkOf(name: string): Promise<ReturnType<Stage['inkOf']>> {
    return this.page.evaluate((asked) => window.stage!.inkOf(asked), name);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
  }
}

const AT_FIRST = { players: 16, shots: 60, isTeamed: false, hasSelf: true, seed: 7, renderer: 'auto', settings: {} } as const;

const mapText = (name: string): string => readFileSync(path.join(ROOT, `shared/arena/maps/${name}.tmj`), 'utf8');
