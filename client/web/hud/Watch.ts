/**
 * Where the camera is while the player has no living body: with somebody, over the whole arena, or wherever they drag it. Who comes back to
 * life is looked at again.
 */
import type { ArenaView, PlayerView } from '#net/ArenaView.ts';
import type { Vec } from '#shared/math/ring.ts';
import type { WorldRenderer } from '../world/WorldRenderer.ts';
import { byRank } from './byRank.ts';
import type { HudState } from './HudState.ts';

/** Of the free camera, CSS px of the page per second. */
const PAN_SPEED = 900;
/** A frame never moves it on by more than this, ms. */
const MAX_FRAME_MS = 100;
/** Fire is still held as one dies: only later it asks for another view, ms. */
const GRACE_MS = 500;

type Seen = Pick<WorldRenderer, 'camera' | 'pan'>;

export class Watch {
  readonly #hud: HudState;
  readonly #world: Seen;
  #latestMs = 0;
  #diedMs = -Infinity;
  #view: ArenaView | null = null;

  constructor(hud: HudState, world: Seen) {
    this.#hud = hud;
    this.#world = world;
  }

  /** One more frame. `move` is where the free camera shall go, of length 0 .. 1. */
  frame(view: ArenaView, move: Readonly<Vec>, nowMs: number): void {
    const wasAlive = this.#view?.self?.isAlive === true;
    const dt = Math.min(MAX_FRAME_MS, nowMs - this.#latestMs) / 1000;
    this.#latestMs = nowMs;
    this.#view = view;
    const { self } = view;
    if (self !== null) {
      if (wasAlive && !self.isAlive) this.#diedMs = nowMs;
      if (self.isAlive) this.own();
      return;
    }
    const watched = this.#hud.watch.peek();
    if (watched === null) return this.#look({ mode: 'follow', id: this.#inOrder()[0]?.id ?? 0 });
    if (watched.mode === 'follow' && !view.players.some(({ id }) => id === watched.id)) return this.next(1);
    if (watched.mode === 'free' && (move.x !== 0 || move.y !== 0)) this.pan(-move.x * PAN_SPEED * dt, -move.y * PAN_SPEED * dt);
  }

  /** To the one after, or before, whom is watched: the best is followed by the second best. Nothing while the camera is free. */
  next(step: 1 | -1): void {
    const watched = this.#hud.watch.peek();
    if (this.#view?.self != null || watched?.mode === 'free') return;
    const players = this.#inOrder();
    if (players.length === 0) return;
    const now = watched?.mode === 'follow' ? players.findIndex(({ id }) => id === watched.id) : -1;
    const place = now === -1 ? 0 : (now + step + players.length) % players.length;
    this.#look({ mode: 'follow', id: players[place]!.id });
  }

  /** While dead: to who did it, and back to where it happened. */
  toggleKiller(nowMs: number): void {
    const killer = this.#hud.death.peek()?.actor;
    if (this.#view?.self?.isAlive !== false || killer == null || nowMs - this.#diedMs < GRACE_MS) return;
    if (this.#hud.watch.peek() === null) this.#look({ mode: 'follow', id: killer.id });
    else this.own();
  }

  follow(): void {
    const players = this.#inOrder();
    this.#look({ mode: 'follow', id: players[0]?.id ?? 0 });
  }

  overview(): void {
    this.#look({ mode: 'overview' });
  }

  /** Sets the camera free where it is. */
  free(): void {
    this.pan(0, 0);
  }

  /** By CSS px of the page, as a drag does: the arena goes with the hand. */
  pan(dx: number, dy: number): void {
    this.#world.pan(-dx, -dy);
    if (this.#hud.watch.peek()?.mode !== 'free') this.#hud.watch.value = { mode: 'free' };
  }

  own(): void {
    if (this.#hud.watch.peek() === null) return;
    this.#hud.watch.value = null;
    this.#world.camera = { mode: 'own' };
  }

  #look(watched: { mode: 'follow'; id: number } | { mode: 'overview' }): void {
    this.#hud.watch.value = watched;
    this.#world.camera = watched;
  }

  #inOrder(): PlayerView[] {
    return this.#view?.players.toSorted(byRank) ?? [];
  }
}
