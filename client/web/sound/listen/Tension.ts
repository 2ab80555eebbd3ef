import type { ArenaView } from '#net/ArenaView.ts';

/** Nearness of shots that matters, px; how fast excitement comes and goes, 1/s. */
const NEAR_PX = 500;
const RISE = 0.5;
const FALL = 0.08;
/** Tension while nobody fights. */
const BETWEEN = 0.2;
/** A bout is at its height when this little is left of it, ms. */
const FINALE_MS = 30_000;

/** How much goes on around the own player, 0 .. 1, for the music to follow. */
export class Tension {
  #excitement = 0;
  #atMs = 0;

  look({ nowMs, self, shots, events, round }: ArenaView): number {
    const seconds = Math.min(0.1, Math.max(0, (nowMs - this.#atMs) / 1000));
    this.#atMs = nowMs;
    const isFight = round.phase === 'live' || round.phase === 'overtime';
    if (!isFight) this.#excitement *= 1 - seconds;
    else if (self !== null) {
      const near = shots.filter(({ isOwn, x, y }) => !isOwn && Math.hypot(x - self.x, y - self.y) < NEAR_PX).length;
      const blows = events.filter((event) => event.kind === 'hit' && (event.actor === self.id || event.target === self.id)).length;
      this.#excitement += RISE * seconds * near + blows * 0.1 - FALL * seconds;
    }
    this.#excitement = Math.min(1, Math.max(0, this.#excitement));
    if (!isFight) return BETWEEN;
    const isFinale = round.phase === 'overtime' || round.remainingMs < FINALE_MS;
    return Math.min(1, 0.3 + 0.5 * this.#excitement + (isFinale ? 0.25 : 0));
  }
}
