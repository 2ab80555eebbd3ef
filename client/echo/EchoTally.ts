/**
 * What comes of the messages of a run. It reads no clock: whoever sends and receives says when. Message n is due at `startMs + n * intervalMs`
 * and its round trip counts from there, so a sender that is late makes round trips longer and cannot hide them (no coordinated omission).
 */
import { Histogram } from '../bot/measure/Histogram.ts';

/** No gap below this is a stall, ms; nor is one below so many intervals. */
const MIN_STALL_MS = 100;
const STALL_INTERVALS = 3;
/** Share of a new difference in the jitter: RFC 3550, 6.4.1. */
const JITTER_SHARE = 1 / 16;

export type Stall = { fromMs: number; ms: number };

export class EchoTally {
  readonly rttMs = new Histogram();
  /** Without what this process was late: from the moment a message left. */
  readonly rttFromSendMs = new Histogram();
  readonly sendLateMs = new Histogram();
  readonly stalls: Stall[] = [];
  readonly stallLimitMs: number;
  readonly #startMs: number;
  readonly #intervalMs: number;
  /** When those left that nobody has answered, by number. */
  readonly #waiting = new Map<number, number>();
  #highest = -1;
  #lastBackMs: number | null = null;
  #lastRttMs: number | null = null;
  sent = 0;
  notSent = 0;
  back = 0;
  outOfOrder = 0;
  /** As RFC 3550 has it, over round trips: the running mean of how much one differs from the one before. */
  jitterMs = 0;

  constructor(startMs: number, intervalMs: number) {
    this.#startMs = startMs;
    this.#intervalMs = intervalMs;
    this.stallLimitMs = Math.max(MIN_STALL_MS, STALL_INTERVALS * intervalMs);
  }

  get unanswered(): number {
    return this.#waiting.size;
  }

  dueMs(n: number): number {
    return this.#startMs + n * this.#intervalMs;
  }

  send(n: number, nowMs: number): void {
    this.sent += 1;
    this.sendLateMs.add(nowMs - this.dueMs(n));
    this.#waiting.set(n, nowMs);
  }

  /** False for a message that does not wait for an answer: it came twice, or was never sent. */
  receive(n: number, nowMs: number): boolean {
    const sentMs = this.#waiting.get(n);
    if (sentMs === undefined) return false;
    this.#waiting.delete(n);
    this.back += 1;
    if (n < this.#highest) this.outOfOrder += 1;
    this.#highest = Math.max(this.#highest, n);
    const rttMs = nowMs - this.dueMs(n);
    this.rttMs.add(rttMs);
    this.rttFromSendMs.add(nowMs - sentMs);
    if (this.#lastRttMs !== null) this.jitterMs += (Math.abs(rttMs - this.#lastRttMs) - this.jitterMs) * JITTER_SHARE;
    this.#lastRttMs = rttMs;
    this.#noteGap(nowMs);
    this.#lastBackMs = nowMs;
    return true;
  }

  /** Nothing comes any more: a wait that was still on counts up to here. */
  end(nowMs: number): void {
    if (this.#waiting.size > 0) this.#noteGap(nowMs);
  }

  #noteGap(nowMs: number): void {
    if (this.#lastBackMs === null) return;
    const ms = nowMs - this.#lastBackMs;
    if (ms > this.stallLimitMs) this.stalls.push({ fromMs: this.#lastBackMs, ms });
  }
}
