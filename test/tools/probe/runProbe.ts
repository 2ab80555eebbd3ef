/** Two pages in one room: one rests, steps and fires, by turns; the other watches. */
import type { Browser } from 'playwright-core';
import { Measurements, type Sink } from '#bot/measure/Measurements.ts';
import { createRng, nextFloat, type Rng } from '#shared/math/rng.ts';
import type { ProbeFlags } from './flags.ts';
import type { PageTimes } from './pageProbe.ts';
import { ProbePage, type Key } from './ProbePage.ts';
import { ShotPairs } from './ShotPairs.ts';

/** How the watching page's clock lies to the acting page's by `performance.timeOrigin`: measured, and how much the measurement may be off. */
type ClockRelation = { offsetMs: number; errorMs: number };

export type ProbeFigures = {
  startedAt: Date;
  measurements: Measurements;
  corrections: { count: number; maxPx: number };
  /** Steps and shots that were asked for, and those that came to nothing: a death, a wall, a weapon that charges. */
  steps: { asked: number; missed: number };
  shots: { asked: number; missed: number };
  clocks: { before: ClockRelation; after: ClockRelation };
  chromium: string;
  /** What the pages complained of. */
  problems: string[];
};

export const ACTING = 'acting page';
export const WATCHING = 'watching page';

const VIEWPORT = { width: 640, height: 360 };
const STEPS: readonly Key[] = ['KeyD', 'KeyS', 'KeyA', 'KeyW'];
const FIRE: Key = 'KeyF';
/** Dead for some seconds, or pushed around: then it takes this long to rest, ms. */
const REST_MS = 8000;
/** A step or a shot that shows later shows never, ms. */
const ANSWER_MS = 3000;
/** Presses fall anywhere in a frame and in the time between two patches, ms. */
const SCATTER_MS = 100;
/** A press as a hand does it, ms. */
const HOLD_MS = 60;
/** After a shot, for the weapon to be ready and the shot to arrive, ms. */
const AFTER_SHOT_MS = 400;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Plays for `seconds`, or until `signal`.
 *
 * @throws PageError when there is no match to play in
 */
export async function runProbe(browser: Browser, flags: ProbeFlags, signal?: AbortSignal): Promise<ProbeFigures> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
  try {
    const acting = await ProbePage.join(context, addressOf(flags, ''));
    const watching = await ProbePage.join(context, addressOf(flags, acting.room()));
    const startedAt = new Date();
    const before = await acting.relateClock();
    const run = new Run(flags, acting, watching, aheadBy(before));
    await run.play(signal);
    const after = await acting.relateClock();
    const { measurements, corrections, steps, shots } = run;
    const problems = [...acting.problems, ...watching.problems];
    return { startedAt, measurements, corrections, steps, shots, clocks: { before, after }, chromium: browser.version(), problems };
  } finally {
    await context.close();
  }
}

/** By `performance.timeOrigin` alone, unless that is off by more than the check can tell. */
const aheadBy = ({ offsetMs, errorMs }: ClockRelation): number => (Math.abs(offsetMs) > errorMs ? offsetMs : 0);

function addressOf({ url, link, interp, predict, renderer }: ProbeFlags, room: string): string {
  const query = new URLSearchParams({ test: '', mute: '' });
  if (renderer === 'canvas') query.set('renderer', renderer);
  if (link !== null) query.set('link', link.text);
  if (interp !== 'adaptive') query.set('interp', String(interp));
  if (!predict) query.set('predict', '0');
  return `${url}/?${query.toString()}${room}`;
}

class Run {
  readonly measurements: Measurements;
  readonly corrections = { count: 0, maxPx: 0 };
  readonly steps = { asked: 0, missed: 0 };
  readonly shots = { asked: 0, missed: 0 };
  readonly #seconds: number;
  readonly #acting: ProbePage;
  readonly #watching: ProbePage;
  readonly #aheadMs: number;
  readonly #sinks: { acting: Sink; watching: Sink };
  readonly #pairs = new ShotPairs();
  readonly #rng: Rng;
  #way = 0;
  #correctionsBefore = 0;
  readonly #rttMs = { acting: 0, watching: 0 };

  constructor({ seconds, seed }: ProbeFlags, acting: ProbePage, watching: ProbePage, aheadMs: number) {
    this.measurements = new Measurements(seconds, () => performance.now());
    this.#sinks = { acting: this.measurements.sink(ACTING), watching: this.measurements.sink(WATCHING) };
    this.#seconds = seconds;
    this.#acting = acting;
    this.#watching = watching;
    this.#aheadMs = aheadMs;
    this.#rng = createRng(seed);
  }

  async play(signal?: AbortSignal): Promise<void> {
    this.#correctionsBefore = (await this.#acting.take()).corrections;
    await this.#watching.take();
    this.measurements.start();
    const endMs = performance.now() + 1000 * this.#seconds;
    const isOver = (): boolean => performance.now() >= endMs || signal?.aborted === true;
    while (!isOver()) {
      if (await this.#acting.isStill(REST_MS)) {
        await this.#step();
        await this.#fire();
      }
      await this.#collect();
    }
    this.shots.missed += this.#pairs.unseen;
    this.measurements.stop();
  }

  async #step(): Promise<void> {
    const key = STEPS[this.#way % STEPS.length]!;
    await pause(SCATTER_MS * nextFloat(this.#rng));
    this.steps.asked += 1;
    await this.#acting.press(key);
    const isSeen = await this.#acting.isAnswered(ANSWER_MS);
    await this.#acting.release(key);
    if (!isSeen) this.steps.missed += 1;
    this.#way += isSeen ? 2 : 1; // to and fro; past a wall another way
  }

  async #fire(): Promise<void> {
    await pause(SCATTER_MS * nextFloat(this.#rng));
    this.shots.asked += 1;
    await this.#acting.press(FIRE);
    await pause(HOLD_MS);
    await this.#acting.release(FIRE);
    if (!(await this.#acting.isAnswered(ANSWER_MS))) this.shots.missed += 1;
    await pause(AFTER_SHOT_MS);
  }

  async #collect(): Promise<void> {
    const [acting, watching] = await Promise.all([this.#acting.take(), this.#watching.take()]);
    this.#note('acting', acting);
    this.#note('watching', watching);
    for (const ms of acting.inputToPixelMs) this.#sinks.acting.add('inputToPixelMs', ms);
    for (const ms of this.#pairs.add(acting.fired, watching.seen, this.#aheadMs)) this.#sinks.watching.add('actionToOtherPageMs', ms);
    this.corrections.count = acting.corrections - this.#correctionsBefore;
    this.corrections.maxPx = acting.maxCorrectionPx;
  }

  #note(page: 'acting' | 'watching', { frameMs, longTasksMs, rttMs }: PageTimes): void {
    for (const ms of frameMs) this.#sinks[page].add('frameMs', ms);
    for (const ms of longTasksMs) this.#sinks[page].add('longTasksMs', ms);
    if (rttMs !== this.#rttMs[page]) this.#sinks[page].add('rttMs', rttMs);
    this.#rttMs[page] = rttMs;
  }
}
