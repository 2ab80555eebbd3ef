import type { HitVerdict } from '#net/SessionProbe.ts';
import type { DrawnJumps } from './DrawnJumps.ts';
import { OtherScreen } from './OtherScreen.ts';
import type { TickRate } from './TickRate.ts';

/** Every raw sample of a run, of all its bots together. Percentiles are taken once, at the end. */
export class Samples {
  readonly rttMs: number[] = [];
  readonly inputToAckMs: number[] = [];
  readonly inputBufferTicks: number[] = [];
  readonly patchGapMs: number[] = [];
  readonly correctionPx: number[] = [];
  /** How far in the past each view showed the others, and how often a bot had nothing newer to show. */
  readonly interpolationDelayMs: number[] = [];
  interpolationUnderruns = 0;
  handovers = 0;
  /** Lost links that came back, and how long each took until an input was acknowledged again. */
  reconnects = 0;
  readonly resumeMs: number[] = [];
  readonly stallRecoveryMs: number[] = [];
  readonly otherScreen = new OtherScreen();
  /** One of each bot. */
  readonly drawnJumps: DrawnJumps[] = [];
  shotsFired = 0;
  /** Predicted shots that the server launched too, and those it did not. */
  shotsConfirmed = 0;
  shotsRefused = 0;
  readonly tickRates: TickRate[] = [];
  /** Hits the server ruled for the bots' shots. */
  hits = 0;
  /** Hits that the shooters' views showed, by what the server ruled. */
  readonly hitVerdicts: Record<HitVerdict, number> = { agreed: 0, disagreed: 0, overtaken: 0 };
  readonly errors: string[] = [];
}
