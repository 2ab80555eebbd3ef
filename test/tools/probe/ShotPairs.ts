/** Shots of one page as the other drew them: the two lists come in any order. */
type Moment = { shot: string; atMs: number };

export class ShotPairs {
  readonly #firedMs = new Map<string, number>();
  readonly #seenMs = new Map<string, number>();

  /** Times from the key on one page to the frame of the other, ms. `aheadMs` is how far the other page's clock is ahead. */
  add(fired: readonly Moment[], seen: readonly Moment[], aheadMs: number): number[] {
    for (const { shot, atMs } of fired) this.#firedMs.set(shot, atMs);
    for (const { shot, atMs } of seen) this.#seenMs.set(shot, atMs - aheadMs);
    const times: number[] = [];
    for (const [shot, firedMs] of this.#firedMs) {
      const seenMs = this.#seenMs.get(shot);
      if (seenMs === undefined) continue;
      times.push(seenMs - firedMs);
      this.#firedMs.delete(shot);
    }
    return times;
  }

  /** Shots that the other page has not drawn. */
  get unseen(): number {
    return this.#firedMs.size;
  }
}
