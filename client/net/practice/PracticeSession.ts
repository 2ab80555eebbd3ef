/**
 * A match that this end runs by itself, against bots, without a server or a link: the very `Match` that a room runs, shown through the very
 * `Replica` that shows a room's. What is learned here is true there.
 */
import type { Arena } from '#shared/arena/Arena.ts';
import { Match, type MatchOptions } from '#shared/match/Match.ts';
import type { Looks } from '#shared/match/mirrorState.ts';
import { MAX_CATCH_UP_TICKS, MAX_INPUTS_PER_TICK, TICK_MS, TICK_RATE_HZ } from '#shared/netConfig.ts';
import type { SentInput } from '#shared/schema/InputState.ts';
import type { ModeName } from '#shared/sim/modes.ts';
import type { PlayerInput } from '#shared/sim/PlayerInput.ts';
import type { TakenInput } from '#shared/sim/World.ts';
import type { ArenaView } from '../ArenaView.ts';
import type { GameSession } from '../GameSession.ts';
import { Listeners } from '../Listeners.ts';
import { Replica } from '../Replica.ts';
import type { NetStats, SessionEvents, SessionStatus } from '../SessionOptions.ts';
import type { SessionProbe } from '../SessionProbe.ts';
import { ownLead } from './ownLead.ts';

export type PracticeOptions = Omit<MatchOptions, 'patchRateHz'> & {
  looks: Looks;
  /** Monotonic clock, ms. */
  now: () => number;
  probe?: SessionProbe;
};

type QueuedInput = { readonly seq: number; readonly input: SentInput };

export class PracticeSession implements GameSession {
  readonly isPractice = true;
  readonly isPrivate = true;
  readonly isHost = true;
  readonly isSpectating = false;
  readonly playerId: number;
  readonly patchRateHz = TICK_RATE_HZ;
  readonly roomId = '';
  readonly rejoinToken = '';
  readonly #match: Match;
  readonly #replica: Replica;
  readonly #maps: ReadonlyMap<string, Arena>;
  readonly #name: string;
  readonly #listeners = new Listeners();
  readonly #queue: QueuedInput[] = [];
  #status: SessionStatus = { state: 'playing' };
  #nextTickMs: number;
  #matchNumber: number;
  #seq = 0;
  #ack = 0;
  /** The longest tick of the second under way, ms, and how many there were. */
  #slowest = 0;
  #server: NetStats['server'] = { tickMs: 0, tickLateMs: 0, tickRateHz: 0 };
  #ticks = 0;
  #secondMs: number;
  readonly #now: () => number;

  constructor({ looks, now, probe, ...options }: PracticeOptions) {
    this.#now = now;
    this.#maps = options.maps;
    this.#match = new Match({ ...options, patchRateHz: this.patchRateHz });
    const { number } = this.#match.addPerson(looks);
    this.playerId = number;
    this.#name = this.#match.nameOf(number);
    this.#match.setHost(number);
    this.#match.publish();
    this.#matchNumber = this.#match.state.matchNumber;
    this.#replica = new Replica({ arena: this.arena, playerId: number, patchRateHz: this.patchRateHz, probe });
    const nowMs = now();
    this.#nextTickMs = nowMs;
    this.#secondMs = nowMs;
    this.#replica.onPatch(this.#match.state, 0, nowMs);
  }

  get arena(): Arena {
    return this.#maps.get(this.#match.map)!;
  }

  get status(): SessionStatus {
    return this.#status;
  }

  /** Sends the inputs that are due and runs the match up to now. After a pause of the page it goes on from where it was. */
  step(nowMs: number, sample: (step: number) => PlayerInput): number {
    const sent = this.#replica.step(nowMs, sample, (input) => {
      this.#seq += 1;
      this.#queue.push({ seq: this.#seq, input });
      return this.#seq;
    });
    this.#nextTickMs = Math.max(this.#nextTickMs, nowMs - MAX_CATCH_UP_TICKS * TICK_MS);
    for (; this.#nextTickMs <= nowMs; this.#nextTickMs += TICK_MS) this.#tick(nowMs);
    return sent;
  }

  viewAt(nowMs: number): ArenaView {
    return this.#replica.viewAt(this.#match.state, nowMs);
  }

  stats(): NetStats {
    const { corrections, maxCorrectionPx, handovers, pendingInputs, rewindTicks } = this.#replica.own;
    const { interpolationDelayMs, interpolationUnderruns } = this.#replica;
    return {
      rttMs: 0,
      corrections,
      maxCorrectionPx,
      handovers,
      reconnects: 0,
      framesDown: 0,
      framesUp: 0,
      bytesDown: 0,
      bytesUp: 0,
      interpolationDelayMs,
      interpolationUnderruns,
      rewindMs: rewindTicks * TICK_MS,
      pendingInputs,
      waitingInputs: this.#queue.length,
      server: this.#server,
    };
  }

  /** There is nobody else to read it. */
  sendChat(text: string): void {
    this.#listeners.tell('chat', { ...this.#saying, text });
  }

  sendPhrase(phrase: number): void {
    this.#listeners.tell('phrase', { ...this.#saying, phrase });
  }

  vote(choice: number): void {
    if (!this.#match.vote(this.playerId, choice)) this.#listeners.tell('refused', { what: 'vote', why: 'no-such-choice' });
  }

  switchTeam(): void {
    if (!this.#match.switchTeam(this.playerId)) this.#listeners.tell('refused', { what: 'team', why: 'no-teams' });
  }

  startMatch(): void {
    this.#match.start();
  }

  changeMatch(map: string, mode: ModeName): void {
    if (!this.#match.changeTo({ map, mode })) this.#listeners.tell('refused', { what: 'change', why: 'no-such-match' });
  }

  /** There are no stands, and nobody to throw out. */
  spectate(): void {
    this.#listeners.tell('refused', { what: 'spectate', why: 'not-now' });
  }

  play(): void {
    this.#listeners.tell('refused', { what: 'play', why: 'not-now' });
  }

  kick(): void {
    this.#listeners.tell('refused', { what: 'kick', why: 'no-such-player' });
  }

  kickGuest(): void {
    this.kick();
  }

  askStands(): void {
    this.#listeners.tell('stands', []);
  }

  on<K extends keyof SessionEvents>(event: K, listener: (payload: SessionEvents[K]) => void): () => void {
    return this.#listeners.add(event, listener);
  }

  async leave(): Promise<void> {
    this.#status = { state: 'closed', code: 1000, reason: 'left the practice' };
  }

  #tick(nowMs: number): void {
    const startMs = this.#now();
    // One a tick; what a long frame has piled up is caught up with.
    const taken = this.#queue.splice(0, Math.min(MAX_INPUTS_PER_TICK, Math.max(1, this.#queue.length - 1)));
    const tick = this.#match.tick + 1;
    const inputs = taken.map(({ input }): TakenInput => ({ ...input, lead: ownLead(input, tick) }));
    this.#match.step(new Map([[this.playerId, inputs]]));
    this.#ack = taken.at(-1)?.seq ?? this.#ack;
    this.#match.publish();
    if (this.#match.state.matchNumber !== this.#matchNumber) this.#enter();
    this.#replica.onPatch(this.#match.state, this.#ack, nowMs);
    this.#measure(this.#now() - startMs, nowMs);
  }

  #enter(): void {
    this.#matchNumber = this.#match.state.matchNumber;
    this.#replica.enter(this.arena);
    this.#listeners.tell('match', this.arena);
  }

  get #saying() {
    return { player: this.playerId, name: this.#name, team: this.#match.teamOf(this.playerId), to: 'all' } as const;
  }

  #measure(tookMs: number, nowMs: number): void {
    this.#ticks += 1;
    this.#slowest = Math.max(this.#slowest, tookMs);
    if (nowMs - this.#secondMs < 1000) return;
    this.#server = { tickMs: this.#slowest, tickLateMs: 0, tickRateHz: (this.#ticks * 1000) / (nowMs - this.#secondMs) };
    this.#slowest = 0;
    this.#ticks = 0;
    this.#secondMs = nowMs;
  }
}
