import type { Match } from '#shared/match/Match.ts';
import { NO_PLAYER } from '#shared/netConfig.ts';
import type { Seat } from './Seat.ts';

export type HostPowersOptions = {
  match: Match;
  /** Rooms of quick play belong to nobody. */
  isHosted: boolean;
  /** Who is in the room, who came first first. */
  seats: () => readonly Seat[];
  /** Tells a guest who is in the room that it has become the host, or is so no more. */
  tell: (seat: Seat, isHost: boolean) => void;
};

/** Whose room it is. Rules: HO1, HO2. */
export class HostPowers {
  readonly #options: HostPowersOptions;
  #host: Seat | null = null;

  constructor(options: HostPowersOptions) {
    this.#options = options;
  }

  isHost(seat: Seat): boolean {
    return seat === this.#host;
  }

  /** A guest has come, and will be told in its welcome. */
  seated(seat: Seat): void {
    if (!this.#options.isHosted) return;
    if (this.#host === null || seat.ticket.isFounder) {
      if (this.#host !== null) this.#options.tell(this.#host, false);
      this.#host = seat;
    }
    this.moved();
  }

  /** A guest has gone for good: the room of a host goes to who has been there longest. */
  left(seat: Seat): void {
    if (seat !== this.#host) return;
    this.#host = this.#options.seats()[0] ?? null;
    if (this.#host !== null) this.#options.tell(this.#host, true);
    this.moved();
  }

  /** Somebody has taken another place: everybody sees which player the host is. */
  moved(): void {
    this.#options.match.setHost(this.#host?.number ?? NO_PLAYER);
  }
}
