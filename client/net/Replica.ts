/**
 * The match as this end knows it: patches in, views out, and the own inputs on their way. Knows no socket and no clock, so a whole match can
 * be stepped through it by hand.
 */
import type { Arena } from '#shared/arena/Arena.ts';
import { NO_PLAYER, TICK_MS, TICK_RATE_HZ, VIEW_PARTS } from '#shared/netConfig.ts';
import type { ArenaState, PlayerState, ShotState } from '#shared/schema/ArenaState.ts';
import { launchShot, type ShotSeed } from '#shared/sim/launchShot.ts';
import { HEARD_TICKS, VIEW_MOMENTS, type SentInput } from '#shared/schema/InputState.ts';
import { BUTTON, type PlayerInput } from '#shared/sim/PlayerInput.ts';
import type { SimEvent } from '#shared/sim/SimEvent.ts';
import { areMates } from '#shared/sim/teams.ts';
import { isBeam, type WeaponId } from '#shared/sim/weapons.ts';
import type { ArenaView, MatchView, PlayerView, SelfView, ShotView } from './ArenaView.ts';
import { Beams } from './Beams.ts';
import { EventFeed } from './EventFeed.ts';
import { HitJudge } from './HitJudge.ts';
import type { InterpolationMode } from './InterpolationDelay.ts';
import { Interpolator } from './Interpolator.ts';
import { OwnPlayer } from './OwnPlayer.ts';
import { Playout } from './Playout.ts';
import { RemoteShots } from './RemoteShots.ts';
import { ServerClock } from './ServerClock.ts';
import type { SessionProbe } from './SessionProbe.ts';
import { ShotFeed } from './ShotFeed.ts';
import { showTickOf } from './showTickOf.ts';
import { StepSchedule } from './StepSchedule.ts';
import { msUntil, viewFlags, viewMatch, viewPickups, viewRound } from './viewMatch.ts';
import { viewOther } from './viewPlayers.ts';

export type ReplicaOptions = {
  arena: Arena;
  /** NO_PLAYER to watch only. */
  playerId: number;
  patchRateHz: number;
  probe?: SessionProbe | undefined;
  /** How far in the past the others are drawn; `adaptive` when left out. */
  interpolation?: InterpolationMode | undefined;
  /** False draws the own body and shots as the server tells them, like everybody else's. */
  prediction?: boolean | undefined;
  /** False draws corrections as the jumps they are. */
  smoothing?: boolean | undefined;
  /** False asks the server to judge the own shots by the present, and draws them there. */
  lagCompensation?: boolean | undefined;
};

/** On the wire NO_PLAYER also means somebody who has left: what those still have flying is not the own of who watches. */
const ownNumber = (playerId: number): number => (playerId === NO_PLAYER ? -1 : playerId);

export class Replica {
  #arena: Arena;
  #playerId: number;
  readonly #probe: SessionProbe;
  readonly #isPredicting: boolean;
  /** Whether the server is to judge the own shots by what was shown here. Shots that are not predicted are drawn where it has them anyway. */
  readonly #rewinds: boolean;
  readonly #clock = new ServerClock();
  readonly #schedule = new StepSchedule();
  readonly #playout: Playout;
  #others: Interpolator;
  readonly #shotFeed = new ShotFeed();
  #remoteShots: RemoteShots;
  #beams: Beams;
  readonly #events = new EventFeed();
  #judge: HitJudge;
  #newestTick = 0;
  /** As of the newest patch; null until a view asks for it. */
  #match: MatchView | null = null;
  #view = 0;
  #shotKeys = 0;
  #isCut = false;
  readonly own: OwnPlayer;

  constructor(options: ReplicaOptions) {
    const {
      arena,
      playerId,
      patchRateHz,
      interpolation,
      prediction = true,
      smoothing = true,
      lagCompensation = true,
      probe = {},
    } = options;
    this.#arena = arena;
    this.#playerId = ownNumber(playerId);
    this.#probe = probe;
    this.#isPredicting = prediction;
    this.#rewinds = lagCompensation && prediction;
    this.#playout = new Playout(patchRateHz, interpolation, probe);
    this.#others = new Interpolator(arena);
    this.#remoteShots = new RemoteShots(arena, this.#nextKey);
    this.#beams = this.#newBeams();
    this.#judge = this.#newJudge();
    const patchTicks = TICK_RATE_HZ / patchRateHz;
    const tricks = { isPredicting: prediction, isSmoothing: smoothing };
    this.own = new OwnPlayer({ id: this.#playerId, arena, patchTicks, nextKey: this.#nextKey, beams: this.#beams, probe, ...tricks });
  }

  get interpolationDelayMs(): number {
    return this.#playout.delayMs;
  }

  get interpolationUnderruns(): number {
    return this.#playout.underruns;
  }

  /** A patch: the state after it, and the newest input it contains. */
  onPatch(state: ArenaState, ack: number, nowMs: number): void {
    if (this.#isCut) this.#resume();
    this.#clock.onPatch(state.tick, nowMs);
    this.#playout.onPatch(state.tick, nowMs);
    this.#newestTick = state.tick;
    this.#match = null;
    const own = state.players.get(String(this.#playerId));
    if (own !== undefined) this.#readOwn(own, state.tick, ack, nowMs);
    this.#others.see(state.players, state.tick, this.#isPredicting ? this.#playerId : NO_PLAYER);
    this.#readShots(state, ack);
    this.#judge.onPatch(state.tick, this.#isOpen);
    this.#probe.onPatch?.(state.tick, nowMs);
  }

  /** A new match begins on `arena`. Time, events and inputs go on; all that was to be seen of the one before is gone. */
  enter(arena: Arena): void {
    this.#arena = arena;
    this.#others = new Interpolator(arena);
    this.#shotFeed.restart();
    this.#remoteShots = new RemoteShots(arena, this.#nextKey);
    this.#beams = this.#newBeams();
    this.#judge = this.#newJudge();
    this.own.enter(arena, this.#beams);
  }

  /** From the field to the stands, or back: another body is the own one, or none. What others do goes on as it was. */
  become(playerId: number): void {
    this.#playerId = ownNumber(playerId);
    this.own.become(this.#playerId);
    this.enter(this.#arena);
  }

  /** The link is cut. */
  onDrop(): void {
    this.#isCut = true;
    this.own.onDrop();
    this.#events.skipMissed();
  }

  /** Makes the steps that are due: `send` returns the seq of an input, or 0 when it could not be sent. Returns how many were sent. */
  step(nowMs: number, sample: (step: number) => PlayerInput, send: (input: SentInput) => number): number {
    this.#playout.listen(nowMs);
    const tick = this.#clock.tickAt(nowMs);
    const due = this.#schedule.due(tick);
    let missed = this.#schedule.takeDropped();
    let sent = 0;
    for (let n = 0; n < due; n++) {
      const step = this.#schedule.advance();
      const input = this.own.canStep && !this.#isCut ? sample(step) : null;
      const seen = input === null ? 0 : this.#playout.tickAt(nowMs, tick) - (this.own.holdsBeam ? 0 : this.#schedule.sinceDue(tick));
      const seq = input === null ? 0 : send(this.#stamp(input, seen));
      if (input === null || seq === 0) {
        if (this.own.isHeldBack || this.#isCut) missed += 1;
        this.own.stand();
      } else {
        const dueMs = nowMs - this.#schedule.sinceDue(tick) * TICK_MS;
        const shots = this.own.apply(seq, input, step, this.#rewinds ? seen : null, dueMs);
        this.#probe.onInput?.({ step, dueMs, sentMs: nowMs, input });
        for (const shot of shots) this.#onFire(shot, dueMs, nowMs);
        sent += 1;
      }
    }
    if (missed > 0) this.#probe.onInputsMissed?.(missed);
    return sent;
  }

  msUntilStep(nowMs: number): number {
    return this.#schedule.msUntilDue(this.#clock.tickAt(nowMs));
  }

  viewAt(state: ArenaState, nowMs: number): ArenaView {
    const tick = this.#clock.tickAt(nowMs);
    const renderTick = this.#playout.tickAt(nowMs, tick);
    const present = { step: this.#schedule.step, fraction: this.#schedule.fractionAt(tick), renderTick, nowMs };
    const ownShots: ShotView[] = [];
    const players: PlayerView[] = [];
    let self: SelfView | null = null;
    state.players.forEach((row, key) => {
      const id = Number(key);
      const isOwn = id === this.#playerId;
      const glimpse = isOwn && this.#isPredicting ? null : this.#others.drawAt(id, renderTick);
      if (isOwn) {
        self = this.own.viewAt(row, { ...present, respawnInMs: msUntil(row.spawnTick, tick) }, ownShots, glimpse);
        if (self !== null) players.push(self);
      } else if (glimpse !== null) {
        players.push(viewOther(id, row, glimpse));
      }
    });
    this.#remoteShots.viewAt(renderTick, ownShots, this.#playerId);
    const foes = state.friendlyFire || self === null ? players : players.filter((player) => !areMates(player, self!));
    const shots = this.#judge.watch(ownShots, foes);
    return {
      nowMs,
      renderTick,
      predictedTick: this.own.tickAt(present),
      round: viewRound(state, tick),
      match: (this.#match ??= viewMatch(state)),
      self,
      players,
      shots,
      beams: this.#beams.viewAt(renderTick, nowMs, foes),
      pickups: viewPickups(this.#arena, state, tick),
      flags: viewFlags(this.#arena, state, tick, players),
      events: this.#events.take(renderTick),
    };
  }

  readonly #nextKey = (): number => this.#shotKeys++;

  #newBeams(): Beams {
    return new Beams(this.#arena, this.#playerId, this.#nextKey, this.#probe, this.#isPredicting);
  }

  #newJudge(): HitJudge {
    return new HitJudge(this.#arena, this.#playerId, (verdict) => this.#probe.onHitJudged?.(verdict));
  }

  /** The first patch after a cut is the whole state. Which shots have hit meanwhile nobody told us: only those that fly are drawn on. */
  #resume(): void {
    this.#isCut = false;
    this.#playout.restart();
    this.#others = new Interpolator(this.#arena);
    this.#shotFeed.restart();
    this.#remoteShots.clear();
    this.own.clearShots();
    this.#beams.clear();
    this.#judge.clear();
  }

  #readOwn(row: PlayerState, tick: number, ack: number, nowMs: number): void {
    this.own.onPatch(row, tick, ack, nowMs);
    this.#schedule.steer(row.inputMarginMs);
    this.#probe.onWaitingInputs?.(row.waitingInputs);
    if (row.inputMarginMs > 0) this.#probe.onInputMargin?.(row.inputMarginMs);
  }

  #onFire({ ordinal, weapon }: ShotSeed, dueMs: number, sentMs: number): void {
    if (this.#isPredicting && !isBeam(weapon)) this.#judge.fired(ordinal);
    this.#probe.onFire?.({ ordinal, dueMs, sentMs });
  }

  /** Adds what the server needs to know of this end. Only a shot needs `view`; elsewhere it stays as it was, which costs no bytes. */
  #stamp({ move, aim, buttons }: PlayerInput, seen: number): SentInput {
    const isFiring = (buttons & BUTTON.fire) !== 0;
    if (isFiring && this.#rewinds) this.#view = Math.round(Math.max(0, seen) * VIEW_PARTS) % VIEW_MOMENTS;
    return { move, aim, buttons, heard: this.#newestTick % HEARD_TICKS, view: this.#view, rewinds: this.#rewinds ? 1 : 0 };
  }

  #readShots(state: ArenaState, ack: number): void {
    this.#shotFeed.read(state, (row) => this.#onLaunch(row));
    const own = state.players.get(String(this.#playerId));
    if (own !== undefined) for (const ordinal of this.own.settleShots(ack, own.shotsFired)) this.#judge.refused(ordinal);
    for (const event of this.#events.read(state)) {
      this.#beams.onEvent(event);
      const early = 'target' in event ? this.#end(event) : null;
      this.#events.showAt(event, showTickOf(event, this.#playerId, early));
      // A round takes its shots with it.
      if (event.kind === 'round') {
        this.#judge.clear();
        this.#shotFeed.readEnded(state, ({ owner, id }) => this.#onEnd(owner, id, event.tick));
      }
    }
    this.#beams.settle(ack, state.tick, this.#isOpen);
    this.#remoteShots.forget(state.tick);
  }

  #onLaunch(row: ShotState): void {
    const { id, owner, ordinal, spawnTick, x, y, vx, vy } = row;
    const shot = launchShot(id, owner, spawnTick, { weapon: row.weapon as WeaponId, ordinal, x, y, vx, vy });
    if (owner === this.#playerId) this.#judge.launched(ordinal, spawnTick);
    if (owner === this.#playerId && this.#isPredicting) return this.own.confirmShot(shot);
    this.#remoteShots.launch(shot);
    if (owner === this.#playerId) this.#probe.onShot?.();
  }

  #onEnd(owner: number, id: number, tick: number): void {
    if (owner === this.#playerId && this.#isPredicting) this.own.endShot(id, tick);
    else this.#remoteShots.end(id, tick);
  }

  /** How many ticks before the others' moment an own shot is seen to hit; null where it is drawn in the present. A hit ends the shot. */
  #end(event: Extract<SimEvent, { target: number }>): number | null {
    if (event.kind === 'kill') return this.#rewinds ? event.rewindMs / TICK_MS : null;
    const { actor, target, tick, ordinal, shot } = event;
    if (actor === this.#playerId) this.#judge.hit(ordinal, target, tick, this.#isOpen);
    if (actor === this.#playerId && this.#isPredicting) return this.own.hitShot(ordinal, tick);
    this.#remoteShots.end(shot, tick);
    return 0;
  }

  readonly #isOpen = (player: number, tick: number): boolean => this.#others.isOpenAt(player, tick);
}
