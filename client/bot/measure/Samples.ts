import type { TickRate } from './TickRate.ts';

/** Every raw sample of a run, of all its bots together. Percentiles are taken once, at the end. */
export class Samples {
  readonly rttMs: number[] = [];
  readonly inputToAckMs: number[] = [];
  readonly patchGapMs: number[] = [];
  readonly correctionPx: number[] = [];
  /** How far in the past each view showed the others, and how often a bot had nothing newer to show. */
  readonly interpolationDelayMs: number[] = [];
  interpolationUnderruns = 0;
  handovers = 0;
  reconnects = 0;
  shotsFired = 0;
  /** Predicted shots that the server launched too, and those it did not. */
  shotsConfirmed = 0;
  shotsRefused = 0;
  readonly tickRates: TickRate[] = [];
  /** Hits the server ruled for the bots' shots. */
  hits = 0;
  readonly errors: string[] = [];
}
