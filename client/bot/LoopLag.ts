import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DEFAULT_PATCH_RATE_HZ } from '#shared/netConfig.ts';

/** Between two looks, ms; the monitor's figures include it. */
const RESOLUTION_MS = 5;
const NS_PER_MS = 1e6;

/** A generator whose loop is late by more than this at p99 has measured itself: one patch interval, ms. */
export const MAX_LOOP_LAG_MS = 1000 / DEFAULT_PATCH_RATE_HZ;

export type LoopLagFigures = { loopLagMs: { p99: number; max: number }; ok: boolean };

/** How late this process ran its own timers: what it saw of the server is worth no more than that. */
export class LoopLag {
  readonly #monitor = monitorEventLoopDelay({ resolution: RESOLUTION_MS });

  start(): void {
    this.#monitor.reset();
    this.#monitor.enable();
  }

  stop(): LoopLagFigures {
    this.#monitor.disable();
    const lagOf = (ns: number): number => Math.max(0, Math.round((ns / NS_PER_MS - RESOLUTION_MS) * 1000) / 1000);
    const p99 = lagOf(this.#monitor.percentile(99));
    return { loopLagMs: { p99, max: lagOf(this.#monitor.max) }, ok: p99 <= MAX_LOOP_LAG_MS };
  }
}
