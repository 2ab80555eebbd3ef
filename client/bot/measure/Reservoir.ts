import { createRng, nextInt, type Rng } from '#shared/math/rng.ts';

/** The same run keeps the same items. */
const SEED = 1;

/** Keeps at most so many of the items it is given, each with the same chance: however long a run, its percentiles fit in memory. */
export class Reservoir<Item> {
  readonly #size: number;
  readonly #rng: Rng = createRng(SEED);
  readonly #items: Item[] = [];
  #count = 0;

  constructor(size: number) {
    this.#size = size;
  }

  /** Items given so far, kept or not. */
  get count(): number {
    return this.#count;
  }

  get items(): readonly Item[] {
    return this.#items;
  }

  add(item: Item): void {
    this.#count += 1;
    if (this.#items.length < this.#size) {
      this.#items.push(item);
      return;
    }
    const place = nextInt(this.#rng, this.#count);
    if (place < this.#size) this.#items[place] = item;
  }
}
