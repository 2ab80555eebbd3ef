import type * as Phaser from 'phaser';
import type { ShotView } from '#net/ArenaView.ts';
import { TICK_RATE_HZ } from '#shared/netConfig.ts';
import { WEAPONS, type Weapon } from '#shared/sim/weapons.ts';
import { FRAME, SHOT_HEATS } from '../paint/frames.ts';
import { LAYER } from './layers.ts';
import type { Look } from './Look.ts';
import type { Paints } from './Paints.ts';
import { createPicture, place, resize, stretch, swap } from './picture.ts';
import type { Sight } from './Sight.ts';

type Image = Phaser.GameObjects.Image;

/** How far a trail reaches back, s of flight; and the painted length of its picture, px. */
const TRAIL_S = 0.1;
const SHORT_TRAIL_S = 0.035;
const TRAIL_PICTURE_PX = 64;
/** A shot younger than this when first seen has just left the barrel, ticks. */
const FRESH_AGE = 8;
const ORB_SPIN = 5;

/** How the shots of a weapon look: the px from their middle to their head, their halo and trail in sizes, and what each bounce adds. */
type ShotStyle = {
  readonly frames: readonly (readonly string[])[];
  readonly isRound: boolean;
  readonly head: number;
  readonly glow: number;
  readonly trail: number;
  readonly growth: number;
};
const BOLT: ShotStyle = { frames: FRAME.bolt, isRound: false, head: 12, glow: 0.95, trail: 1, growth: 0 };
const STYLES: Readonly<Record<Weapon['name'], ShotStyle>> = {
  blaster: BOLT,
  rail: BOLT, // a beam, which is drawn elsewhere
  scatter: { frames: FRAME.pellet, isRound: false, head: 5, glow: 0.6, trail: 0.8, growth: 0 },
  bouncer: { frames: FRAME.orb, isRound: true, head: 0, glow: 1.5, trail: 2.2, growth: 0.12 },
};

/** What happens to shots between two frames; all of it is seen here first. */
export type ShotWatcher = {
  fired(shot: ShotView): void;
  /** (outX, outY): the change of velocity, px/s, along the wall's normal. */
  bounced(shot: ShotView, outX: number, outY: number): void;
  ended(x: number, y: number, owner: number): void;
};

type Slot = {
  readonly core: Image;
  readonly glow: Image;
  /** From the latest bounce to the shot, and what of the trail is left before that bounce. */
  readonly trail: Image;
  readonly before: Image;
  key: number;
  owner: number;
  frame: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
  bounces: number;
  /** Unit vector of the flight before the latest bounce. */
  inX: number;
  inY: number;
};

/** Shots in flight, pooled: one slot for each shot on screen, reused when it is gone. */
export class ShotViews {
  readonly #scene: Phaser.Scene;
  readonly #paints: Paints;
  readonly #watcher: ShotWatcher;
  readonly #live = new Map<number, Slot>();
  readonly #order: Slot[] = [];
  readonly #spare: Slot[] = [];
  #frame = 0;
  #seconds = 0;

  constructor(scene: Phaser.Scene, paints: Paints, watcher: ShotWatcher) {
    this.#paints = paints;
    this.#scene = scene;
    this.#watcher = watcher;
  }

  /** Takes all shots off the screen, without an end to be seen. */
  clear(): void {
    for (let i = this.#order.length - 1; i >= 0; i--) this.#free(i);
  }

  draw(shots: readonly ShotView[], look: Look, sight: Sight, dt: number): void {
    this.#frame++;
    this.#seconds += dt;
    for (const shot of shots) {
      const slot = this.#live.get(shot.key) ?? this.#begin(shot);
      this.#follow(slot, shot);
      if (shot.age >= 1 && sight.shows(shot.x, shot.y)) this.#show(slot, shot, this.#paints.of(shot.owner), look);
      else conceal(slot);
    }
    for (let i = this.#order.length - 1; i >= 0; i--) if (this.#order[i]!.frame !== this.#frame) this.#end(i);
  }

  #begin(shot: ShotView): Slot {
    const slot = this.#spare.pop() ?? createSlot(this.#scene);
    slot.key = shot.key;
    slot.bounces = shot.bounces;
    slot.inX = slot.inY = 0;
    slot.vx = shot.vx;
    slot.vy = shot.vy;
    this.#live.set(shot.key, slot);
    this.#order.push(slot);
    if (shot.age < FRESH_AGE && shot.bounces === 0) this.#watcher.fired(shot);
    return slot;
  }

  #follow(slot: Slot, shot: ShotView): void {
    if (shot.bounces > slot.bounces && shot.bounceX !== null) {
      const speed = Math.hypot(slot.vx, slot.vy) || 1;
      slot.inX = slot.vx / speed;
      slot.inY = slot.vy / speed;
      this.#watcher.bounced(shot, shot.vx - slot.vx, shot.vy - slot.vy);
    }
    slot.frame = this.#frame;
    slot.owner = shot.owner;
    slot.bounces = shot.bounces;
    slot.x = shot.x;
    slot.y = shot.y;
    slot.vx = shot.vx;
    slot.vy = shot.vy;
  }

  #show(slot: Slot, shot: ShotView, paint: number, { detail, isStark }: Look): void {
    const { core, glow } = slot;
    const heat = Math.min(SHOT_HEATS - 1, shot.bounces);
    const style = STYLES[WEAPONS[shot.weapon].name];
    const growth = 1 + shot.bounces * style.growth;
    swap(core, style.frames[paint]![heat]!);
    core.rotation = style.isRound ? this.#seconds * ORB_SPIN : Math.atan2(shot.vy, shot.vx);
    resize(core, growth);
    // The head, not the middle, of a long shot is where it is.
    const speed = Math.hypot(shot.vx, shot.vy) || 1;
    const back = style.head / speed;
    core.setPosition(shot.x - shot.vx * back, shot.y - shot.vy * back);
    core.visible = true;
    swap(glow, FRAME.glow[paint]!);
    resize(glow, style.glow * growth + heat * 0.22);
    place(glow, shot.x, shot.y, detail.hasHalos && !isStark ? 0.5 + heat * 0.16 : 0);
    drawTrail(slot, shot, speed, paint, style.trail * growth, detail.hasTrails ? TRAIL_S : SHORT_TRAIL_S);
  }

  #end(index: number): void {
    const { x, y, owner } = this.#order[index]!;
    this.#free(index);
    this.#watcher.ended(x, y, owner);
  }

  #free(index: number): void {
    const slot = this.#order[index]!;
    this.#order[index] = this.#order.at(-1)!;
    this.#order.pop();
    this.#live.delete(slot.key);
    this.#spare.push(slot);
    conceal(slot);
  }
}

function createSlot(scene: Phaser.Scene): Slot {
  return {
    core: createPicture(scene, FRAME.bolt[0]![0]!, LAYER.shot),
    glow: createPicture(scene, FRAME.glow[0]!, LAYER.glow, 'add'),
    trail: createPicture(scene, FRAME.trail[0]!, LAYER.glow, 'add').setOrigin(1, 0.5),
    before: createPicture(scene, FRAME.trail[0]!, LAYER.glow, 'add').setOrigin(1, 0.5),
    ...{ key: 0, owner: 0, frame: 0, x: 0, y: 0, vx: 0, vy: 0, bounces: 0, inX: 0, inY: 0 },
  };
}

function conceal({ core, glow, trail, before }: Slot): void {
  core.visible = glow.visible = trail.visible = before.visible = false;
}

/** Lays the trail along the flight, bent at the latest bounce and no longer than the flight itself. */
function drawTrail({ trail, before, inX, inY }: Slot, shot: ShotView, speed: number, paint: number, width: number, seconds: number): void {
  const full = Math.min(speed * seconds, (speed * shot.age) / TICK_RATE_HZ);
  const straight = shot.bounceX === null || shot.bounceY === null ? full : Math.hypot(shot.x - shot.bounceX, shot.y - shot.bounceY);
  const near = Math.min(full, straight);
  swap(trail, FRAME.trail[paint]!).setPosition(shot.x, shot.y).setRotation(Math.atan2(shot.vy, shot.vx));
  trail.visible = near > 1;
  stretch(trail, near / TRAIL_PICTURE_PX, width);
  const rest = full - near;
  before.visible = rest > 1 && shot.bounceX !== null && (inX !== 0 || inY !== 0);
  if (!before.visible) return;
  swap(before, FRAME.trail[paint]!).setPosition(shot.bounceX!, shot.bounceY!).setRotation(Math.atan2(inY, inX));
  before.alpha = rest / full;
  stretch(before, rest / TRAIL_PICTURE_PX, width);
}
