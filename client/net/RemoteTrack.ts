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
  readonly #sightings: Sighting[] = [];
  #count = 0;
  /** As drawn last, without the error; the moment, and the number of sightings known then. */
  #drawn: Glimpse | null = null;
  #drawnTick = 0;
  #drawnCount = 0;
  /** Drawn place minus true place, units. */
  readonly #error = { x: 0, y: 0 };

  constructor(arena: Arena) {
    this.#arena = arena;
  }

  /** `row` may be reused by the caller; `tick` is later than in the call before. */
  see(tick: number, { x, y, aim, flags, health, shield, weapon, spawnTick }: Readonly<Omit<Sighting, 'tick'>>): void {
    this.#sightings[this.#count % TRACK_LENGTH] = { tick, x, y, aim, flags, health, shield, weapon, spawnTick };
    this.#count += 1;
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

  /** Call after the first sighting, with moments in order. */
  drawAt(renderTick: number): Glimpse {
    const glimpse = this.#at(renderTick);
    this.#learnError();
    if (this.#drawn === null || !isOneLife(this.#drawn, glimpse)) this.#error.x = this.#error.y = 0;
    else this.#shrinkError(renderTick - this.#drawnTick);
    this.#drawn = glimpse;
    this.#drawnTick = renderTick;
    this.#drawnCount = this.#count;
    const { x, y, vx, vy } = glimpse;
    return this.#error.x === 0 && this.#error.y === 0 ? glimpse : glimpseOf(glimpse, x + this.#error.x, y + this.#error.y, vx, vy);
  }

  #at(renderTick: number): Glimpse {
    let after: Sighting | undefined;
    const oldest = Math.max(0, this.#count - TRACK_LENGTH);
    for (let n = this.#count - 1; n >= oldest; n--) {
      const sighting = this.#sightings[n % TRACK_LENGTH]!;
      if (sighting.tick <= renderTick) return after === undefined ? this.#guess(sighting, renderTick) : glide(sighting, after, renderTick);
      after = sighting;
    }
    return still(after!);
  }

  /** Onwards from the newest sighting as from the one before to it, for a moment; then it waits. */
  #guess(newest: Sighting, renderTick: number): Glimpse {
    const before = this.#count < 2 ? newest : this.#sightings[(this.#count - 2) % TRACK_LENGTH]!;
    const ticks = Math.min(MAX_GUESS_TICKS, renderTick - newest.tick);
    const isAlive = (newest.flags & PLAYER_FLAG.alive) !== 0;
    if (ticks === 0 || before === newest || !isAlive || !isOneLife(before, newest)) return still(newest);
    const { x, y, vx, vy } = guessRun(this.#arena, before, newest, ticks);
    return ticks === MAX_GUESS_TICKS ? glimpseOf(newest, x, y) : glimpseOf(newest, x, y, vx, vy);
  }

  /** What was drawn last, looked at again with what is known now. */
  #learnError(): void {
    if (this.#drawn === null || this.#drawnCount === this.#count) return;
    const truth = this.#at(this.#drawnTick);
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

const still = (a: Sighting): Glimpse => glimpseOf(a, a.x, a.y);

/** `told` at another place. One literal, since this is made for everybody in every frame and a spread takes several times as long. */
function glimpseOf(told: Omit<Glimpse, 'vx' | 'vy'>, x: number, y: number, vx = 0, vy = 0, aim = told.aim): Glimpse {
  const { flags, health, shield, weapon, spawnTick } = told;
  return { x, y, aim, flags, health, shield, weapon, spawnTick, vx, vy };
}

/** Who dies goes on to where they fell. */
function glide(a: Sighting, b: Sighting, renderTick: number): Glimpse {
  if ((b.flags & PLAYER_FLAG.alive) !== 0 && !isOneLife(a, b)) return still(a);
  const ticks = b.tick - a.tick;
  const share = (renderTick - a.tick) / ticks;
  const perSecond = TICK_RATE_HZ / ticks;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const aim = (a.aim + shortestTurn(a.aim, b.aim) * share + COARSE_AIM_STEPS) % COARSE_AIM_STEPS;
  return glimpseOf(a, a.x + dx * share, a.y + dy * share, dx * perSecond, dy * perSecond, aim);
}

/** Steps from aim `a` to aim `b` the shorter way round. */
function shortestTurn(a: number, b: number): number {
  const half = COARSE_AIM_STEPS / 2;
  return ((b - a + half + COARSE_AIM_STEPS) % COARSE_AIM_STEPS) - half;
}
