import { performance, PerformanceObserver } from 'node:perf_hooks';
import { DEFAULT_PATCH_RATE_HZ } from '#shared/netConfig.ts';
import type { Sink } from './measure/Measurements.ts';
import { Histogram } from './measure/Histogram.ts';
import { rounded } from './report/Percentiles.ts';
import type { GeneratorFigures } from './report/Report.ts';

/** From one look to the next, ms. */
const PERIOD_MS = 10;
const US_PER_MS = 1000;
const BYTES_PER_MB = 2 ** 20;

/** A generator whose loop is late by more than this at p99 has measured itself: one patch interval, ms. */
export const MAX_LOOP_LAG_MS = 1000 / DEFAULT_PATCH_RATE_HZ;
/** Beyond this share of a core there is no telling what waited for what. */
const MAX_CPU_SHARE = 0.92;

/**
 * Whether this process was up to its work: what it saw of the server is worth no more than that. Looks are due on a schedule, and one that a busy
 * loop skipped is late by as long as it was: so is an input.
 */
export class LoopLag {
  readonly #sink: Sink;
  readonly #lag = new Histogram();
  readonly #gc = new Histogram();
  readonly #gcObserver = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) this.#gc.add(duration);
  });
  #timer: NodeJS.Timeout | undefined;
  #dueMs = 0;
  #startMs = 0;
  #cpu = process.cpuUsage();

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  start(): void {
    this.#startMs = performance.now();
    this.#dueMs = this.#startMs + PERIOD_MS;
    this.#cpu = process.cpuUsage();
    this.#gcObserver.observe({ entryTypes: ['gc'] });
    this.#sleep();
  }

  /** `botSeconds` is the work of the time since `start`. */
  stop(bots: number): GeneratorFigures {
    this.#look();
    clearTimeout(this.#timer);
    this.#gcObserver.disconnect();
    const { user, system } = process.cpuUsage(this.#cpu);
    const cpuMs = (user + system) / US_PER_MS;
    const seconds = (performance.now() - this.#startMs) / 1000;
    const cpuShare = cpuMs / 1000 / seconds;
    const [p50, p99] = this.#lag.percentiles([0.5, 0.99]) as [number, number];
    return {
      pid: process.pid,
      bots,
      cpuShare: rounded(cpuShare),
      cpuMsPerBotSecond: rounded(cpuMs / seconds / Math.max(1, bots)),
      gcMs: rounded(this.#gc.mean * this.#gc.count),
      gcLongestMs: rounded(this.#gc.max),
      heapMb: Math.round(process.memoryUsage().heapUsed / BYTES_PER_MB),
      loopLagMs: { p50: rounded(p50), p99: rounded(p99), max: rounded(this.#lag.max) },
      fault: faultOf(p99, cpuShare),
    };
  }

  /** An interval would drift from the schedule by what every turn takes, and look late by up to a period with nothing to do. */
  #sleep(): void {
    this.#timer = setTimeout(
      () => {
        this.#look();
        this.#sleep();
      },
      Math.max(0, this.#dueMs - performance.now()),
    );
  }

  #look(): void {
    for (const nowMs = performance.now(); this.#dueMs <= nowMs; this.#dueMs += PERIOD_MS) {
      this.#lag.add(nowMs - this.#dueMs);
      this.#sink.add('loopLagMs', nowMs - this.#dueMs);
    }
  }
}

function faultOf(lagMs: number, cpuShare: number): string | null {
  if (lagMs > MAX_LOOP_LAG_MS)
    return `the bots’ own event loop was ${rounded(lagMs)} ms late at p99, over ${MAX_LOOP_LAG_MS.toFixed(1)} ms: this run measured this machine (use fewer bots, more --workers or a quieter machine)`;
  if (cpuShare > MAX_CPU_SHARE)
    return `the bots took ${(100 * cpuShare).toFixed(0)} % of a core, over ${100 * MAX_CPU_SHARE} %: this run measured this machine (use fewer bots, or more --workers)`;
  return null;
}
