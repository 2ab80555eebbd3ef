/** One page that plays, and the keys pressed on it: by the browser's own protocol, so the page gets them as it gets a person's. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { installPageProbe, type PageTimes } from './pageProbe.ts';

export type Key = 'KeyW' | 'KeyA' | 'KeyS' | 'KeyD' | 'KeyF';

/** The page could not be brought into a match; the message is for the person who asked. */
export class PageError extends Error {
  override readonly name = 'PageError';
}

const JOIN_MS = 60_000;
const POLL_MS = 20;

export class ProbePage {
  readonly page: Page;
  /** Errors of the console and exceptions of the page. */
  readonly problems: string[] = [];
  readonly #protocol: CDPSession;

  private constructor(page: Page, protocol: CDPSession) {
    this.page = page;
    this.#protocol = protocol;
    page.setDefaultTimeout(JOIN_MS);
    page.on('console', (message) => message.type() === 'error' && this.problems.push(message.text()));
    page.on('pageerror', (error) => this.problems.push(String(error)));
  }

  /**
   * A new page in the match at `address`: quick play, or the room that the address names. Each page has a window of its own, for one behind another
   * draws a frame a second, and nothing ties them together, for else they would share one thread.
   *
   * @throws PageError in one sentence
   */
  static async join(context: BrowserContext, address: string): Promise<ProbePage> {
    const [opener] = context.pages();
    const page = await (opener === undefined ? context.newPage() : openWindow(opener));
    const joined = new ProbePage(page, await context.newCDPSession(page));
    await page.addInitScript(installPageProbe);
    const response = await page.goto(address).catch((cause: Error) => {
      throw new PageError(`no page at ${address}: ${cause.message.split('\n')[0]}`, { cause });
    });
    if (response?.ok() !== true) throw new PageError(`no page at ${address}: status ${response?.status()}`);
    await joined.#enter(address);
    return joined;
  }

  /** Names the room for others: `room=<id>`, as it stands in the address. */
  room(): string {
    return new URL(this.page.url()).hash;
  }

  take(): Promise<PageTimes> {
    return this.page.evaluate(() => window.__probe!.take());
  }

  /** Resolves once the disc rests; false when it did not in time. */
  isStill(timeoutMs: number): Promise<boolean> {
    return this.#comesTrue(() => window.__probe!.isStill(), timeoutMs);
  }

  /** Resolves once the latest step or shot has been drawn here; false, and it is forgotten, when it was not in time. */
  async isAnswered(timeoutMs: number): Promise<boolean> {
    if (await this.#comesTrue(() => window.__probe!.isAnswered(), timeoutMs)) return true;
    await this.page.evaluate(() => window.__probe!.giveUp());
    return false;
  }

  async press(key: Key): Promise<void> {
    await this.#protocol.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...names(key) });
  }

  async release(key: Key): Promise<void> {
    await this.#protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', ...names(key) });
  }

  /** How far the other page's clock is ahead of this one's, ms. */
  relateClock(): Promise<{ offsetMs: number; errorMs: number }> {
    return this.page.evaluate(() => window.__probe!.relateClock());
  }

  async #enter(address: string): Promise<void> {
    const isNamed = new URL(address).hash !== '';
    const door = this.page.getByTestId(isNamed ? 'join-room' : 'quick-play');
    const isPlaying = this.#comesTrue(() => window.__bankshot?.view()?.self != null, JOIN_MS);
    // A named room may let one in at once.
    const isAtDoor = door.waitFor().then(
      () => true,
      () => false,
    );
    if (await Promise.race([isPlaying.then(() => false), isAtDoor])) await door.click();
    if (await isPlaying) return;
    throw new PageError(`no match at ${address} within ${JOIN_MS / 1000} s; the page said: ${this.problems.join('; ') || 'nothing'}`);
  }

  async #comesTrue(condition: () => boolean, timeoutMs: number): Promise<boolean> {
    const endMs = performance.now() + timeoutMs;
    while (!(await this.page.evaluate(condition))) {
      if (performance.now() > endMs) return false;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    return true;
  }
}

async function openWindow(opener: Page): Promise<Page> {
  const { width, height } = opener.viewportSize()!;
  const opened = opener.context().waitForEvent('page');
  await opener.evaluate((size) => void window.open('about:blank', '_blank', `popup,noopener,${size}`), `width=${width},height=${height}`);
  return opened;
}

function names(code: Key): { code: string; key: string; windowsVirtualKeyCode: number } {
  const letter = code.slice(-1);
  return { code, key: letter.toLowerCase(), windowsVirtualKeyCode: letter.charCodeAt(0) };
}
