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
const path = createShotPath();
const NO_CORNERS: readonly Point[] = [];

export class Flight {
  /** Names the shot in views over its whole flight. */
  readonly key: number;
  readonly #arena: Arena;
  /** At the end of the tick being drawn; and as it was at the start. */
  #ahead: Shot;
  #fromX = 0;
  #fromY = 0;
  #fromVx = 0;
  #fromVy = 0;
  #fromBounces = 0;
  #fromAge = 0;
  /** Where it bounces in between. */
  #corners = NO_CORNERS;
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
    this.#findPlace(age - this.#fromAge);
    const { x, y, corners } = place;
    const bounce = corners === 0 ? this.#bounce : this.#corners[corners - 1]!;
    return {
      key: this.key,
      owner,
      ordinal,
      spawnTick,
      isOwn,
      weapon,
      x: x / UNITS_PER_PX,
      y: y / UNITS_PER_PX,
      vx: pxPerS(corners === 0 ? this.#fromVx : this.#ahead.vx),
      vy: pxPerS(corners === 0 ? this.#fromVy : this.#ahead.vy),
      bounces: this.#fromBounces + corners,
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
    this.#bounce = this.#corners.at(-1) ?? this.#bounce;
    this.#beginTick();
    if (!flyShot(this.#ahead, this.#arena, path)) this.#endAge = Math.min(this.#endAge, this.#ahead.age);
    if (path.count === 2) return;
    this.#corners = Array.from({ length: path.count - 2 }, (_, i) => ({ x: path.x[i + 1]!, y: path.y[i + 1]! }));
  }

  #beginTick(): void {
    const { x, y, vx, vy, bounces, age } = this.#ahead;
    this.#fromX = x;
    this.#fromY = y;
    this.#fromVx = vx;
    this.#fromVy = vy;
    this.#fromBounces = bounces;
    this.#fromAge = age;
    this.#corners = NO_CORNERS;
  }

  /** After `share` of the way through this tick: a shot keeps its speed, so shares of time are shares of the way. */
  #findPlace(share: number): void {
    const corners = this.#corners;
    let fromX = this.#fromX;
    let fromY = this.#fromY;
    if (corners.length === 0) return findOn(fromX, fromY, this.#ahead.x, this.#ahead.y, Math.min(1, Math.max(0, share)), 0);
    let left = Math.max(0, share) * this.#wayLength();
    for (const [passed, { x, y }] of corners.entries()) {
      const length = lengthOf(x - fromX, y - fromY);
      if (left < length) return findOn(fromX, fromY, x, y, left / length, passed);
      left -= length;
      fromX = x;
      fromY = y;
    }
    const { x, y } = this.#ahead;
    const length = lengthOf(x - fromX, y - fromY);
    findOn(fromX, fromY, x, y, length === 0 ? 1 : Math.min(1, left / length), corners.length);
  }

  /** From the start of the tick to its end. */
  #wayLength(): number {
    let fromX = this.#fromX;
    let fromY = this.#fromY;
    let length = 0;
    for (const { x, y } of this.#corners) {
      length += lengthOf(x - fromX, y - fromY);
      fromX = x;
      fromY = y;
    }
    return length + lengthOf(this.#ahead.x - fromX, this.#ahead.y - fromY);
  }
}

function findOn(fromX: number, fromY: number, toX: number, toY: number, share: number, corners: number): void {
  place.x = fromX + (toX - fromX) * share;
  place.y = fromY + (toY - fromY) * share;
  place.corners = corners;
}

const lengthOf = (dx: number, dy: number): number => Math.sqrt(dx * dx + dy * dy);
