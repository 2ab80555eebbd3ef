import type { Visitor } from './Ticket.ts';

/** Bans a room remembers; the oldest is forgotten for the next. */
const MAX_BANS = 256;
/** Whoever shares an address with somebody thrown out has done nothing, so an address alone is turned away only this long, ms. */
const ADDRESS_BAN_MS = 60_000;

/** Who may not come back. Rule: HO3. */
export class Bans {
  readonly #bans: (Visitor & { addressUntilMs: number })[] = [];

  add({ guest, network }: Visitor, nowMs: number): void {
    if (this.#bans.length >= MAX_BANS) this.#bans.shift();
    this.#bans.push({ guest, network, addressUntilMs: nowMs + ADDRESS_BAN_MS });
  }

  /** Known by the browser's key for as long as there is a room; without one on either side by the address, for a while. */
  has({ guest, network }: Visitor, nowMs: number): boolean {
    return this.#bans.some((ban) => {
      if (ban.guest !== null && guest !== null) return ban.guest === guest;
      return ban.network === network && nowMs < ban.addressUntilMs;
    });
  }
}
