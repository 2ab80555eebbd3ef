/** What a patch said of a player, as on the wire. */
export type Sighting = {
  tick: number;
  x: number;
  y: number;
  /** A step of the ring of `COARSE_AIM_HALF`. */
  aim: number;
  flags: number;
  health: number;
  shield: number;
  weapon: number;
  spawnTick: number;
};

export const createSighting = (): Sighting => ({ tick: 0, x: 0, y: 0, aim: 0, flags: 0, health: 0, shield: 0, weapon: 0, spawnTick: 0 });

const FIELDS = 9;

/**
 * The latest sightings of a player, numbered from 0 on. They are numbers in one block: as objects, those of fifteen others each in a hundred
 * sessions are a quarter of what a collection of garbage has to walk through.
 */
export class SightingRing {
  readonly #length: number;
  readonly #numbers: Uint32Array;
  /** All that ever were; those before `oldest` are overwritten. */
  count = 0;

  constructor(length: number) {
    this.#length = length;
    this.#numbers = new Uint32Array(length * FIELDS);
  }

  get oldest(): number {
    return Math.max(0, this.count - this.#length);
  }

  get newest(): number {
    return this.count - 1;
  }

  push(tick: number, { x, y, aim, flags, health, shield, weapon, spawnTick }: Readonly<Omit<Sighting, 'tick'>>): void {
    const at = this.#placeOf(this.count);
    const numbers = this.#numbers;
    numbers[at] = tick;
    numbers[at + 1] = x;
    numbers[at + 2] = y;
    numbers[at + 3] = aim;
    numbers[at + 4] = flags;
    numbers[at + 5] = health;
    numbers[at + 6] = shield;
    numbers[at + 7] = weapon;
    numbers[at + 8] = spawnTick;
    this.count += 1;
  }

  /** Writes number `n` to `out`, and returns that. */
  read(n: number, out: Sighting): Sighting {
    const at = this.#placeOf(n);
    const numbers = this.#numbers;
    out.tick = numbers[at]!;
    out.x = numbers[at + 1]!;
    out.y = numbers[at + 2]!;
    out.aim = numbers[at + 3]!;
    out.flags = numbers[at + 4]!;
    out.health = numbers[at + 5]!;
    out.shield = numbers[at + 6]!;
    out.weapon = numbers[at + 7]!;
    out.spawnTick = numbers[at + 8]!;
    return out;
  }

  /** Number of the newest one not after `tick`; less than `oldest` where there is none. */
  newestUpTo(tick: number): number {
    let n = this.newest;
    while (n >= this.oldest && this.#numbers[this.#placeOf(n)]! > tick) n -= 1;
    return n;
  }

  #placeOf(n: number): number {
    return (n % this.#length) * FIELDS;
  }
}
