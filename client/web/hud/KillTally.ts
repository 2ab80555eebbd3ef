/** Kills at most this far apart are one deed, ms. */
const QUICK_MS = 4000;

/** Counts the own kills: those in quick succession, and those of this life. */
export class KillTally {
  #multi = 0;
  #streak = 0;
  #latestMs = -Infinity;

  kill(nowMs: number): { multi: number; streak: number } {
    this.#multi = nowMs - this.#latestMs <= QUICK_MS ? this.#multi + 1 : 1;
    this.#streak += 1;
    this.#latestMs = nowMs;
    return { multi: this.#multi, streak: this.#streak };
  }

  die(): void {
    this.#streak = this.#multi = 0;
  }
}
