/**
 * Decides when the game holds the mouse. It takes hold where the player has just done something, or at the latest with the next click in
 * the arena, and lets go as soon as anything wants a cursor. Browsers take the mouse away by themselves, too: on Escape, of which they
 * often tell nothing else, and when the page loses the focus.
 */
import { signal, type ReadonlySignal } from '@preact/signals';

/** The lock as browsers have it; see `browserLock`. */
export type PointerLock = {
  /** Rejects where the browser does not give it. */
  take(): Promise<void>;
  letGo(): void;
  /** Whether the player has just done something: browsers give nothing to a page that asks by itself. */
  mayTake(): boolean;
  /** Whether keys reach the page. */
  hasFocus(): boolean;
};

type CaptureOptions = {
  lock: PointerLock;
  /** The player has taken the mouse back by Escape. */
  onEscape: () => void;
  /** The browser does not give it. Told once, and not by a browser that has ever given it: that one will again. */
  onRefused: () => void;
  later: (act: () => void, ms: number) => void;
};

/** A loss is Escape if the page still has the focus so much later: of a change of windows the two come in any order. */
const MOMENT_MS = 60;
/** A browser that has not answered for so long will not, and may be asked again. */
const ANSWER_MS = 1000;

export class MouseCapture {
  readonly #options: CaptureOptions;
  readonly #isHeld = signal(false);
  #isWanted = false;
  #isAsking = false;
  #asked = 0;
  /** The next loss is our own doing. */
  #isLettingGo = false;
  /** It was opened and closed again before the browser had let go. */
  #isWantedBack = false;
  /** Whether there is nothing to say of a refusal: Chromium gives nothing for a second after Escape, or to those who ask too often. */
  #isQuiet = false;

  constructor(options: CaptureOptions) {
    this.#options = options;
  }

  get isHeld(): ReadonlySignal<boolean> {
    return this.#isHeld;
  }

  /** Whether the game could do with the mouse now. */
  want(isWanted: boolean): void {
    if (isWanted === this.#isWanted) return;
    this.#isWanted = isWanted;
    this.#isWantedBack = isWanted && this.#isLettingGo;
    if (!isWanted) this.letGo();
    else if (this.#options.lock.mayTake()) void this.#take(() => undefined);
  }

  /** A click in the arena. */
  click(): void {
    if (this.#isWanted) void this.#take(() => this.#refused());
  }

  /** Until the next click. */
  letGo(): void {
    if (!this.#isHeld.peek()) return;
    this.#isLettingGo = true;
    this.#options.lock.letGo();
  }

  /** What the browser says of the lock, whoever has changed it. */
  changed(isHeld: boolean): void {
    if (isHeld === this.#isHeld.peek()) return;
    this.#isHeld.value = isHeld;
    if (isHeld) this.#isQuiet = true;
    // Given, and no longer wanted when the page hears of it.
    if (isHeld && !this.#isWanted) return this.letGo();
    if (isHeld) this.#isLettingGo = false;
    else if (this.#isLettingGo) this.#isLettingGo = false;
    else this.#lost();
    if (!isHeld && this.#isWantedBack) void this.#take(() => undefined);
    this.#isWantedBack = false;
  }

  async #take(onRefused: () => void): Promise<void> {
    if (this.#isHeld.peek() || this.#isAsking) return;
    const asked = ++this.#asked;
    this.#isAsking = true;
    this.#options.later(() => this.#answered(asked), ANSWER_MS);
    this.#isLettingGo = false;
    try {
      await this.#options.lock.take();
      if (this.#isWanted) return;
      // Something has opened, or the match has ended, while the browser made up its mind.
      this.#isLettingGo = true;
      this.#options.lock.letGo();
    } catch {
      onRefused();
    } finally {
      this.#answered(asked);
    }
  }

  #answered(asked: number): void {
    if (asked === this.#asked) this.#isAsking = false;
  }

  #lost(): void {
    const { later, lock, onEscape } = this.#options;
    later(() => {
      // Where the page hears of the key as well, it has opened the menu, and nothing is wanted any more.
      if (this.#isWanted && !this.#isHeld.peek() && lock.hasFocus()) onEscape();
    }, MOMENT_MS);
  }

  #refused(): void {
    if (this.#isQuiet) return;
    this.#isQuiet = true;
    this.#options.onRefused();
  }
}
