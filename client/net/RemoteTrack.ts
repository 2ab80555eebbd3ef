/**
 * The recent past of somebody else: between two patches on the line, a short way past the newest one by a guess. Where a guess was wrong, the
 * drawn place returns to the true one over a moment instead of at once. A new life is neither glided nor guessed to.
 */
import type { Arena } from '#shared/arena/Arena.ts';
import { COARSE_AIM_STEPS } from '#shared/math/ring.ts';
import { TICK_RATE_HZ } from '#shared/netConfig.ts';
import { PLAYER_FLAG } from '#shared/schema/ArenaState.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';
import { guessRun } from './guessRun.ts';
import { MAX_GUESS_TICKS } from './RenderClock.ts';

/** What a patch said of a player, as on the wire. */
export type Sighting = {
  tick: number;
  x: number;
  y: number;
  /** A step of the ring of `COARSE_AIM_HALF`. */
  aim: number;
  flags: number;
  health: number;
  shield: number;
  weapon: number;
  spawnTick: number;
};

/** A player at a moment: positions in units and velocities in units per second, as floats; everything else as of the sighting before. */
export type Glimpse = Omit<Sighting, 'tick'> & { vx: number; vy: number };

/** Sightings kept: two seconds of patches at 60 Hz, more than the moment drawn is ever behind. */
const TRACK_LENGTH = 128;
/** The error of a guess shrinks this fast: with a runner's own speed still far below twice that, units per tick. */
const RETURN_SPEED = (150 * UNITS_PER_PX) / TICK_RATE_HZ;

export class RemoteTrack {
  readonly #arena: Arena;
  /** A ring, written in place once it is full: what patches leave behind would otherwise grow old before it is garbage. */
  readonly #sightings: Sighting[] = [];
  #count = 0;
  /** As drawn last, without the error; the moment, and the number of sightings known then, 0 before it was drawn at all. */
  readonly #drawn = createGlimpse();
  #drawnTick = 0;
  #drawnCount = 0;
  /** Drawn place minus true place, units. */
  readonly #error = { x: 0, y: 0 };
  /** What callers get: everybody is drawn in every frame, so it is one object, written anew. */
  readonly #shown = createGlimpse();

  constructor(arena: Arena) {
    this.#arena = arena;
  }

  /** `row` may be reused by the caller; `tick` is later than in the call before. */
  see(tick: number, { x, y, aim, flags, health, shield, weapon, spawnTick }: Readonly<Omit<Sighting, 'tick'>>): void {
    const slot = this.#count % TRACK_LENGTH;
    this.#count += 1;
    const old = this.#sightings[slot];
    if (old === undefined) {
      this.#sightings.push({ tick, x, y, aim, flags, health, shield, weapon, spawnTick });
      return;
    }
    old.tick = tick;
    old.x = x;
    old.y = y;
    old.aim = aim;
    old.flags = flags;
    old.health = health;
    old.shield = shield;
    old.weapon = weapon;
    old.spawnTick = spawnTick;
  }

  /** Whether the patches around the end of `tick` say that the player could be hit. */
  isOpenAt(tick: number): boolean {
    const oldest = Math.max(0, this.#count - TRACK_LENGTH);
    let after: Sighting | undefined;
    for (let n = this.#count - 1; n >= oldest; n--) {
      const sighting = this.#sightings[n % TRACK_LENGTH]!;
      if (sighting.tick < tick) return isOpen(sighting) && (after === undefined || (isOpen(after) && isOneLife(sighting, after)));
      after = sighting;
    }
    return false;
  }

  /** Call after the first sighting, with moments in order. Valid until the next call. */
  drawAt(renderTick: number): Readonly<Glimpse> {
    const drawn = this.#drawn;
    const { spawnTick, flags } = drawn;
    const isFirst = this.#drawnCount === 0;
    if (!isFirst) this.#learnError();
    this.#findAt(renderTick, drawn);
    if (isFirst || !isOneLife({ spawnTick, flags }, drawn)) this.#error.x = this.#error.y = 0;
    else this.#shrinkError(renderTick - this.#drawnTick);
    this.#drawnTick = renderTick;
    this.#drawnCount = this.#count;
    return writeGlimpse(this.#shown, drawn, drawn.x + this.#error.x, drawn.y + this.#error.y, drawn.vx, drawn.vy);
  }

  #findAt(renderTick: number, out: Glimpse): void {
    let after: Sighting | undefined;
    const oldest = Math.max(0, this.#count - TRACK_LENGTH);
    for (let n = this.#count - 1; n >= oldest; n--) {
      const sighting = this.#sightings[n % TRACK_LENGTH]!;
      if (sighting.tick <= renderTick) {
        if (after === undefined) this.#guess(sighting, renderTick, out);
        else glide(sighting, after, renderTick, out);
        return;
      }
      after = sighting;
    }
    standStill(after!, out);
  }

  /** Onwards from the newest sighting as from the one before to it, for a moment; then it waits. */
  #guess(newest: Sighting, renderTick: number, out: Glimpse): void {
    const before = this.#count < 2 ? newest : this.#sightings[(this.#count - 2) % TRACK_LENGTH]!;
    const ticks = Math.min(MAX_GUESS_TICKS, renderTick - newest.tick);
    const isAlive = (newest.flags & PLAYER_FLAG.alive) !== 0;
    if (ticks === 0 || before === newest || !isAlive || !isOneLife(before, newest)) return standStill(newest, out);
    const { x, y, vx, vy } = guessRun(this.#arena, before, newest, ticks);
    if (ticks === MAX_GUESS_TICKS) writeGlimpse(out, newest, x, y, 0, 0);
    else writeGlimpse(out, newest, x, y, vx, vy);
  }

  /** What was drawn last, looked at again with what is known now. */
  #learnError(): void {
    if (this.#drawnCount === this.#count) return;
    this.#findAt(this.#drawnTick, truth);
    this.#error.x += this.#drawn.x - truth.x;
    this.#error.y += this.#drawn.y - truth.y;
  }

  #shrinkError(ticks: number): void {
    if (this.#error.x === 0 && this.#error.y === 0) return;
    const length = Math.hypot(this.#error.x, this.#error.y);
    const share = Math.max(0, 1 - (Math.max(0, ticks) * RETURN_SPEED) / length);
    this.#error.x *= share;
    this.#error.y *= share;
  }
}

type Life = Pick<Sighting, 'spawnTick' | 'flags'>;

const isOneLife = (a: Life, b: Life): boolean =>
  a.spawnTick === b.spawnTick && (a.flags & PLAYER_FLAG.alive) === (b.flags & PLAYER_FLAG.alive);

const isOpen = ({ flags }: Sighting): boolean => (flags & PLAYER_FLAG.alive) !== 0 && (flags & PLAYER_FLAG.protected) === 0;

const createGlimpse = (): Glimpse => ({ x: 0, y: 0, aim: 0, flags: 0, health: 0, shield: 0, weapon: 0, spawnTick: 0, vx: 0, vy: 0 });

const truth = createGlimpse();

function standStill(a: Sighting, out: Glimpse): void {
  writeGlimpse(out, a, a.x, a.y, 0, 0);
}

/** `told` at another place. */
function writeGlimpse(
  out: Glimpse,
  told: Readonly<Omit<Glimpse, 'vx' | 'vy'>>,
  x: number,
  y: number,
  vx: number,
  vy: number,
  aim = told.aim,
): Glimpse {
  out.x = x;
  out.y = y;
  out.aim = aim;
  out.flags = told.flags;
  out.health = told.health;
  out.shield = told.shield;
  out.weapon = told.weapon;
  out.spawnTick = told.spawnTick;
  out.vx = vx;
  out.vy = vy;
  return out;
}

/** Who dies goes on to where they fell. */
function glide(a: Sighting, b: Sighting, renderTick: number, out: Glimpse): void {
  if ((b.flags & PLAYER_FLAG.alive) !== 0 && !isOneLife(a, b)) return standStill(a, out);
  const ticks = b.tick - a.tick;
  const share = (renderTick - a.tick) / ticks;
  const perSecond = TICK_RATE_HZ / ticks;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const aim = (a.aim + shortestTurn(a.aim, b.aim) * share + COARSE_AIM_STEPS) % COARSE_AIM_STEPS;
  writeGlimpse(out, a, a.x + dx * share, a.y + dy * share, dx * perSecond, dy * perSecond, aim);
}

/** Steps from aim `a` to aim `b` the shorter way round. */
function shortestTurn(a: number, b: number): number {
  const half = COARSE_AIM_STEPS / 2;
  return ((b - a + half + COARSE_AIM_STEPS) % COARSE_AIM_STEPS) - half;
}
