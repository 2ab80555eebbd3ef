import type { LinkProfile } from '#net/EmulatedLink.ts';
import { LinkConditioner } from '#net/LinkConditioner.ts';
import { createRng, nextUint32 } from '#shared/math/rng.ts';
import type { VirtualTime } from './VirtualTime.ts';

export type Way = 'up' | 'down';

/** From `atMs` on nothing arrives for `ms`, then at once all that was held back; both ways, or one. */
export type Stall = { atMs: number; ms: number; way?: Way };

/** One client's way to the server and back. It is there for the whole match; connections over it come and go. */
export class VirtualLink {
  readonly #time: VirtualTime;
  readonly #conditioners: Record<Way, LinkConditioner> | null;
  readonly #stalls: Stall[];
  readonly #arrivedMs: Record<Way, number> = { up: 0, down: 0 };
  /** Payload sent so far. */
  readonly bytes: Record<Way, number> = { up: 0, down: 0 };

  /** Without a profile a frame arrives the moment it is sent. */
  constructor(time: VirtualTime, profile: LinkProfile | null, seed: number, stalls: readonly Stall[]) {
    const seeds = createRng(seed);
    this.#time = time;
    this.#stalls = [...stalls].sort((a, b) => a.atMs - b.atMs);
    this.#conditioners = profile && {
      down: new LinkConditioner(profile.down, nextUint32(seeds)),
      up: new LinkConditioner(profile.up, nextUint32(seeds)),
    };
  }

  connect(): VirtualConnection {
    return new VirtualConnection((way, bytes, deliver) => this.#carry(way, bytes, deliver));
  }

  #carry(way: Way, bytes: number, deliver: () => void): void {
    this.bytes[way] += bytes;
    const nowMs = this.#time.now();
    const unstalledMs = this.#conditioners?.[way].arrivalMs(nowMs, bytes) ?? nowMs;
    const startMs = Math.max(unstalledMs, this.#arrivedMs[way]);
    const arrivalMs = this.#stalls.reduce((ms, stall) => (isStalled(stall, way, ms) ? stall.atMs + stall.ms : ms), startMs);
    this.#arrivedMs[way] = arrivalMs;
    this.#time.at(arrivalMs, deliver);
  }
}

const isStalled = ({ atMs, ms, way }: Stall, asked: Way, momentMs: number): boolean =>
  (way === undefined || way === asked) && momentMs >= atMs && momentMs < atMs + ms;

/** What is on its way when it ends is lost, and so is what is sent after that. */
export class VirtualConnection {
  readonly #carry: (way: Way, bytes: number, deliver: () => void) => void;
  #isOpen = true;

  constructor(carry: (way: Way, bytes: number, deliver: () => void) => void) {
    this.#carry = carry;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Calls `deliver` when so many bytes, sent now, have arrived. */
  carry(way: Way, bytes: number, deliver: () => void): void {
    if (!this.#isOpen) return;
    this.#carry(way, bytes, () => {
      if (this.#isOpen) deliver();
    });
  }

  end(): void {
    this.#isOpen = false;
  }
}
