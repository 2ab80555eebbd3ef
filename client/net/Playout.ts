/** The others' present on this screen: which moment it shows, how far behind the server that is, and how often there was nothing to show. */
import { TICK_MS } from '#shared/netConfig.ts';
import { InterpolationDelay, type InterpolationMode } from './InterpolationDelay.ts';
import { RenderClock } from './RenderClock.ts';
import type { SessionProbe } from './SessionProbe.ts';

export class Playout {
  readonly #wanted: InterpolationDelay;
  readonly #clock = new RenderClock();
  readonly #probe: SessionProbe;
  #newestTick = 0;
  #isDry = false;
  #shownAtMs = -Infinity;
  #shownTick = 0;
  /** How far behind the server's clock the moment last shown was. */
  delayMs: number;
  /** Times the moment shown ran past the newest patch. */
  underruns = 0;

  constructor(patchRateHz: number, mode: InterpolationMode | undefined, probe: SessionProbe) {
    this.#wanted = new InterpolationDelay(patchRateHz, mode);
    this.#probe = probe;
    this.delayMs = this.#wanted.wantedMs(0, 0);
  }

  /** This end runs. Call it often, also between patches: a pause of our own is then not taken for one of the link. */
  listen(nowMs: number): void {
    this.#wanted.listen(nowMs);
  }

  onPatch(tick: number, nowMs: number): void {
    this.#wanted.onPatch(tick, nowMs);
    this.#newestTick = tick;
  }

  /** The link was cut and is back: the way from then to now is not shown. */
  restart(): void {
    this.#wanted.forget();
    this.#clock.restart();
  }

  /** The moment to show, ticks. Call with moments in order; asked twice at once it is the same. */
  tickAt(nowMs: number, serverTick: number): number {
    if (nowMs === this.#shownAtMs) return this.#shownTick;
    this.listen(nowMs);
    const wantedMs = this.#wanted.wantedMs(serverTick, nowMs);
    const isCatchingUp = this.#wanted.isCatchingUp(nowMs);
    const tick = this.#clock.tickAt({ nowMs, serverTick, newestTick: this.#newestTick, wantedMs, isCatchingUp });
    if (!isCatchingUp) this.#countUnderrun(tick > this.#newestTick);
    this.delayMs = (serverTick - tick) * TICK_MS;
    this.#probe.onInterpolationDelay?.(this.delayMs, wantedMs);
    this.#shownAtMs = nowMs;
    this.#shownTick = tick;
    return tick;
  }

  #countUnderrun(isDry: boolean): void {
    if (isDry && !this.#isDry) {
      this.underruns += 1;
      this.#probe.onUnderrun?.();
    }
    this.#isDry = isDry;
  }
}
