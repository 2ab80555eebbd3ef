import type { NetStats } from '#net/SessionOptions.ts';
import type { SessionProbe } from '#net/SessionProbe.ts';
import { TICK_MS } from '#shared/netConfig.ts';
import { LagHistory } from './LagHistory.ts';
import { quietSample, SLICE_MS } from './LagSample.ts';

/** Half a minute: time to open the graph after something was felt. */
const HISTORY_SLICES = 300;
/** No frame takes this long; the tab was hidden or the machine asleep, ms. */
const ASLEEP_MS = 1000;
/** Share of a new sample in the jitter, as RFC 3550 has it. */
const JITTER_SHARE = 1 / 16;
/** A wait of which one frame of the page was more than this share says nothing about the link. */
const OWN_FAULT_SHARE = 0.5;

/** What only the session can tell. */
type SessionFigures = Pick<NetStats, 'server' | 'interpolationDelayMs' | 'rewindMs' | 'waitingInputs' | 'pendingInputs'>;

/** Keeps the recent past of a match as samples: give a session its `probe`, and tell it of each frame. */
export class LagRecorder {
  readonly history = new LagHistory(HISTORY_SLICES);
  readonly probe: SessionProbe = {
    onPatch: (tick, nowMs) => this.#onPatch(tick, nowMs),
    onRtt: (ms) => (this.#open.rttMs = ms),
    onCorrection: (px) => (this.#open.correctionPx = Math.max(this.#open.correctionPx, px)),
  };
  /** The sample of the slice that is not over yet. */
  readonly #open = quietSample();
  #sliceAtMs = -Infinity;
  #frameAtMs = -Infinity;
  #patchAtMs: number | null = null;
  #patchTick = 0;
  /** The longest frame since the newest patch, ms. */
  #heldMs = 0;

  /** Once per display frame. `stats` is asked once per slice. */
  frame(nowMs: number, stats: () => SessionFigures): void {
    const frameMs = nowMs - this.#frameAtMs;
    this.#frameAtMs = nowMs;
    if (frameMs > ASLEEP_MS) return this.#wake(nowMs);
    this.#heldMs = Math.max(this.#heldMs, frameMs);
    this.#open.frames += 1;
    this.#open.frameMs = Math.max(this.#open.frameMs, frameMs);
    this.#noteGap(nowMs);
    if (nowMs - this.#sliceAtMs >= SLICE_MS) this.#close(nowMs, stats());
  }

  #onPatch(tick: number, nowMs: number): void {
    if (this.#patchAtMs !== null) {
      const isOwnFault = this.#noteGap(nowMs);
      const strayMs = Math.abs(nowMs - this.#patchAtMs - (tick - this.#patchTick) * TICK_MS);
      if (!isOwnFault) this.#open.jitterMs += (strayMs - this.#open.jitterMs) * JITTER_SHARE;
    }
    this.#patchAtMs = nowMs;
    this.#patchTick = tick;
    this.#heldMs = 0;
  }

  /** Counts the wait for a patch up to now, unless a busy page explains it; says whether one does. */
  #noteGap(nowMs: number): boolean {
    if (this.#patchAtMs === null) return false;
    const gapMs = nowMs - this.#patchAtMs;
    const heldMs = Math.max(this.#heldMs, nowMs - this.#frameAtMs);
    if (heldMs > gapMs * OWN_FAULT_SHARE && heldMs > 2 * TICK_MS) return true;
    this.#open.patchGapMs = Math.max(this.#open.patchGapMs, gapMs);
    return false;
  }

  #close(nowMs: number, { server, interpolationDelayMs, ...figures }: SessionFigures): void {
    const open = this.#open;
    Object.assign(open, { ...server, interpolationMs: interpolationDelayMs, ...figures });
    for (; nowMs - this.#sliceAtMs >= SLICE_MS; this.#sliceAtMs += SLICE_MS) {
      this.history.push(open);
      open.frames = 0;
      open.correctionPx = 0;
    }
    open.frameMs = 0;
    open.patchGapMs = 0;
  }

  /** What happened meanwhile nobody saw. */
  #wake(nowMs: number): void {
    this.#sliceAtMs = nowMs;
    this.#patchAtMs = null;
    Object.assign(this.#open, { frames: 0, frameMs: 0, patchGapMs: 0 });
  }
}
