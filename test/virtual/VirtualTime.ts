import type { LoopClock } from '#server/room/TickLoop.ts';

type Due = { readonly atMs: number; readonly order: number; readonly run: () => void; isOff: boolean };

/** A clock that moves only when it is told to, and what is to happen on it: in order of time, and as asked for where the time is the same. */
export class VirtualTime implements LoopClock {
  #nowMs = 0;
  #asked = 0;
  /** A binary heap: nothing is due before the first. */
  readonly #dues: Due[] = [];

  readonly now = (): number => this.#nowMs;

  after(delayMs: number, run: () => void): () => void {
    return this.at(this.#nowMs + delayMs, run);
  }

  /** Calls `run` once at a moment that is not past; the returned function prevents it. */
  at(atMs: number, run: () => void): () => void {
    const due = { atMs: Math.max(atMs, this.#nowMs), order: this.#asked++, run, isOff: false };
    this.#dues.push(due);
    this.#rise(this.#dues.length - 1);
    return () => {
      due.isOff = true;
    };
  }

  /** Lets happen all that is due until then, and what that asks for. */
  runTo(endMs: number): void {
    while (this.#dues[0] !== undefined && this.#dues[0].atMs <= endMs) {
      const due = this.#takeFirst();
      this.#nowMs = due.atMs;
      if (!due.isOff) due.run();
    }
    this.#nowMs = Math.max(this.#nowMs, endMs);
  }

  #takeFirst(): Due {
    const first = this.#dues[0]!;
    const last = this.#dues.pop()!;
    if (this.#dues.length > 0) {
      this.#dues[0] = last;
      this.#sink();
    }
    return first;
  }

  #rise(from: number): void {
    for (let place = from, above = 0; place > 0 && this.#isBefore(place, (above = (place - 1) >> 1)); place = above)
      this.#swap(place, above);
  }

  #sink(): void {
    for (let place = 0; ;) {
      const left = 2 * place + 1;
      let first = place;
      if (left < this.#dues.length && this.#isBefore(left, first)) first = left;
      if (left + 1 < this.#dues.length && this.#isBefore(left + 1, first)) first = left + 1;
      if (first === place) return;
      this.#swap(place, first);
      place = first;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const one = this.#dues[a]!;
    const other = this.#dues[b]!;
    return one.atMs < other.atMs || (one.atMs === other.atMs && one.order < other.order);
  }

  #swap(a: number, b: number): void {
    const due = this.#dues[a]!;
    this.#dues[a] = this.#dues[b]!;
    this.#dues[b] = due;
  }
}
