/** The own player in the predicted present: body, shots, and what the server has to say about both. */
import type { Arena } from '#shared/arena/Arena.ts';
import { PLAYER_FLAG, type PlayerState } from '#shared/schema/ArenaState.ts';
import { NEUTRAL_INPUT, type PlayerInput } from '#shared/sim/PlayerInput.ts';
import { beamEvent } from '#shared/sim/beamEvent.ts';
import { launchShot, type ShotSeed } from '#shared/sim/launchShot.ts';
import { isBeam } from '#shared/sim/weapons.ts';
import type { Shot } from '#shared/sim/World.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';
import type { SelfView, ShotView } from './ArenaView.ts';
import type { Beams } from './Beams.ts';
import { ErrorSmoother } from './ErrorSmoother.ts';
import { InputFlight } from './InputFlight.ts';
import { OwnShots } from './OwnShots.ts';
import { Predictor } from './Predictor.ts';
import { readBody } from './readBody.ts';
import type { Glimpse } from './RemoteTrack.ts';
import type { SessionProbe } from './SessionProbe.ts';
import { viewSelf, type OwnPicture } from './viewPlayers.ts';

/** Of a shot the server has yet to number. */
const UNKNOWN_ID = -1;

/** `fraction` of a step after the beginning of the newest `step`; the others are shown as of `renderTick`. */
export type OwnMoment = { step: number; fraction: number; renderTick: number; nowMs: number; respawnInMs: number };

export type OwnPlayerOptions = {
  id: number;
  arena: Arena;
  /** Ticks from patch to patch. */
  patchTicks: number;
  nextKey: () => number;
  beams: Beams;
  probe: SessionProbe;
  isPredicting: boolean;
  isSmoothing: boolean;
};

export class OwnPlayer {
  #id: number;
  readonly #predictor: Predictor;
  readonly #patchTicks: number;
  readonly #nextKey: () => number;
  #shots: OwnShots;
  #beams: Beams;
  readonly #smoother = new ErrorSmoother();
  readonly #flight = new InputFlight();
  readonly #probe: SessionProbe;
  readonly #isPredicting: boolean;
  readonly #isSmoothing: boolean;
  /** Ticks from a step of this end to the tick in which the server takes its input. */
  #lead = 0;
  #aim = NEUTRAL_INPUT.aim;
  corrections = 0;
  maxCorrectionPx = 0;
  handovers = 0;

  constructor({ id, arena, patchTicks, nextKey, beams, probe, isPredicting, isSmoothing }: OwnPlayerOptions) {
    this.#id = id;
    this.#predictor = new Predictor(arena);
    this.#patchTicks = patchTicks;
    this.#nextKey = nextKey;
    this.#shots = new OwnShots(arena, patchTicks, nextKey);
    this.#beams = beams;
    this.#probe = probe;
    this.#isPredicting = isPredicting;
    this.#isSmoothing = isSmoothing;
  }

  get pendingInputs(): number {
    return this.#predictor.pendingCount;
  }

  /** Whether the next shot is a beam. */
  get holdsBeam(): boolean {
    return this.#predictor.body !== null && isBeam(this.#predictor.body.weapon);
  }

  /** See `OwnShots.rewindTicks`. */
  get rewindTicks(): number {
    return this.#shots.rewindTicks;
  }

  /** Whether there is a body to move and a server that listens. */
  get canStep(): boolean {
    return this.#predictor.body !== null && !this.isHeldBack;
  }

  /** So much is on its way that the body stands and waits. */
  get isHeldBack(): boolean {
    return this.#flight.isFull(this.#predictor.pendingCount);
  }

  /**
   * An input was sent: the body and its shots do not wait for the answer. Returns the shots.
   *
   * @param seen  the moment the others were shown at, where the server is asked to go by it; else null
   */
  apply(seq: number, input: Readonly<PlayerInput>, step: number, seen: number | null, dueMs: number): readonly ShotSeed[] {
    this.#aim = input.aim;
    const seeds = this.#predictor.apply(seq, { ...input }, step, dueMs);
    if (this.#isPredicting) for (const seed of seeds) this.#fire(seed, seq, step, seen);
    return seeds;
  }

  /** A step without an input. */
  stand(): void {
    this.#predictor.stand();
  }

  /** The link is cut: nothing that is on its way will be answered. */
  onDrop(): void {
    this.#predictor.forgetPending();
    this.#flight.restart();
  }

  /** From now on this is the own body; NO_PLAYER for none. Inputs of the one before are void. */
  become(id: number): void {
    this.#id = id;
    this.onDrop();
  }

  /** A new match begins on `arena`: there is no body before the next patch, and no shot of before. */
  enter(arena: Arena, beams: Beams): void {
    this.#predictor.enter(arena);
    this.#shots = new OwnShots(arena, this.#patchTicks, this.#nextKey);
    this.#beams = beams;
    this.#smoother.clear();
  }

  /** The link is back: those that still fly will be told. */
  clearShots(): void {
    this.#shots.clear();
  }

  /** A patch with the state at the end of `tick`, after the inputs up to `ack`. */
  onPatch(row: PlayerState, tick: number, ack: number, nowMs: number): void {
    const acked = this.#predictor.acknowledge(ack);
    const newest = acked.at(-1);
    this.#flight.onPatch(this.#predictor.pendingCount, nowMs);
    if (newest !== undefined) this.#lead = tick - newest.step;
    for (const { dueMs } of acked) this.#probe.onAck?.(nowMs - dueMs);
    const outcome = this.#predictor.reconcile(readBody(row), row.spawnTick);
    if (outcome.kind === 'correction' && this.#isPredicting) this.#onCorrection(outcome.dx, outcome.dy, nowMs);
    if (outcome.kind === 'handover') this.#onHandover();
  }

  /** A shot of ours that the server launched. */
  confirmShot(shot: Shot): void {
    if (this.#shots.confirm(shot, shot.spawnTick - this.#lead)) this.#probe.onShotSettled?.(true);
  }

  /** After the launched shots of a patch: what it should have launched and did not. Returns the ordinals of those never fired. */
  settleShots(ack: number, shotsFired: number): number[] {
    const settled = this.#shots.settle(ack, shotsFired);
    for (const { isConfirmed } of settled) this.#probe.onShotSettled?.(isConfirmed);
    return settled.filter(({ isConfirmed }) => !isConfirmed).map(({ ordinal }) => ordinal);
  }

  /** A shot of ours hits in `tick`: see `OwnShots.hit`. */
  hitShot(ordinal: number, tick: number): number | null {
    return this.#shots.hit(ordinal, tick);
  }

  /** A new round has swept a shot of ours away in `tick`. */
  endShot(id: number, tick: number): void {
    this.#shots.end(id, tick);
  }

  /** The present as drawn, ticks of the server. */
  tickAt({ step, fraction }: Pick<OwnMoment, 'step' | 'fraction'>): number {
    return step - 1 + fraction + this.#lead;
  }

  /** Null before the first patch. Appends the own shots. Without prediction the body is drawn as in `glimpse`. */
  viewAt(
    row: PlayerState,
    { step, fraction, renderTick, nowMs, respawnInMs }: OwnMoment,
    shots: ShotView[],
    glimpse: Readonly<Glimpse> | null,
  ): SelfView | null {
    if (glimpse !== null) return viewSelf(this.#id, row, { ...pictureOf(row, glimpse), aim: this.#aim, respawnInMs });
    const { body } = this.#predictor;
    if (body === null) return null;
    this.#shots.viewAt(step + fraction, renderTick, shots);
    const drawn = this.#predictor.drawnAt(fraction);
    const error = this.#smoother.at(nowMs);
    return viewSelf(this.#id, row, {
      body,
      spawnTick: row.spawnTick,
      x: drawn.x + error.x,
      y: drawn.y + error.y,
      aim: this.#aim,
      respawnInMs,
    });
  }

  #fire(seed: ShotSeed, seq: number, step: number, seen: number | null): void {
    const shot = launchShot(UNKNOWN_ID, this.#id, step + this.#lead, seed);
    if (isBeam(shot.weapon)) this.#beams.fire(beamEvent(shot, shot.spawnTick), seq);
    else this.#shots.fire(shot, seq, step, seen);
    this.#probe.onShot?.();
  }

  #onCorrection(dx: number, dy: number, nowMs: number): void {
    const px = Math.hypot(dx, dy);
    this.corrections += 1;
    this.maxCorrectionPx = Math.max(this.maxCorrectionPx, px);
    if (this.#isSmoothing) this.#smoother.add(-dx, -dy, nowMs);
    this.#probe.onCorrection?.(px);
  }

  #onHandover(): void {
    this.handovers += 1;
    this.#smoother.clear();
    this.#beams.takeBack();
    for (let left = this.#shots.takeBack(); left > 0; left--) this.#probe.onShotSettled?.(false);
    this.#probe.onHandover?.();
  }
}

/** The own body where the server last had it. */
function pictureOf(row: PlayerState, { x, y, flags, spawnTick }: Readonly<Glimpse>): Pick<OwnPicture, 'body' | 'spawnTick' | 'x' | 'y'> {
  const isAlive = (flags & PLAYER_FLAG.alive) !== 0;
  return { body: { ...readBody(row), isAlive }, spawnTick, x: x / UNITS_PER_PX, y: y / UNITS_PER_PX };
}
