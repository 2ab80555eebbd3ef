import type { ArenaView } from '#net/ArenaView.ts';
import { inHead, type CueSink } from './Cue.ts';

/** Seconds before a bout and before its end that are counted aloud. */
const COUNTED = { start: 3, end: 5 } as const;

/** Counts the last seconds. */
export class ClockEars {
  #said = '';

  hear({ round: { phase, number, remainingMs } }: ArenaView, sink: CueSink): void {
    const seconds = Math.ceil(remainingMs / 1000);
    const now = `${number} ${phase} ${seconds}`;
    if (now === this.#said) return;
    this.#said = now;
    if (seconds < 1) return;
    if ((phase === 'warmup' || phase === 'break') && seconds <= COUNTED.start) sink.cue(inHead('countdown'));
    if (phase === 'live' && seconds <= COUNTED.end) sink.cue(inHead('clockTick'));
  }
}
