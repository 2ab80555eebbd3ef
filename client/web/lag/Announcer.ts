/** Between two sentences of a screen reader, ms: time to hear one out. */
const PAUSE_MS = 5000;

/** What a screen reader is told: a new sentence when the matter changes, not for each new figure, and not too often. */
export class Announcer {
  #matter: string | null = null;
  #saidAtMs = -Infinity;
  #sentence = '';

  /** Returns what stands in the live region now. */
  say(matter: string, sentence: string, nowMs: number): string {
    if (matter !== this.#matter && nowMs - this.#saidAtMs >= PAUSE_MS) {
      this.#matter = matter;
      this.#saidAtMs = nowMs;
      this.#sentence = sentence;
    }
    return this.#sentence;
  }
}
