/**
 * Where harm comes from. A hit says who and where, not from which side, and a banked shot seldom comes from the shooter's side; so the
 * shots of others are kept from one frame to the next, and a hit looks up the one that was flying beside it.
 */
import type { ArenaView } from '#net/ArenaView.ts';
import type { Vec } from '#shared/math/ring.ts';

type Flown = { owner: number; x: number; y: number; vx: number; vy: number };

/** A shot farther than this from the hit was another one, px. */
const NEAR_PX = 120;

export class ShotMemory {
  #flown: Flown[] = [];

  /** Keeps what is in the air now: call it after the frame's hits are looked up. */
  remember(view: ArenaView): void {
    this.#flown = view.shots.filter(({ isOwn }) => !isOwn).map(({ owner, x, y, vx, vy }) => ({ owner, x, y, vx, vy }));
  }

  /** The way back along the shot that `owner` hit with at (x, y); null if none was seen. */
  wayBack(owner: number, x: number, y: number): Vec | null {
    let best: Flown | null = null;
    let bestSquared = NEAR_PX * NEAR_PX;
    for (const shot of this.#flown) {
      const squared = (shot.x - x) ** 2 + (shot.y - y) ** 2;
      if (shot.owner !== owner || squared >= bestSquared) continue;
      best = shot;
      bestSquared = squared;
    }
    return best && { x: -best.vx, y: -best.vy };
  }
}
