import type * as Phaser from 'phaser';
import { createPicture, resize, stretch, swap } from './picture.ts';

/** A picture that flies, changes its size and fades. Numbers in px, s and radians; set right after `Particles.emit`. */
export type Particle = {
  readonly image: Phaser.GameObjects.Image;
  vx: number;
  vy: number;
  /** Share of the speed lost per second, as a rate. */
  drag: number;
  spin: number;
  /** Turned along its flight and stretched by its speed. */
  isStreak: boolean;
  fromScale: number;
  toScale: number;
  alpha: number;
  lifeS: number;
  ageS: number;
};

/** Speed at which a streak has its painted length, px/s. */
const STREAK_SPEED = 260;

/** A fixed ring of particles: emitting beyond its size reuses the oldest, so no effect ever allocates. */
export class Particles {
  readonly #ring: Particle[];
  #next = 0;

  constructor(scene: Phaser.Scene, size: number, frame: string, depth: number, blend: 'normal' | 'add') {
    this.#ring = Array.from({ length: size }, () => ({
      image: createPicture(scene, frame, depth, blend),
      ...{ vx: 0, vy: 0, drag: 0, spin: 0, isStreak: false, fromScale: 1, toScale: 1, alpha: 1, lifeS: 0, ageS: 0 },
    }));
  }

  /** A particle at rest in (x, y), to be given its flight. */
  emit(frame: string, x: number, y: number, lifeMs: number): Particle {
    const particle = this.#ring[this.#next]!;
    this.#next = (this.#next + 1) % this.#ring.length;
    particle.vx = particle.vy = particle.drag = particle.spin = 0;
    particle.isStreak = false;
    particle.fromScale = particle.toScale = particle.alpha = 1;
    particle.lifeS = lifeMs / 1000;
    particle.ageS = 0;
    swap(particle.image, frame).setPosition(x, y).setRotation(0).setVisible(true);
    return particle;
  }

  clear(): void {
    for (const { image } of this.#ring) image.visible = false;
  }

  update(dt: number): void {
    for (const particle of this.#ring) {
      if (!particle.image.visible) continue;
      particle.ageS += dt;
      if (particle.ageS >= particle.lifeS) particle.image.visible = false;
      else advance(particle, dt);
    }
  }
}

function advance(particle: Particle, dt: number): void {
  const { image } = particle;
  const slowed = Math.exp(-particle.drag * dt);
  particle.vx *= slowed;
  particle.vy *= slowed;
  image.x += particle.vx * dt;
  image.y += particle.vy * dt;
  const share = particle.ageS / particle.lifeS;
  const eased = 1 - (1 - share) ** 3;
  const scale = particle.fromScale + (particle.toScale - particle.fromScale) * eased;
  image.alpha = particle.alpha * (1 - share * share);
  if (particle.isStreak) {
    image.rotation = Math.atan2(particle.vy, particle.vx);
    stretch(image, scale * (0.4 + Math.hypot(particle.vx, particle.vy) / STREAK_SPEED), scale);
  } else {
    image.rotation += particle.spin * dt;
    resize(image, scale);
  }
}
