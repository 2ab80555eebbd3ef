/** Frames in which the own body is drawn further from its last place than anybody can run or dash: what a player sees as a jump. */
import { TICK_MS } from '#shared/netConfig.ts';
import { DASH_SPEED_PX_PER_S } from '#shared/tuning.ts';

/** Faster than this is no motion, px/ms: twice the fastest, so that a correction drawn smoothly is none either. */
const LIMIT_PX_PER_MS = (2 * DASH_SPEED_PX_PER_S) / 1000;

type Drawn = { nowMs: number; x: number; y: number; spawnTick: number; isAlive: boolean };

export class DrawnJumps {
  #last: Drawn | null = null;
  count = 0;
  maxPx = 0;

  /** Counts from 0 again. */
  restart(): void {
    this.count = 0;
    this.maxPx = 0;
  }

  /** `self` as drawn in a frame, px; null where there is no body. Whether it jumped: a death or a new life is a handover, not a jump. */
  see(self: Omit<Drawn, 'nowMs'> | null, nowMs: number): boolean {
    const last = this.#last;
    if (self === null) {
      this.#last = null;
      return false;
    }
    const { x, y, spawnTick, isAlive } = self;
    this.#last = { nowMs, x, y, spawnTick, isAlive };
    if (last === null || last.spawnTick !== spawnTick || last.isAlive !== isAlive) return false;
    const px = Math.hypot(x - last.x, y - last.y);
    // Frames of a timer may follow each other closer than those of any screen.
    if (px <= LIMIT_PX_PER_MS * Math.max(TICK_MS, nowMs - last.nowMs)) return false;
    this.count += 1;
    this.maxPx = Math.max(this.maxPx, px);
    return true;
  }
}
