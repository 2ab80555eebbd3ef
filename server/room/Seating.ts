import { StateView } from '@colyseus/schema';
import type { Match } from '#shared/match/Match.ts';
import { uniqueName } from '#shared/match/uniqueName.ts';
import { MAX_SPECTATORS, NO_PLAYER } from '#shared/netConfig.ts';
import { OWNER_VIEW } from '#shared/schema/ArenaState.ts';
import type { Refusal } from '#shared/schema/messages.ts';
import type { Intake } from './Intake.ts';
import { createSeat, type Seat, type SeatedClient } from './Seat.ts';
import type { Ticket } from './Ticket.ts';

export type SeatingOptions = { match: Match; newIntake: () => Intake; now: () => number };

/** Who is in the room and where: on the field with a body, or on the stands without one. Rules: SP. */
export class Seating {
  readonly #options: SeatingOptions;
  /** Who came first is first. */
  readonly #seats: Seat[] = [];
  #guests = 0;

  constructor(options: SeatingOptions) {
    this.#options = options;
  }

  get seats(): readonly Seat[] {
    return this.#seats;
  }

  get spectators(): number {
    return this.#seats.filter(isOnStands).length;
  }

  get hasFreeField(): boolean {
    const { match } = this.#options;
    return match.people < match.capacity;
  }

  /** On the field if the ticket says so and there is room, else on the stands. */
  sit(client: SeatedClient, ticket: Ticket): Seat {
    const { newIntake, now } = this.#options;
    const place = { ticket, guest: this.#guests++, number: NO_PLAYER, name: this.#freeName(ticket.name), intake: newIntake() };
    const seat = createSeat(client, place, now);
    client.userData = seat;
    this.#seats.push(seat);
    if (ticket.place === 'field' && this.hasFreeField) this.#enterField(client, seat);
    this.#count();
    return seat;
  }

  /** The seat is given up for good. */
  leave(client: SeatedClient, seat: Seat): void {
    this.#seats.splice(this.#seats.indexOf(seat), 1);
    if (isOnStands(seat)) this.#count();
    else this.#leaveField(client, seat);
  }

  toStands(client: SeatedClient, seat: Seat): Refusal | null {
    if (isOnStands(seat)) return 'not-now';
    if (this.spectators >= MAX_SPECTATORS) return 'stands-full';
    this.#leaveField(client, seat);
    return null;
  }

  /** @param promised  places on the field that are kept for others who are on their way */
  toField(client: SeatedClient, seat: Seat, promised: number): Refusal | null {
    const { match } = this.#options;
    if (!isOnStands(seat)) return 'not-now';
    if (match.people + promised >= match.capacity) return 'field-full';
    this.#enterField(client, seat);
    this.#count();
    return null;
  }

  #enterField(client: SeatedClient, seat: Seat): void {
    const { match, newIntake } = this.#options;
    const { number, row } = match.addPerson({ ...seat.ticket, name: seat.name });
    seat.number = number;
    // A new body has saved up no time.
    seat.intake = newIntake();
    client.view = new StateView();
    client.view.add(row, OWNER_VIEW);
  }

  #leaveField(client: SeatedClient, seat: Seat): void {
    // Its place in the encoder goes to somebody else, and what it could see must not.
    client.view?.dispose();
    delete client.view;
    const { number } = seat;
    seat.number = NO_PLAYER;
    // Who goes to watch is counted before the body goes: with nobody on the field and nobody watching the bots would leave, and their scores with them.
    this.#count();
    this.#options.match.removePerson(number);
  }

  #freeName(name: string): string {
    const onStands = this.#seats.filter(isOnStands).map((seat) => seat.name);
    return uniqueName(name, [...this.#options.match.names, ...onStands]);
  }

  #count(): void {
    this.#options.match.setSpectators(this.spectators);
  }
}

export const isOnStands = ({ number }: Pick<Seat, 'number'>): boolean => number === NO_PLAYER;
