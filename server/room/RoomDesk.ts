import type { Match } from '#shared/match/Match.ts';
import { CLIENT_MESSAGES, type ClientMessages, type Refusal, type ServerMessages } from '#shared/schema/messages.ts';
import { MODES } from '#shared/sim/modes.ts';
import { NO_TEAM } from '#shared/sim/teams.ts';
import type { ServerMetrics } from '../metrics/ServerMetrics.ts';
import type { HostPowers } from './HostPowers.ts';
import type { RoomTalk } from './RoomTalk.ts';
import type { Seat, SeatedClient } from './Seat.ts';
import { isOnStands, type Seating } from './Seating.ts';

type Request = keyof ClientMessages;
type Asker = { readonly client: SeatedClient; readonly seat: Seat };
/** Null when it is done. */
type Answer<R extends Request> = (asker: Asker, wish: ClientMessages[R]) => Refusal | null;

const TALK: ReadonlySet<Request> = new Set<Request>(['chat', 'phrase']);
const OF_THE_HOST: ReadonlySet<Request> = new Set<Request>(['kick', 'stands', 'start', 'change']);

export type RoomDeskOptions = {
  match: Match;
  seating: Seating;
  powers: HostPowers;
  talk: RoomTalk;
  metrics: ServerMetrics;
  now: () => number;
  /** Places on the field kept for those who have yet to claim them. */
  promised: () => number;
  /** A guest has moved between field and stands. */
  moved: (asker: Asker) => void;
  /** Throws a guest out for good. */
  throwOut: (seat: Seat) => void;
};

/** What guests ask a room for is done here, or refused with a reason. Rules: RQ, HO. */
export class RoomDesk {
  readonly #options: RoomDeskOptions;
  readonly #answers: { readonly [R in Request]: Answer<R> };

  constructor(options: RoomDeskOptions) {
    const { match, seating, talk, promised } = options;
    this.#options = options;
    this.#answers = {
      chat: ({ seat }, { text, to }) => (talk.chat(seat, text, to), null),
      phrase: ({ seat }, { phrase, to }) => (talk.phrase(seat, phrase, to), null),
      vote: ({ seat }, { choice }) => (match.vote(seat.number, choice) ? null : 'no-such-choice'),
      team: ({ seat }) => this.#switchTeam(seat),
      spectate: (asker) => this.#move(asker, seating.toStands(asker.client, asker.seat)),
      play: (asker) => this.#move(asker, seating.toField(asker.client, asker.seat, promised())),
      kick: ({ seat }, whom) => this.#kick(seat, whom),
      stands: (host) => this.#tellStands(host),
      start: () => this.#start(),
      change: (_host, choice) => this.#change(choice),
    };
  }

  /** A message has come, of a type that is known; its payload may be anything. */
  hear(what: Request, client: SeatedClient, payload: unknown): void {
    const { metrics } = this.#options;
    const seat = client.userData;
    const wish = CLIENT_MESSAGES[what].safeParse(payload);
    if (seat === undefined || !wish.success) return metrics.messagesDropped.inc();
    const why = this.#answer(what, { client, seat }, wish.data);
    if (why === null) return;
    metrics.refusals.inc({ what, why });
    client.send('refused', { what, why } satisfies ServerMessages['refused']);
  }

  #answer<R extends Request>(what: R, asker: Asker, wish: ClientMessages[R]): Refusal | null {
    const { talk, requests } = asker.seat;
    if (!(TALK.has(what) ? talk : requests).take(this.#options.now())) return 'too-often';
    if (OF_THE_HOST.has(what) && !this.#options.powers.isHost(asker.seat)) return 'not-host';
    return this.#answers[what](asker, wish);
  }

  #switchTeam({ number }: Seat): Refusal | null {
    const { match } = this.#options;
    if (match.teamOf(number) === NO_TEAM) return 'no-teams';
    return match.switchTeam(number) ? null : 'uneven-teams';
  }

  #move(asker: Asker, refusal: Refusal | null): Refusal | null {
    if (refusal === null) this.#options.moved(asker);
    return refusal;
  }

  #kick(host: Seat, whom: ClientMessages['kick']): Refusal | null {
    const isMeant = (seat: Seat): boolean => ('guest' in whom ? seat.guest === whom.guest : seat.number === whom.player);
    const seat = this.#options.seating.seats.find((other) => other !== host && isMeant(other));
    if (seat === undefined) return 'no-such-player';
    this.#options.throwOut(seat);
    return null;
  }

  #tellStands({ client, seat: host }: Asker): null {
    const others = this.#options.seating.seats.filter((seat) => seat !== host && isOnStands(seat));
    const watchers = others.map(({ guest, name }) => ({ guest, name }));
    client.send('stands', { watchers } satisfies ServerMessages['stands']);
    return null;
  }

  #start(): Refusal | null {
    const { match } = this.#options;
    if (match.phase !== 'warmup') return 'not-now';
    match.start();
    return null;
  }

  #change(choice: ClientMessages['change']): Refusal | null {
    const { match } = this.#options;
    if (match.people > MODES[choice.mode].maxPlayers) return 'too-many-people';
    return match.changeTo(choice) ? null : 'no-such-match';
  }
}
