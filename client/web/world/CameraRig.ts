import type * as Phaser from 'phaser';
import { BOARDS } from '../paint/paintWalls.ts';

/** How far the view leans towards the aim, px of the arena. */
const LEAD = 78;
/** Rates of the exponential approach, 1/s: a tenth of the way is left after 2.3 / rate. */
const FOLLOW_RATE = 14;
const LEAD_RATE = 4.5;
/** A jump beyond this (a respawn) is flown more slowly, so that one sees where one went, px. */
const LEAP = 400;
const LEAP_RATE = 6;
/** Seen beyond the ice, px: enough that a disc in a corner is not under the HUD. */
const MARGIN = BOARDS + 60;
/** Largest shake, px of the arena, and how fast trauma fades, 1/s. */
const SHAKE = 13;
const TRAUMA_FADE = 1.9;

/** Follows the own disc, leans towards its aim, stays inside the rink, and shakes without moving what `x` and `y` say. */
export class CameraRig {
  /** Centre of the view at rest, px of the arena. */
  x: number;
  y: number;
  readonly #camera: Phaser.Cameras.Scene2D.Camera;
  readonly #width: number;
  readonly #height: number;
  #focusX: number;
  #focusY: number;
  #leadX = 0;
  #leadY = 0;
  #isLeaping = false;
  #hasFocus = false;
  #trauma = 0;
  #seconds = 0;

  constructor(camera: Phaser.Cameras.Scene2D.Camera, arena: { width: number; height: number }) {
    this.#camera = camera;
    this.#width = arena.width;
    this.#height = arena.height;
    this.x = this.#focusX = arena.width / 2;
    this.y = this.#focusY = arena.height / 2;
  }

  /** Adds to the shake; 1 is as bad as it gets. */
  shake(trauma: number): void {
    this.#trauma = Math.min(1, this.#trauma + trauma);
  }

  /** Moves the focus towards (x, y) and the lean along the aim, of any length. */
  follow(x: number, y: number, aimX: number, aimY: number, dt: number): void {
    if (!this.#hasFocus) {
      this.#hasFocus = true;
      this.#focusX = x;
      this.#focusY = y;
    }
    const distance = Math.hypot(x - this.#focusX, y - this.#focusY);
    if (distance > LEAP) this.#isLeaping = true;
    else if (distance < 40) this.#isLeaping = false;
    const near = 1 - Math.exp(-dt * (this.#isLeaping ? LEAP_RATE : FOLLOW_RATE));
    this.#focusX += (x - this.#focusX) * near;
    this.#focusY += (y - this.#focusY) * near;
    const length = Math.hypot(aimX, aimY) || 1;
    const lean = 1 - Math.exp(-dt * LEAD_RATE);
    this.#leadX += ((aimX / length) * LEAD - this.#leadX) * lean;
    this.#leadY += ((aimY / length) * LEAD - this.#leadY) * lean;
  }

  /** Writes the frame to the camera. */
  apply(dt: number, isCalm: boolean): void {
    const { width, height, zoom } = this.#camera;
    this.x = within(this.#focusX + this.#leadX, this.#width, width / zoom);
    this.y = within(this.#focusY + this.#leadY, this.#height, height / zoom);
    this.#seconds += dt;
    this.#trauma = isCalm ? 0 : Math.max(0, this.#trauma - dt * TRAUMA_FADE);
    const reach = SHAKE * this.#trauma * this.#trauma;
    // Incommensurable sines: smooth like noise, and never the same twice.
    const t = this.#seconds * 60;
    const shakeX = reach * (Math.sin(t * 0.71) * 0.6 + Math.sin(t * 1.37 + 1) * 0.4);
    const shakeY = reach * (Math.sin(t * 0.83 + 2) * 0.6 + Math.sin(t * 1.19 + 4) * 0.4);
    this.#camera.setScroll(this.x + shakeX - width / 2, this.y + shakeY - height / 2);
  }
}

/** The centre nearest to `wish` at which the view shows the rink and its boards, but no further; the middle, if all of it fits. */
function within(wish: number, size: number, view: number): number {
  const least = view / 2 - MARGIN;
  const most = size + MARGIN - view / 2;
  return least > most ? size / 2 : Math.min(most, Math.max(least, wish));
}
