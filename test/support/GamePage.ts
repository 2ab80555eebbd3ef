import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import type { ArenaView, SelfView } from '#net/ArenaView.ts';
import type { TestWindow } from '../../client/web/match/testWindow.ts';
import { beginPlay } from './beginPlay.ts';
import { launchChromium, type Graphics } from './launchChromium.ts';
import { readPixels, type DrawnMoment, type Rgb } from './readPixels.ts';
import { until } from './until.ts';

const ARTEFACTS = path.join(import.meta.dirname, '../../artefacts');
const TIMEOUT_MS = 30_000;

const DEVICES = {
  desktop: { viewport: { width: 1280, height: 720 } },
  /** Few pixels, for a GPU that is emulated. */
  small: { viewport: { width: 640, height: 360 } },
  phone: { viewport: { width: 844, height: 390 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  upright: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
} satisfies Record<string, BrowserContextOptions>;
export type Device = keyof typeof DEVICES;
type LaunchOptions = { device?: Device; graphics?: Graphics; locale?: string };

/** The page as built in a real Chromium of its own, and what tests do with it and ask of it. */
export class GamePage implements AsyncDisposable {
  readonly page: Page;
  /** The browser's own protocol, for touches and for bytes. */
  readonly protocol: CDPSession;
  /** Errors of the console, exceptions, and requests that failed or were refused: none in a good run. */
  readonly problems: string[] = [];
  readonly #browser: Browser;

  private constructor(browser: Browser, page: Page, protocol: CDPSession) {
    this.#browser = browser;
    this.page = page;
    this.protocol = protocol;
    page.setDefaultTimeout(TIMEOUT_MS);
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && this.problems.push(message.text()));
    page.on('pageerror', (error) => this.problems.push(String(error)));
    page.on('requestfailed', (request) => {
      // A worker that was being installed when its page went begins again on the next one.
      const isOver = request.serviceWorker() !== null && request.failure()?.errorText === 'net::ERR_ABORTED';
      if (!isOver) this.problems.push(`${request.url()}: ${request.failure()?.errorText}`);
    });
    page.on('response', (response) => response.status() >= 400 && this.problems.push(`${response.url()}: ${response.status()}`));
  }

  static async launch({ device = 'desktop', graphics = 'canvas', locale = 'en-GB' }: LaunchOptions = {}): Promise<GamePage> {
    const browser = await launchChromium(graphics);
    const page = await (await browser.newContext({ ...DEVICES[device], locale })).newPage();
    // Chromium says nothing on the console of a breach that the page's code catches; other browsers do.
    await page.addInitScript(() =>
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
        console.error(`against the page's policy (${violatedDirective}): ${blockedURI} in ${sourceFile}:${lineNumber}`),
      ),
    );
    return new GamePage(browser, page, await page.context().newCDPSession(page));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
  }

  /** Opens the menu of the server at `url`. */
  async open(url: string, query = 'renderer=canvas&mute'): Promise<void> {
    await this.page.goto(`${url}/?test&${query}`);
    await this.page.getByTestId('quick-play').waitFor();
  }

  /** The own player as drawn, waiting for the match to be on the screen. */
  async self(timeoutMs = TIMEOUT_MS): Promise<SelfView> {
    return (await this.untilView('the own player on the screen', ({ self }) => self !== null, timeoutMs)).self!;
  }

  /** As `self`, in a match that is under way: the own player stays where it is until it moves or is shot down. Ends a warm-up. */
  async selfInPlay(): Promise<SelfView> {
    await this.self();
    await beginPlay();
    return (await this.untilView('play under way', ({ self, round }) => self?.isAlive === true && round.phase === 'live')).self!;
  }

  /** The latest drawn moment; null outside a match. */
  view(): Promise<ArenaView | null> {
    return this.page.evaluate(() => window.__bankshot?.view() ?? null);
  }

  stats(): Promise<ReturnType<TestWindow['stats']>> {
    return this.page.evaluate(() => window.__bankshot?.stats() ?? null);
  }

  /** Returns the first view seen in which `condition` holds. */
  async untilView(what: string, condition: (view: ArenaView) => boolean, timeoutMs = TIMEOUT_MS): Promise<ArenaView> {
    let view: ArenaView | null = null;
    const holds = async (): Promise<boolean> => {
      view = await this.view();
      return view !== null && condition(view);
    };
    await until(what, holds, timeoutMs).catch((cause: Error) => {
      throw new Error(`${cause.message}; the page complained of: ${this.problems.join('; ') || 'nothing'}`, { cause });
    });
    return view!;
  }

  /** The own disc and the pixels drawn around it, of one moment: the first in which all of them are on the screen. Only the canvas renderer can be read back. */
  async drawnSelf(radiusPx: number): Promise<{ self: SelfView; pixels: Rgb[] }> {
    const { self, pixels } = await this.#drawn('the own disc on the screen', { target: 'self', radiusPx });
    return { self: self!, pixels: pixels[0]! };
  }

  /** The pixels drawn around a point of the arena, once all of them are on the screen. */
  async pixelsAt(x: number, y: number, radiusPx: number): Promise<Rgb[]> {
    return (await this.#drawn(`the point ${x}, ${y} on the screen`, { target: { x, y }, radiusPx })).pixels[0]!;
  }

  /** The pixels drawn around each own shot in flight on the screen, all in one drawn moment. */
  async pixelsOfOwnShots(radiusPx: number): Promise<Rgb[][]> {
    return (await this.#drawn('a match on the screen', { target: 'own shots', radiusPx })).pixels;
  }

  async #drawn(what: string, asked: Parameters<typeof readPixels>[0]): Promise<DrawnMoment> {
    let moment: DrawnMoment | null = null;
    await until(what, async () => (moment = await this.page.evaluate(readPixels, asked)) !== null, TIMEOUT_MS);
    return moment!;
  }

  /** Keeps what the page shows now as artefacts/<name>.png, for people. */
  async keepPicture(name: string): Promise<Buffer> {
    mkdirSync(ARTEFACTS, { recursive: true });
    return this.page.screenshot({ path: path.join(ARTEFACTS, `${name}.png`) });
  }
}
