import type { ArenaView, PlayerView } from '#net/ArenaView.ts';
import { BOARDS } from '../paint/paintWalls.ts';
import type { CameraTarget } from './CameraTarget.ts';

/** How far the view leans towards the aim, px of the arena. */
const LEAD = 78;
/** Rates of the exponential approach, 1/s: a tenth of the way is left after 2.3 / rate. */
const FOLLOW_RATE = 14;
const LEAD_RATE = 4.5;
const ZOOM_RATE = 6;
/** A jump beyond this (a respawn, another player) is flown more slowly, so that one sees where one went, px. */
const LEAP = 400;
const LEAP_RATE = 6;
/** Seen beyond the ice, px: enough that a disc in a corner is not under the HUD. */
const MARGIN = BOARDS + 60;
/** Largest shake, px of the arena, and how fast trauma fades, 1/s. */
const SHAKE = 13;
const TRAUMA_FADE = 1.9;

/** What of Phaser's camera is used. Sizes in device px. */
type Camera = {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  setZoom(zoom: number): unknown;
  setScroll(x: number, y: number): unknown;
};

type Vector = { readonly x: number; readonly y: number };

/** Takes the view where its target is, leans towards the aim, stays inside the rink, and shakes without moving what `x` and `y` say. */
export class CameraRig {
  target: CameraTarget = { mode: 'own' };
  /** Centre of the view at rest, px of the arena. */
  x = 0;
  y = 0;
  /** Share of the usual zoom: less than 1 in the overview. */
  closeness = 1;
  readonly #camera: Camera;
  #width = 0;
  #height = 0;
  #focusX = 0;
  #focusY = 0;
  #leadX = 0;
  #leadY = 0;
  #isLeaping = false;
  /** Nothing was looked at yet: the first look is no flight. */
  #isFresh = true;
  #trauma = 0;
  #seconds = 0;

  constructor(camera: Camera) {
    this.#camera = camera;
  }

  /** Begins in the middle of another arena, whose size is in px. */
  enter({ width, height }: { readonly width: number; readonly height: number }): void {
    this.#width = width;
    this.#height = height;
    this.x = this.#focusX = width / 2;
    this.y = this.#focusY = height / 2;
    this.#leadX = this.#leadY = this.#trauma = 0;
    this.#isFresh = true;
  }

  /** Adds to the shake; 1 is as bad as it gets. */
  shake(trauma: number): void {
    this.#trauma = Math.min(1, this.#trauma + trauma);
  }

  /** Moves the view by px of the arena, and leaves whatever it followed. */
  pan(dx: number, dy: number): void {
    const from = this.target.mode === 'free' ? this.target : this;
    this.target = { mode: 'free', x: clamp(from.x + dx, this.#width), y: clamp(from.y + dy, this.#height) };
  }

  /**
   * One more frame, written to the camera.
   *
   * @param aim  of the own disc, of any length
   * @param zoom  device px per px of the arena where the whole of it is not asked for
   * @param shake  0 .. 1: how much of the shake is wanted
   */
  look(view: ArenaView, aim: Vector, zoom: number, shake: number, dt: number): void {
    const isFirst = this.#isFresh;
    this.#aimAt(view, aim, dt);
    this.#zoom(zoom, isFirst, dt);
    this.#place(shake, dt);
  }

  #aimAt(view: ArenaView, aim: Vector, dt: number): void {
    const { target } = this;
    const player = followedBy(target, view);
    if (player !== null) {
      const reach = player.isAlive ? LEAD : 0;
      if (player.isSelf) this.#approach(player.x, player.y, aim.x, aim.y, reach, dt);
      else this.#approach(player.x, player.y, player.aimX, player.aimY, reach, dt);
    } else if (target.mode === 'free') this.#approach(target.x, target.y, 0, 0, 0, dt);
    else if (target.mode === 'overview') this.#approach(this.#width / 2, this.#height / 2, 0, 0, 0, dt);
  }

  #approach(x: number, y: number, aimX: number, aimY: number, lead: number, dt: number): void {
    const distance = Math.hypot(x - this.#focusX, y - this.#focusY);
    if (distance > LEAP) this.#isLeaping = true;
    else if (distance < 40) this.#isLeaping = false;
    const near = this.#isFresh ? 1 : 1 - Math.exp(-dt * (this.#isLeaping ? LEAP_RATE : FOLLOW_RATE));
    this.#focusX += (x - this.#focusX) * near;
    this.#focusY += (y - this.#focusY) * near;
    this.#isFresh = false;
    const length = Math.hypot(aimX, aimY) || 1;
    const lean = 1 - Math.exp(-dt * LEAD_RATE);
    this.#leadX += ((aimX / length) * lead - this.#leadX) * lean;
    this.#leadY += ((aimY / length) * lead - this.#leadY) * lean;
  }

  #zoom(zoom: number, isFirst: boolean, dt: number): void {
    const { width, height } = this.#camera;
    const whole = Math.min(width / (this.#width + 2 * BOARDS), height / (this.#height + 2 * BOARDS));
    const wanted = this.target.mode === 'overview' ? Math.min(1, whole / zoom) : 1;
    this.closeness += (wanted - this.closeness) * (isFirst ? 1 : 1 - Math.exp(-dt * ZOOM_RATE));
    if (Math.abs(wanted - this.closeness) < 0.001) this.closeness = wanted;
    this.#camera.setZoom(zoom * this.closeness);
  }

  #place(shake: number, dt: number): void {
    const { width, height, zoom } = this.#camera;
    this.x = within(this.#focusX + this.#leadX, this.#width, width / zoom);
    this.y = within(this.#focusY + this.#leadY, this.#height, height / zoom);
    this.#seconds += dt;
    this.#trauma = Math.max(0, this.#trauma - dt * TRAUMA_FADE);
    const reach = SHAKE * shake * this.#trauma * this.#trauma;
    // Incommensurable sines: smooth like noise, and never the same twice.
    const t = this.#seconds * 60;
    const shakeX = reach * (Math.sin(t * 0.71) * 0.6 + Math.sin(t * 1.37 + 1) * 0.4);
    const shakeY = reach * (Math.sin(t * 0.83 + 2) * 0.6 + Math.sin(t * 1.19 + 4) * 0.4);
    this.#camera.setScroll(this.x + shakeX - width / 2, this.y + shakeY - height / 2);
  }
}

function followedBy(target: CameraTarget, view: ArenaView): PlayerView | null {
  if (target.mode === 'own') return view.self;
  if (target.mode !== 'follow') return null;
  for (const player of view.players) if (player.id === target.id) return player;
  return null;
}

const clamp = (at: number, size: number): number => Math.min(size, Math.max(0, at));

/** The centre nearest to `wish` at which the view shows the rink and its boards, but no further; the middle, if all of it fits. */
function within(wish: number, size: number, view: number): number {
  const least = view / 2 - MARGIN;
  const most = size + MARGIN - view / 2;
  return least > most ? size / 2 : Math.min(most, Math.max(least, wish));
}
