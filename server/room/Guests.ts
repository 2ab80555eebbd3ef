import type { Match } from '#shared/match/Match.ts';
import { MAX_SPECTATORS } from '#shared/netConfig.ts';
import { CLOSE_CODE, type ClientMessages, type JoinRequest, type RoomDetails, type ServerMessages } from '#shared/schema/messages.ts';
import type { RoomRules } from '#shared/schema/RoomRules.ts';
import type { ServerMetrics } from '../metrics/ServerMetrics.ts';
import { Bans } from './Bans.ts';
import { HostPowers } from './HostPowers.ts';
import type { Intake } from './Intake.ts';
import { isPassword } from './password.ts';
import { RoomDesk } from './RoomDesk.ts';
import { RoomTalk } from './RoomTalk.ts';
import { openLink, type Seat, type SeatedClient } from './Seat.ts';
import { Seating } from './Seating.ts';
import type { Ticket, Visitor } from './Ticket.ts';

/** What a room is opened with. */
export type ArenaOptions = {
  map: string;
  rules: RoomRules;
  isPrivate: boolean;
  /** Belongs to whoever opens it. */
  isHosted: boolean;
  /** Of the password, see `digestPassword`. */
  password: Buffer | null;
};

/** What the list of rooms knows of a room. */
export type ArenaMetadata = Omit<RoomDetails, 'roomId'>;

export type GuestsOptions = ArenaOptions & {
  match: Match;
  metrics: ServerMetrics;
  now: () => number;
  patchRateHz: number;
  /** Those who are connected. */
  clients: Iterable<SeatedClient>;
  newIntake: () => Intake;
  /** How many are on their way to a place that was promised to them. */
  promised: (place: Ticket['place']) => number;
  kick: (client: SeatedClient, code: number, reason: string) => void;
  /** Somebody has come, gone or moved. */
  changed: () => void;
};

/** The people of a room: who may come in, where they are, whose room it is, and what they ask for. */
export class Guests {
  readonly #options: GuestsOptions;
  readonly #seating: Seating;
  readonly #powers: HostPowers;
  readonly #desk: RoomDesk;
  readonly #bans = new Bans();

  constructor(options: GuestsOptions) {
    const { match, metrics, now, isHosted, clients, promised, newIntake } = options;
    this.#options = options;
    const seating = new Seating({ match, newIntake, now });
    this.#seating = seating;
    this.#powers = new HostPowers({
      match,
      isHosted,
      seats: () => seating.seats,
      tell: (seat, isHost) => this.#clientOf(seat)?.send('host', { isHost } satisfies ServerMessages['host']),
    });
    this.#desk = new RoomDesk({
      match,
      seating,
      powers: this.#powers,
      talk: new RoomTalk(match, clients),
      metrics,
      now,
      promised: () => promised('field'),
      moved: ({ client, seat }) => this.#moved(client, seat),
      throwOut: (seat) => this.#throwOut(seat),
    });
  }

  /** Where somebody may come in, or why they may not. Rules: RM3, SP1, HO3. */
  admit(visitor: Visitor, { password: guess = '', spectate = false }: Pick<JoinRequest, 'password' | 'spectate'>) {
    const { match, password, promised, now } = this.#options;
    if (this.#bans.has(visitor, now())) return 'kicked';
    if (password !== null && !isPassword(guess, password)) return 'wrong-password';
    if (!spectate && match.people + promised('field') < match.capacity) return 'field';
    return this.#seating.spectators + promised('stands') < MAX_SPECTATORS ? 'stands' : 'room-full';
  }

  /** A guest has come with a ticket. */
  sit(client: SeatedClient, ticket: Ticket): Seat {
    const seat = this.#seating.sit(client, ticket);
    this.#powers.seated(seat);
    this.#welcome(client, seat);
    this.#options.changed();
    return seat;
  }

  /** A dropped guest is back on another connection. */
  returned(client: SeatedClient): void {
    const seat = client.userData!;
    seat.link = openLink(client, this.#options.now);
    seat.intake.restart();
    this.#welcome(client, seat);
  }

  /** A guest has gone for good. */
  leave(client: SeatedClient, seat: Seat): void {
    this.#seating.leave(client, seat);
    this.#powers.left(seat);
    this.#options.changed();
  }

  hear(what: keyof ClientMessages, client: SeatedClient, payload: unknown): void {
    this.#desk.hear(what, client, payload);
  }

  describe(): ArenaMetadata {
    const { match, isPrivate, password } = this.#options;
    const { map, mode, phase, people, bots, capacity } = match;
    const { spectators } = this.#seating;
    return { map, mode, phase, people, bots, capacity, spectators, needsPassword: password !== null, isPrivate };
  }

  /** Tells a guest who it is. */
  #welcome(client: SeatedClient, seat: Seat): void {
    const { match, patchRateHz, isPrivate } = this.#options;
    const { number: player } = seat;
    match.setLink(player, { isAway: false, pingMs: 0 });
    const isHost = this.#powers.isHost(seat);
    client.send('welcome', { player, patchRateHz, isPrivate, isHost } satisfies ServerMessages['welcome']);
  }

  /** A guest is on the field now, or on the stands. */
  #moved(client: SeatedClient, seat: Seat): void {
    this.#powers.moved();
    this.#welcome(client, seat);
    this.#options.changed();
  }

  #throwOut(seat: Seat): void {
    const { now, kick } = this.#options;
    this.#bans.add(seat.ticket, now());
    const client = this.#clientOf(seat);
    if (client === undefined) seat.letGo?.();
    else kick(client, CLOSE_CODE.kicked, 'host');
  }

  #clientOf(seat: Seat): SeatedClient | undefined {
    for (const client of this.#options.clients) if (client.userData === seat) return client;
    return undefined;
  }
}
