/**
 * What the shooter saw against what the server ruled. It watches the own shots among the others as they are drawn, foresees each hit where the
 * drawn discs touch, takes the shot off the screen there, and compares with the server's word when that comes. Rule: LC10.
 */
import type { Arena } from '#shared/arena/Arena.ts';
import { TICK_RATE_HZ } from '#shared/netConfig.ts';
import { reachOf } from '#shared/sim/reachOf.ts';
import { timeOfContact } from '#shared/sim/timeOfContact.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';
import type { PlayerView, ShotView } from './ArenaView.ts';
import { isInView } from './isInView.ts';
import type { HitVerdict } from './SessionProbe.ts';

/** Whether somebody could be hit in a tick, as far as the patches told. */
export type IsOpen = (player: number, tick: number) => boolean;

type Watched = {
  /** As drawn in the frame before; null before the first. */
  last: ShotView | null;
  /** In which tick the server launched it; null while it has not said. */
  spawnTick: number | null;
  seen: { victim: number; age: number } | null;
  ruled: { victim: number } | null;
  isJudged: boolean;
  /** The frame it was drawn in last, as counted here. */
  frame: number;
};

/** A hit may be ruled in the tick after the one it was seen in: drawn moments fall between ticks, ticks. */
const GRACE_TICKS = 2;

export class HitJudge {
  readonly #arena: Arena;
  readonly #self: number;
  readonly #onVerdict: (verdict: HitVerdict) => void;
  /** By ordinal: far more than fly at once. */
  readonly #shots = new Map<number, Watched>();
  /** Everybody else as drawn, in this frame and in the one before. */
  #others: readonly PlayerView[] = [];
  #frame = 0;

  constructor(arena: Arena, self: number, onVerdict: (verdict: HitVerdict) => void) {
    this.#arena = arena;
    this.#self = self;
    this.#onVerdict = onVerdict;
  }

  /** A frame: returns those of `shots` that are to be drawn. */
  watch(shots: readonly ShotView[], players: readonly PlayerView[]): ShotView[] {
    const before = this.#others;
    this.#others = players.filter(({ id }) => id !== this.#self);
    this.#frame += 1;
    const drawn = shots.filter((shot) => !shot.isOwn || this.#follow(shot, before));
    if (this.#shots.size > 0) this.#judgeUnseen();
    return drawn;
  }

  /** A shot of ours was fired here. Those the server launched unasked nobody aimed, and nobody judges. */
  fired(ordinal: number): void {
    this.#shots.set(ordinal, { last: null, spawnTick: null, seen: null, ruled: null, isJudged: false, frame: 0 });
  }

  /** The server launched a shot of ours. */
  launched(ordinal: number, spawnTick: number): void {
    const shot = this.#shots.get(ordinal);
    if (shot !== undefined) shot.spawnTick = spawnTick;
  }

  /** The server never launched it: there is nothing to judge. */
  refused(ordinal: number): void {
    this.#shots.delete(ordinal);
  }

  /** The server ruled that a shot of ours hits `victim` in `tick`. */
  hit(ordinal: number, victim: number, tick: number, isOpen: IsOpen): void {
    const shot = this.#shots.get(ordinal);
    if (shot === undefined || shot.isJudged) return;
    shot.ruled = { victim };
    if (shot.seen === null) return; // what is drawn has yet to come there
    if (shot.seen.victim === victim) this.#judge(shot, 'agreed');
    else this.#judge(shot, isOpen(shot.seen.victim, tick) ? 'disagreed' : 'overtaken');
  }

  /** All that happened up to `tick` is known. */
  onPatch(tick: number, isOpen: IsOpen): void {
    for (const shot of this.#shots.values()) {
      const { seen, spawnTick, isJudged } = shot;
      if (seen === null || spawnTick === null || isJudged) continue;
      const seenTick = spawnTick - 1 + Math.ceil(seen.age);
      if (tick > seenTick + GRACE_TICKS) this.#judge(shot, isOpen(seen.victim, seenTick) ? 'disagreed' : 'overtaken');
    }
  }

  /** A new round, or a cut: the shots are gone, unjudged. */
  clear(): void {
    this.#shots.clear();
  }

  #judge(shot: Watched, verdict: HitVerdict): void {
    shot.isJudged = true;
    this.#onVerdict(verdict);
  }

  /** Whether the shot is still to be drawn: it has met nobody, or the server said that it did not. */
  #follow(shot: ShotView, before: readonly PlayerView[]): boolean {
    const watched = this.#shots.get(shot.ordinal);
    if (watched === undefined || (watched.last !== null && watched.last.key !== shot.key)) return true;
    watched.seen ??= watched.last === null ? this.#meet(muzzleOf(shot), shot, before) : this.#meet(watched.last, shot, before);
    watched.last = shot;
    watched.frame = this.#frame;
    if (watched.ruled !== null && watched.seen !== null && !watched.isJudged)
      this.#judge(watched, watched.seen.victim === watched.ruled.victim ? 'agreed' : 'disagreed');
    return watched.seen === null || (watched.isJudged && watched.ruled === null);
  }

  /** Shots that are over: those ruled to hit somebody, who was never seen to be hit. */
  #judgeUnseen(): void {
    for (const [ordinal, shot] of this.#shots) {
      if (shot.last === null || shot.frame === this.#frame) continue;
      if (shot.ruled !== null && !shot.isJudged) this.#judge(shot, 'disagreed');
      if (shot.seen === null || shot.isJudged) this.#shots.delete(ordinal);
    }
  }

  /** The first of the others that a shot touches on its way from one frame to the next, by way of its bounce. */
  #meet(from: ShotView, to: ShotView, before: readonly PlayerView[]): Watched['seen'] {
    const hasBounced = to.bounces > from.bounces && to.bounceX !== null && to.bounceY !== null;
    const corner = hasBounced ? { x: to.bounceX!, y: to.bounceY! } : to;
    const first = Math.hypot(corner.x - from.x, corner.y - from.y);
    const length = first + Math.hypot(to.x - corner.x, to.y - corner.y);
    // A shot is there for the late part of its first frame and the early part of its last one; a frame is about a tick.
    const span = Math.min(1, to.age - from.age);
    const begin = from.age === 0 ? 1 - span : 0;
    const end = to.isEnd ? Math.max(begin, span) : 1;
    const share = length === 0 ? 1 : first / length;
    const turn = begin + (end - begin) * share;
    const turnAge = from.age + (to.age - from.age) * share;
    const { weapon } = to;
    return (
      this.#meetOn({ from, to: corner, bounces: from.bounces, begin, end: turn, ages: [from.age, turnAge], weapon }, before) ??
      (hasBounced
        ? this.#meetOn({ from: corner, to, bounces: to.bounces, begin: turn, end, ages: [turnAge, to.age], weapon }, before)
        : null)
    );
  }

  #meetOn({ from, to, bounces, begin, end, ages, weapon }: Leg, before: readonly PlayerView[]): Watched['seen'] {
    const reach = reachOf(weapon, bounces) / UNITS_PER_PX;
    let first = Infinity;
    let met: Watched['seen'] = null;
    for (let place = 0; place < this.#others.length; place++) {
      const now = this.#others[place]!;
      const { id } = now;
      const was = before[place]?.id === id ? before[place] : before.find((other) => other.id === id);
      // Who dies in this frame may do so of this very shot.
      if (was === undefined || !was.isAlive || was.isProtected || now.isProtected) continue;
      const x = was.x + (now.x - was.x) * begin;
      const y = was.y + (now.y - was.y) * begin;
      const dx = (now.x - was.x) * (end - begin);
      const dy = (now.y - was.y) * (end - begin);
      const time = timeOfContact(from.x - x, from.y - y, to.x - from.x - dx, to.y - from.y - dy, reach);
      if (time >= first) continue;
      const atX = from.x + (to.x - from.x) * time;
      const atY = from.y + (to.y - from.y) * time;
      if (!isInView(this.#arena, atX, atY, x + dx * time, y + dy * time)) continue;
      first = time;
      met = { victim: id, age: ages[0] + (ages[1] - ages[0]) * time };
    }
    return met;
  }
}

/** The shot of a first frame, as it left. */
const muzzleOf = (shot: ShotView): ShotView => {
  const seconds = shot.age / TICK_RATE_HZ;
  return { ...shot, x: shot.x - shot.vx * seconds, y: shot.y - shot.vy * seconds, age: 0 };
};

type Point = { readonly x: number; readonly y: number };
/** A straight part of the way, from one share of the frame to another. */
type Leg = {
  from: Point;
  to: Point;
  bounces: number;
  begin: number;
  end: number;
  /** Of the shot, where it begins and where it ends, ticks. */
  ages: readonly [number, number];
  weapon: ShotView['weapon'];
};
