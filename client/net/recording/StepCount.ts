/** Counts steps from the first one. Where the schedule jumps back, since the server's clock did, it goes on with the next. */
export class StepCount {
  #first: number | null = null;
  #newest = -1;

  /** How many steps after the first one `step` is. */
  at(step: number): number {
    this.#first ??= step;
    if (step - this.#first <= this.#newest) this.#first = step - this.#newest - 1;
    this.#newest = step - this.#first;
    return this.#newest;
  }
}
