/** An emulated link, in numbers: what a frame meets between a client and a server. */
import type { LinkFaults } from './LinkFaults.ts';

/** One direction. */
export type LinkWay = {
  /** The time a frame takes, ms: half of a round trip. */
  delayMs: number;
  /**
   * Each frame takes up to this much longer or shorter, uniformly, ms; at most `delayMs`. A frame that would overtake waits for the one before:
   * where frames follow each other closer than this, they bunch, and the delay is longer on average.
   */
  jitterMs: number;
  /** Payload the bottleneck lets through, kbit/s; `Infinity` for no bottleneck (`null` in JSON). */
  rateKbps: number;
  /** Nothing arrives for this long, ms, then at once all that was held back. */
  stallMs: number;
  /** Stalls that begin in a second, on average. */
  stallsPerS: number;
};

export type LinkProfile = {
  /** The name in the table of profiles; null when the numbers were given one by one. */
  name: string | null;
  down: LinkWay;
  up: LinkWay;
};

/** A link that takes nothing away: for faults alone. */
export const PLAIN_LINK: LinkProfile = { name: null, down: plainWay(), up: plainWay() };

function plainWay(): LinkWay {
  return { delayMs: 0, jitterMs: 0, rateKbps: Infinity, stallMs: 0, stallsPerS: 0 };
}

/** The link a session is to have: same profile, same seed, same stalls and jitter. */
export type EmulatedLink = { profile: LinkProfile; seed: number; faults?: LinkFaults };
