/**
 * One shot in flight, at any moment between ticks. It keeps the way through the tick it is being drawn in and advances with `flyShot`, so a
 * bounce is drawn at the wall and not cut across the corner.
 */
import type { Arena } from '#shared/arena/Arena.ts';
import { createShotPath } from '#shared/sim/ShotPath.ts';
import type { Shot } from '#shared/sim/World.ts';
import { flyShot } from '#shared/sim/flyShot.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';
import type { ShotView } from './ArenaView.ts';
import { pxPerS } from './pxPerS.ts';

type Point = { readonly x: number; readonly y: number };

/** The place last asked for on the way through a tick, and how many corners lie behind it: overwritten each time, since every shot asks in every frame. */
const place = { x: 0, y: 0, corners: 0 };

export class Flight {
  /** Names the shot in views over its whole flight. */
  readonly key: number;
  readonly #arena: Arena;
  /** At the end of the tick being drawn; what changes there, as it was at the start; and the way between. */
  #ahead: Shot;
  readonly #behind = { vx: 0, vy: 0, bounces: 0, age: 0 };
  readonly #path = createShotPath();
  /** The latest bounce before this tick, units. */
  #bounce: Point | null = null;
  #endAge = Infinity;

  /** `shot` is just launched, and belongs to the flight from now on. */
  constructor(key: number, shot: Shot, arena: Arena) {
    this.key = key;
    this.#arena = arena;
    this.#ahead = shot;
    this.#beginTick();
  }

  get shot(): Readonly<Shot> {
    return this.#ahead;
  }

  /** The server launched another shot than was drawn so far: fly its own from the barrel on. */
  relaunch(shot: Shot): void {
    this.#ahead = shot;
    this.#bounce = null;
    this.#endAge = Infinity;
    this.#beginTick();
  }

  /** The shot hits in the tick that brings it to `age`. */
  endAt(age: number): void {
    this.#endAge = Math.min(this.#endAge, age);
  }

  isOverAt(age: number): boolean {
    while (this.#ahead.age < age && this.#ahead.age < this.#endAge) this.#advance();
    return age >= this.#endAge;
  }

  /** Null before the shot leaves the barrel and after its end. A moment before the last one asked for shows as the start of its tick. */
  viewAt(age: number, isOwn: boolean): ShotView | null {
    return age < 0 || this.isOverAt(age) ? null : this.#viewAt(age, isOwn, false);
  }

  #viewAt(age: number, isOwn: boolean, isEnd: boolean): ShotView {
    const { owner, ordinal, spawnTick, weapon } = this.#ahead;
    this.#findPlace(age - this.#behind.age);
    const { x, y, corners } = place;
    const { vx, vy } = corners === 0 ? this.#behind : this.#ahead;
    const bounce = corners === 0 ? this.#bounce : this.#corner(corners);
    return {
      key: this.key,
      owner,
      ordinal,
      spawnTick,
      isOwn,
      weapon,
      x: x / UNITS_PER_PX,
      y: y / UNITS_PER_PX,
      vx: pxPerS(vx),
      vy: pxPerS(vy),
      bounces: this.#behind.bounces + corners,
      age,
      bounceX: bounce === null ? null : bounce.x / UNITS_PER_PX,
      bounceY: bounce === null ? null : bounce.y / UNITS_PER_PX,
      isEnd,
    };
  }

  /** Where it ends, as of the tick it was last asked for; null when it has been seen as old as that or older. */
  viewEnd(isOwn: boolean, seenAge: number): ShotView | null {
    return this.#endAge <= seenAge || this.#endAge === Infinity ? null : this.#viewAt(this.#endAge, isOwn, true);
  }

  /** One tick on. */
  #advance(): void {
    const corners = this.#path.count - 2;
    if (corners > 0) this.#bounce = this.#corner(corners);
    this.#beginTick();
    if (!flyShot(this.#ahead, this.#arena, this.#path)) this.#endAge = Math.min(this.#endAge, this.#ahead.age);
  }

  #beginTick(): void {
    const ahead = this.#ahead;
    const behind = this.#behind;
    behind.vx = ahead.vx;
    behind.vy = ahead.vy;
    behind.bounces = ahead.bounces;
    behind.age = ahead.age;
    this.#path.x[0] = ahead.x;
    this.#path.y[0] = ahead.y;
    this.#path.count = 1;
  }

  #corner(number: number): Point {
    return { x: this.#path.x[number]!, y: this.#path.y[number]! };
  }

  /** After `share` of the way through this tick: a shot keeps its speed, so shares of time are shares of the way. */
  #findPlace(share: number): void {
    const legs = this.#path.count - 1;
    if (legs === 0) return this.#findOn(0, 0);
    if (legs === 1) {
      const length = this.#legLength(1);
      return this.#findOn(1, length === 0 ? 1 : Math.min(1, (Math.max(0, share) * length) / length));
    }
    let left = Math.max(0, share) * this.#pathLength();
    for (let leg = 1; leg < legs; leg++) {
      const length = this.#legLength(leg);
      if (left < length) return this.#findOn(leg, left / length);
      left -= length;
    }
    const length = this.#legLength(legs);
    this.#findOn(legs, length === 0 ? 1 : Math.min(1, left / length));
  }

  /** On the way from point `leg - 1` to point `leg`. */
  #findOn(leg: number, share: number): void {
    const { x, y } = this.#path;
    const from = Math.max(0, leg - 1);
    place.x = x[from]! + (x[leg]! - x[from]!) * share;
    place.y = y[from]! + (y[leg]! - y[from]!) * share;
    place.corners = from;
  }

  #pathLength(): number {
    let length = 0;
    for (let leg = 1; leg < this.#path.count; leg++) length += this.#legLength(leg);
    return length;
  }

  /** From point `leg - 1` to point `leg`. */
  #legLength(leg: number): number {
    const { x, y } = this.#path;
    const dx = x[leg]! - x[leg - 1]!;
    const dy = y[leg]! - y[leg - 1]!;
    return Math.sqrt(dx * dx + dy * dy);
  }
}
