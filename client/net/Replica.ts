/**
 * The match as this end knows it: patches in, views out, and the own inputs on their way. Knows no socket and no clock, so a whole match can
 * be stepped through it by hand.
 */
import type { Arena } from '#shared/arena/Arena.ts';
import { TICK_MS } from '#shared/netConfig.ts';
import type { ArenaState, PlayerState, ShotState } from '#shared/schema/ArenaState.ts';
import { launchShot } from '#shared/sim/launchShot.ts';
import type { PlayerInput } from '#shared/sim/PlayerInput.ts';
import { ROUND_PHASES } from '#shared/sim/World.ts';
import type { WeaponId } from '#shared/sim/weapons.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';
import type { ArenaView, PickupView, PlayerView, SelfView, ShotView } from './ArenaView.ts';
import { Beams } from './Beams.ts';
import { EventFeed } from './EventFeed.ts';
import type { InterpolationMode } from './InterpolationDelay.ts';
import { Interpolator } from './Interpolator.ts';
import { OwnPlayer } from './OwnPlayer.ts';
import { Playout } from './Playout.ts';
import { RemoteShots } from './RemoteShots.ts';
import { ServerClock } from './ServerClock.ts';
import type { SessionProbe } from './SessionProbe.ts';
import { ShotFeed } from './ShotFeed.ts';
import { StepSchedule } from './StepSchedule.ts';
import { viewOther } from './viewPlayers.ts';

export type ReplicaOptions = {
  arena: Arena;
  playerId: number;
  patchRateHz: number;
  probe?: SessionProbe | undefined;
  /** How far in the past the others are drawn; `adaptive` when left out. */
  interpolation?: InterpolationMode | undefined;
  /** False draws the own body and shots as the server tells them, like everybody else's. */
  prediction?: boolean | undefined;
  /** False draws corrections as the jumps they are. */
  smoothing?: boolean | undefined;
  /** False gives up what the server does for a shooter who sees the others in the past. */
  lagCompensation?: boolean | undefined;
};

export class Replica {
  readonly #arena: Arena;
  readonly #playerId: number;
  readonly #probe: SessionProbe;
  readonly #isPredicting: boolean;
  readonly #clock = new ServerClock();
  readonly #schedule = new StepSchedule();
  readonly #playout: Playout;
  #others: Interpolator;
  readonly #shotFeed = new ShotFeed();
  readonly #remoteShots: RemoteShots;
  readonly #beams: Beams;
  readonly #events: EventFeed;
  #shotKeys = 0;
  #isCut = false;
  readonly own: OwnPlayer;

  constructor({ arena, playerId, patchRateHz, interpolation, prediction = true, smoothing = true, probe = {} }: ReplicaOptions) {
    const nextKey = (): number => this.#shotKeys++;
    this.#arena = arena;
    this.#playerId = playerId;
    this.#probe = probe;
    this.#isPredicting = prediction;
    this.#playout = new Playout(patchRateHz, interpolation, probe);
    this.#others = new Interpolator(arena);
    this.#remoteShots = new RemoteShots(arena, nextKey);
    this.#events = new EventFeed(playerId);
    this.#beams = new Beams(arena, playerId, nextKey, probe, prediction);
    this.own = new OwnPlayer(playerId, arena, nextKey, this.#beams, probe, { isPredicting: prediction, isSmoothing: smoothing });
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
    state.players.forEach((row, key) => {
      const id = Number(key);
      if (id === this.#playerId) this.#readOwn(row, state.tick, ack, nowMs);
      if (id !== this.#playerId || !this.#isPredicting) this.#others.see(id, state.tick, row);
    });
    this.#others.keepOnly((id) => state.players.has(String(id)));
    this.#readShots(state, ack);
    this.#probe.onPatch?.(state.tick, nowMs);
  }

  /** The link is cut. */
  onDrop(): void {
    this.#isCut = true;
    this.own.onDrop();
    this.#events.skipMissed();
  }

  /** Makes the steps that are due: `send` returns the seq of an input, or 0 when it could not be sent. Returns how many were sent. */
  step(nowMs: number, sample: () => PlayerInput, send: (input: PlayerInput) => number): number {
    this.#playout.listen(nowMs);
    const tick = this.#clock.tickAt(nowMs);
    const due = this.#schedule.due(tick);
    let sent = 0;
    for (let n = 0; n < due; n++) {
      const step = this.#schedule.advance();
      const input = this.own.canStep && !this.#isCut ? sample() : null;
      const seq = input === null ? 0 : send(input);
      if (input === null || seq === 0) {
        this.own.stand();
      } else {
        const shot = this.own.apply(seq, input, step, nowMs);
        if (shot !== null) this.#probe.onFire?.({ ordinal: shot.ordinal, dueMs: nowMs - this.#schedule.msSinceDue(tick), sentMs: nowMs });
        sent += 1;
      }
    }
    return sent;
  }

  msUntilStep(nowMs: number): number {
    return this.#schedule.msUntilDue(this.#clock.tickAt(nowMs));
  }

  viewAt(state: ArenaState, nowMs: number): ArenaView {
    const tick = this.#clock.tickAt(nowMs);
    const renderTick = this.#playout.tickAt(nowMs, tick);
    const present = { step: this.#schedule.step, fraction: this.#schedule.fractionAt(tick), nowMs };
    const shots: ShotView[] = [];
    const players: PlayerView[] = [];
    let self: SelfView | null = null;
    state.players.forEach((row, key) => {
      const id = Number(key);
      const isOwn = id === this.#playerId;
      const glimpse = isOwn && this.#isPredicting ? null : this.#others.drawAt(id, renderTick);
      if (isOwn) {
        self = this.own.viewAt(row, { ...present, respawnInMs: msUntil(row.spawnTick, tick) }, shots, glimpse);
        if (self !== null) players.push(self);
      } else if (glimpse !== null) {
        players.push(viewOther(id, row, glimpse));
      }
    });
    this.#remoteShots.viewAt(renderTick, shots, this.#playerId);
    return {
      nowMs,
      renderTick,
      predictedTick: this.own.tickAt(present),
      round: {
        number: state.roundNumber,
        phase: ROUND_PHASES[state.phase] ?? 'live',
        remainingMs: msUntil(state.phaseEndTick, tick),
        winner: state.winner,
      },
      self,
      players,
      shots,
      beams: this.#beams.viewAt(renderTick, nowMs, players),
      pickups: viewPickups(this.#arena, state, tick),
      events: this.#events.take(renderTick),
    };
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
  }

  #readOwn(row: PlayerState, tick: number, ack: number, nowMs: number): void {
    this.own.onPatch(row, tick, ack, nowMs);
    this.#schedule.steer(row.inputMarginMs);
    this.#probe.onWaitingInputs?.(row.waitingInputs);
  }

  #readShots(state: ArenaState, ack: number): void {
    this.#shotFeed.read(state, (row) => this.#onLaunch(row));
    const own = state.players.get(String(this.#playerId));
    if (own !== undefined) this.own.settleShots(ack, own.shotsFired);
    for (const event of this.#events.read(state)) {
      this.#beams.onEvent(event);
      if (event.kind === 'hit') this.#onEnd(event.actor, event.shot, event.tick);
      // A round takes its shots with it.
      if (event.kind === 'round') this.#shotFeed.readEnded(state, ({ owner, id }) => this.#onEnd(owner, id, event.tick));
    }
    this.#beams.settle(ack, state.tick);
    this.#remoteShots.forget(state.tick);
  }

  #onLaunch(row: ShotState): void {
    const { id, owner, ordinal, spawnTick, x, y, vx, vy } = row;
    const shot = launchShot(id, owner, spawnTick, { weapon: row.weapon as WeaponId, ordinal, x, y, vx, vy });
    if (owner === this.#playerId && this.#isPredicting) return this.own.confirmShot(shot);
    this.#remoteShots.launch(shot);
    if (owner === this.#playerId) this.#probe.onShot?.();
  }

  #onEnd(owner: number, id: number, tick: number): void {
    if (owner === this.#playerId && this.#isPredicting) this.own.endShot(id, tick);
    else this.#remoteShots.end(id, tick);
  }
}

const msUntil = (tick: number, now: number): number => Math.max(0, (tick - now) * TICK_MS);

function viewPickups(arena: Arena, state: ArenaState, tick: number): PickupView[] {
  return arena.pickups.map(({ kind, x, y }, spot) => {
    const returnsInMs = msUntil(state.pickups.at(spot)?.availableTick ?? 0, tick);
    return { kind, x: x / UNITS_PER_PX, y: y / UNITS_PER_PX, isAvailable: returnsInMs === 0, returnsInMs };
  });
}
