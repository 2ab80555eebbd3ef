import type { Match } from '#shared/match/Match.ts';
import type { Audience, ServerMessages } from '#shared/schema/messages.ts';
import { NO_TEAM } from '#shared/sim/teams.ts';
import type { Seat, SeatedClient } from './Seat.ts';
import { isOnStands } from './Seating.ts';

/** Who says what to whom. Rules: TK. */
export class RoomTalk {
  readonly #match: Match;
  readonly #clients: Iterable<SeatedClient>;

  constructor(match: Match, clients: Iterable<SeatedClient>) {
    this.#match = match;
    this.#clients = clients;
  }

  chat(speaker: Seat, text: string, to: Audience): void {
    this.#tell('chat', speaker, to, (saying) => ({ ...saying, text }));
  }

  phrase(speaker: Seat, phrase: number, to: Audience): void {
    this.#tell('phrase', speaker, to, (saying) => ({ ...saying, phrase }));
  }

  #tell<K extends 'chat' | 'phrase'>(kind: K, speaker: Seat, wanted: Audience, message: (saying: Saying) => ServerMessages[K]): void {
    const { number: player, name } = speaker;
    const to = this.#audienceOf(speaker, wanted);
    const said = message({ player, name, team: this.#match.teamOf(player), to });
    for (const client of this.#clients) {
      if (client.userData !== undefined && (to === 'all' || this.#areMates(speaker, client.userData))) client.send(kind, said);
    }
  }

  /** Those on the stands see everything, so they keep it to themselves while a match is played. */
  #audienceOf(speaker: Seat, wanted: Audience): Audience {
    if (isOnStands(speaker)) return this.#match.phase === 'warmup' || this.#match.phase === 'over' ? wanted : 'team';
    return this.#match.teamOf(speaker.number) === NO_TEAM ? 'all' : wanted;
  }

  #areMates(a: Seat, b: Seat): boolean {
    return isOnStands(a) === isOnStands(b) && this.#match.teamOf(a.number) === this.#match.teamOf(b.number);
  }
}

type Saying = Omit<ServerMessages['chat'], 'text'>;
