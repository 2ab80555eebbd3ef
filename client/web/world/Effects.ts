import type * as Phaser from 'phaser';
import type { PickupKind } from '#shared/arena/Arena.ts';
import { BODY_RADIUS_PX } from '#shared/tuning.ts';
import { FRAME } from '../paint/frames.ts';
import { LAYER } from './layers.ts';
import { createLook, type Look } from './Look.ts';
import { Particles } from './Particles.ts';

const TURN = Math.PI * 2;
const LIGHTS = 360;
const SIGNS = 8;
/** A larger glow is a flash, and as strong as flashes may be. */
const LARGE_GLOW = 2;

const between = (least: number, most: number): number => least + Math.random() * (most - least);

/** What things look like when they happen. Positions in px; a colour is a paint, an index of `PLAYER_COLOURS`. */
export class Effects {
  /** How effects are shown from now on. */
  look: Readonly<Look> = createLook();
  readonly #lights: Particles;
  readonly #signs: Particles;

  constructor(scene: Phaser.Scene) {
    this.#lights = new Particles(scene, LIGHTS, FRAME.warmSpark, LAYER.spark, 'add');
    this.#signs = new Particles(scene, SIGNS, FRAME.bankShot, LAYER.status, 'normal');
  }

  clear(): void {
    this.#lights.clear();
    this.#signs.clear();
  }

  update(dt: number): void {
    this.#lights.update(dt);
    this.#signs.update(dt);
  }

  /** Flame at the barrel's end; (dirX, dirY) is a unit vector. */
  muzzle(x: number, y: number, dirX: number, dirY: number, colour: number): void {
    const reach = BODY_RADIUS_PX + 14;
    const flame = this.#lights.emit(FRAME.muzzle[colour]!, x + dirX * (reach + 10), y + dirY * (reach + 10), 90);
    flame.image.rotation = Math.atan2(dirY, dirX);
    flame.fromScale = 0.7;
    flame.toScale = 1;
    this.#glow(x + dirX * reach, y + dirY * reach, colour, 1.5, 110);
  }

  /** The same of a weapon that fires many at once. */
  fan(x: number, y: number, dirX: number, dirY: number, colour: number): void {
    const reach = BODY_RADIUS_PX + 12;
    const flame = this.#lights.emit(FRAME.fan[colour]!, x + dirX * (reach + 26), y + dirY * (reach + 26), 130);
    flame.image.rotation = Math.atan2(dirY, dirX);
    flame.fromScale = 0.6;
    flame.toScale = 1.1;
    this.#glow(x + dirX * reach, y + dirY * reach, colour, 1.9, 130);
  }

  /** Sparks off a wall, around (outX, outY), the change of velocity: the wall's normal. Later bounces are brighter. */
  bounce(x: number, y: number, outX: number, outY: number, colour: number, bounces: number): void {
    const normal = Math.atan2(outY, outX);
    this.#spray(FRAME.warmSpark, x, y, 5 + bounces * 2, normal, 1.25, 120, 420);
    this.#spray(FRAME.spark[colour]!, x, y, 3 + bounces, normal, 1.4, 80, 300);
    this.#glow(x, y, colour, 1.1 + bounces * 0.35, 170);
    this.#ring(FRAME.ring[colour]!, x, y, 0.06, 0.24 + bounces * 0.1, 240);
  }

  /** A shot that ends in the air. */
  fizzle(x: number, y: number, colour: number): void {
    this.#spray(FRAME.spark[colour]!, x, y, 3, 0, Math.PI, 30, 120);
    this.#glow(x, y, colour, 0.8, 160);
  }

  hit(x: number, y: number, colour: number, bounces: number): void {
    this.#spray(FRAME.warmSpark, x, y, 7 + bounces * 3, 0, Math.PI, 120, 460);
    this.#spray(FRAME.spark[colour]!, x, y, 7, 0, Math.PI, 90, 360);
    this.#glow(x, y, colour, 1.7, 180);
    this.#ring(FRAME.ring[colour]!, x, y, 0.1, 0.5 + bounces * 0.12, 260);
  }

  /** A disc breaks: `colour` is the victim's. */
  death(x: number, y: number, colour: number): void {
    if (this.look.flash > 0) {
      const heart = this.#lights.emit(FRAME.burst, x, y, 320);
      heart.alpha = this.look.flash;
      heart.fromScale = 0.5;
      heart.toScale = 1.4;
    }
    this.#spray(FRAME.spark[colour]!, x, y, 22, 0, Math.PI, 100, 620);
    this.#spray(FRAME.warmSpark, x, y, 14, 0, Math.PI, 80, 480);
    for (let i = this.#count(10); i > 0; i--) {
      const angle = between(0, TURN);
      const speed = between(60, 260);
      const shard = this.#lights.emit(FRAME.shard[colour]!, x + Math.cos(angle) * 10, y + Math.sin(angle) * 10, between(450, 900));
      shard.vx = Math.cos(angle) * speed;
      shard.vy = Math.sin(angle) * speed;
      shard.drag = 2.2;
      shard.spin = between(-9, 9);
      shard.image.rotation = angle;
      shard.toScale = 0.3;
    }
    this.#ring(FRAME.ring[colour]!, x, y, 0.2, 2.3, 520);
    this.#glow(x, y, colour, 4.5, 420);
  }

  /** On top of the death: gold for a kill off the wall. */
  bankKill(x: number, y: number, bounces: number): void {
    this.#ring(FRAME.goldRing, x, y, 0.3, 2.9 + bounces * 0.3, 620);
    this.#ring(FRAME.goldRing, x, y, 0.1, 1.6, 460);
    this.#spray(FRAME.goldSpark, x, y, 18 + bounces * 4, 0, Math.PI, 220, 700);
    const sign = this.#signs.emit(FRAME.bankShot, x, y - 44, 1300);
    sign.vy = -62;
    sign.drag = 2.4;
    sign.fromScale = this.look.isCalm ? 1 : 0.4;
    sign.toScale = 1.12;
  }

  /** Rings close in on a new body. */
  spawn(x: number, y: number, colour: number): void {
    this.#ring(FRAME.ring[colour]!, x, y, 2, 0.42, 420);
    this.#ring(FRAME.ring[colour]!, x, y, 1.2, 0.42, 300);
    this.#glow(x, y, colour, 2.6, 420);
  }

  pickup(x: number, y: number, kind: PickupKind): void {
    this.#ring(FRAME.pickupRing[kind], x, y, 0.5, 1.5, 380);
    this.#ring(FRAME.pickupRing[kind], x, y, 0.3, 0.9, 300);
    const glow = this.#lights.emit(FRAME.pickupGlow[kind], x, y, 360);
    glow.fromScale = 1;
    glow.toScale = 1.5;
  }

  /** One of the images a dash leaves. */
  ghost(x: number, y: number, colour: number): void {
    const ghost = this.#lights.emit(FRAME.ghost[colour]!, x, y, 240);
    ghost.alpha = 0.8;
    ghost.toScale = 0.6;
  }

  /** A flash, and sparks thrown back, as a dash begins; (dirX, dirY) is where it goes. */
  dash(x: number, y: number, dirX: number, dirY: number, colour: number): void {
    this.#spray(FRAME.spark[colour]!, x - dirX * 16, y - dirY * 16, 9, Math.atan2(-dirY, -dirX), 0.6, 120, 420);
    this.#ring(FRAME.ring[colour]!, x, y, 0.25, 0.8, 260);
    this.#glow(x, y, colour, 1.9, 160);
  }

  /** A flag is taken, falls, or goes home. */
  flagMoved(x: number, y: number, paint: number): void {
    this.#ring(FRAME.ring[paint]!, x, y, 0.4, 1.7, 460);
    this.#glow(x, y, paint, 2.6, 420);
  }

  /** A flag is won: in its paint, and in gold. */
  capture(x: number, y: number, paint: number): void {
    this.#ring(FRAME.ring[paint]!, x, y, 0.4, 3.4, 800);
    this.#ring(FRAME.goldRing, x, y, 0.3, 2.4, 640);
    this.#spray(FRAME.spark[paint]!, x, y, 26, 0, Math.PI, 160, 640);
    this.#spray(FRAME.goldSpark, x, y, 18, 0, Math.PI, 200, 700);
    this.#glow(x, y, paint, 5.5, 620);
  }

  #glow(x: number, y: number, colour: number, scale: number, lifeMs: number): void {
    const strength = scale > LARGE_GLOW ? this.look.flash : 1;
    if (strength === 0) return;
    const glow = this.#lights.emit(FRAME.glow[colour]!, x, y, lifeMs);
    glow.alpha = strength;
    glow.fromScale = scale;
    glow.toScale = scale * 0.7;
  }

  #ring(frame: string, x: number, y: number, fromScale: number, toScale: number, lifeMs: number): void {
    const ring = this.#lights.emit(frame, x, y, lifeMs);
    ring.fromScale = fromScale;
    ring.toScale = toScale;
  }

  #spray(frame: string, x: number, y: number, count: number, angle: number, spread: number, slowest: number, fastest: number): void {
    for (let i = this.#count(count); i > 0; i--) {
      const direction = angle + between(-spread, spread);
      const speed = between(slowest, fastest);
      const spark = this.#lights.emit(frame, x, y, between(160, 400));
      spark.vx = Math.cos(direction) * speed;
      spark.vy = Math.sin(direction) * speed;
      spark.drag = 3.2;
      spark.isStreak = true;
      spark.toScale = 0.4;
    }
  }

  #count(full: number): number {
    return Math.ceil(full * this.look.particles);
  }
}
