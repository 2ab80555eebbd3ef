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
import { createSighting, SightingRing, type Sighting } from './SightingRing.ts';

/** A player at a moment: positions in units and velocities in units per second, as floats; everything else as of the sighting before. */
export type Glimpse = Omit<Sighting, 'tick'> & { vx: number; vy: number };

/** Sightings kept: two seconds of patches at 60 Hz, more than the moment drawn is ever behind. */
const TRACK_LENGTH = 128;
/** The error of a guess shrinks this fast: with a runner's own speed still far below twice that, units per tick. */
const RETURN_SPEED = (150 * UNITS_PER_PX) / TICK_RATE_HZ;

export class RemoteTrack {
  readonly #arena: Arena;
  readonly #sightings = new SightingRing(TRACK_LENGTH);
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
  see(tick: number, row: Readonly<Omit<Sighting, 'tick'>>): void {
    this.#sightings.push(tick, row);
  }

  /** Whether the patches around the end of `tick` say that the player could be hit. */
  isOpenAt(tick: number): boolean {
    const ring = this.#sightings;
    const n = ring.newestUpTo(tick - 1);
    if (n < ring.oldest) return false;
    const sighting = ring.read(n, earlier);
    if (!isOpen(sighting) || n === ring.newest) return isOpen(sighting);
    const after = ring.read(n + 1, later);
    return isOpen(after) && isOneLife(sighting, after);
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
    this.#drawnCount = this.#sightings.count;
    return writeGlimpse(this.#shown, drawn, drawn.x + this.#error.x, drawn.y + this.#error.y, drawn.vx, drawn.vy);
  }

  #findAt(renderTick: number, out: Glimpse): void {
    const ring = this.#sightings;
    const n = ring.newestUpTo(renderTick);
    if (n < ring.oldest) standStill(ring.read(ring.oldest, earlier), out);
    else if (n === ring.newest) this.#guess(renderTick, out);
    else glide(ring.read(n, earlier), ring.read(n + 1, later), renderTick, out);
  }

  /** Onwards from the newest sighting as from the one before to it, for a moment; then it waits. */
  #guess(renderTick: number, out: Glimpse): void {
    const ring = this.#sightings;
    const newest = ring.read(ring.newest, later);
    const ticks = Math.min(MAX_GUESS_TICKS, renderTick - newest.tick);
    const isAlive = (newest.flags & PLAYER_FLAG.alive) !== 0;
    if (ticks === 0 || ring.count < 2 || !isAlive) return standStill(newest, out);
    const before = ring.read(ring.newest - 1, earlier);
    if (!isOneLife(before, newest)) return standStill(newest, out);
    const { x, y, vx, vy } = guessRun(this.#arena, before, newest, ticks);
    if (ticks === MAX_GUESS_TICKS) writeGlimpse(out, newest, x, y, 0, 0);
    else writeGlimpse(out, newest, x, y, vx, vy);
  }

  /** What was drawn last, looked at again with what is known now. */
  #learnError(): void {
    if (this.#drawnCount === this.#sightings.count) return;
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

/** Overwritten by every look: a hundred sessions look thousands of times a second. */
const truth = createGlimpse();
const earlier = createSighting();
const later = createSighting();

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
