/** What is measured: the names that reports, assertions and comparisons share. README.md says how each is taken and what it does not show. */

export type Unit = 'ms' | 'px' | 'ticks' | 'Hz';

export const METRICS = {
  rttMs: { unit: 'ms', about: 'round trip of a ping of the session, one a second' },
  inputToAckMs: { unit: 'ms', about: 'from the moment an input was due to the patch that contains it' },
  inputLateMs: { unit: 'ms', about: 'from the moment an input was due until it left' },
  inputMarginMs: { unit: 'ms', about: 'how long the latest inputs waited on the server for their tick' },
  inputBufferTicks: { unit: 'ticks', about: 'inputs that waited on the server for a later tick, as each patch told it' },
  patchGapMs: { unit: 'ms', about: 'from one patch to the next' },
  stallMs: { unit: 'ms', about: 'how long the patches stayed away, where that was over 100 ms' },
  stallRecoveryMs: { unit: 'ms', about: 'from the end of a stall over 250 ms until the others moved smoothly again' },
  correctionPx: { unit: 'px', about: 'how far reconciliation moved the predicted body' },
  interpolationDelayMs: { unit: 'ms', about: 'how far behind the server’s clock a view showed the others' },
  screenTotalMs: { unit: 'ms', about: 'from the moment a shot was due to the first view of another bot that shows it' },
  screenSendWaitMs: { unit: 'ms', about: 'of that: until the input left' },
  screenOneWayMs: { unit: 'ms', about: 'of that: the way up and the way down' },
  screenTickMs: { unit: 'ms', about: 'of that: from the arrival of the input to the end of its tick' },
  screenPatchWaitMs: { unit: 'ms', about: 'of that: from the end of the tick to the patch that carries it' },
  screenInterpolationMs: { unit: 'ms', about: 'of that: from the patch to the view' },
  screenMinusOneWayMs: { unit: 'ms', about: 'the total without the two ways' },
  joinMs: { unit: 'ms', about: 'from asking for a seat to the first picture' },
  resumeMs: { unit: 'ms', about: 'from noticing a lost link to the first acknowledged input on the new one' },
  serverTickMs: { unit: 'ms', about: 'longest tick of a second of a room, as the room tells it' },
  serverTickLateMs: { unit: 'ms', about: 'latest start of a tick of a second of a room, as the room tells it' },
  serverTickRateHz: { unit: 'Hz', about: 'ticks in a second of a room, as the room tells it' },
  inputToPixelMs: { unit: 'ms', about: 'from a key event in a page to the end of the frame that draws the own disc moved' },
  actionToOtherPageMs: {
    unit: 'ms',
    about: 'from the key event that fires in one page to the end of the first frame of another that draws the shot',
  },
  frameMs: { unit: 'ms', about: 'from the start of one display frame of a page to that of the next' },
  longTasksMs: { unit: 'ms', about: 'work of a page that held its main thread for over 50 ms' },
  loopLagMs: { unit: 'ms', about: 'how late the generator’s own event loop was' },
} as const satisfies Record<string, { unit: Unit; about: string }>;

export type Metric = keyof typeof METRICS;
export const METRIC_NAMES = Object.keys(METRICS) as Metric[];

export const COUNTERS = {
  inputs: 'inputs sent',
  inputsMissed: 'inputs that were due and never sent: this end was too late, or the link took no more',
  underruns: 'views whose next patch was not there when its turn came',
  handovers: 'deaths and respawns: the server itself placed the body',
  drawnJumps: 'frames in which the own body was drawn further away than twice a dash takes it',
  drops: 'links lost',
  reconnects: 'lost links that came back',
  shotsFired: 'shots the bots fired',
  shotsConfirmed: 'predicted shots that the server launched too',
  shotsRefused: 'predicted shots that the server never launched',
  hits: 'hits the server ruled for the bots’ shots',
  agreed: 'hits seen and ruled',
  disagreed: 'hits seen or ruled, but not both',
  overtaken: 'hits seen on somebody who by then was dead or protected',
  bytesDown: 'payload bytes of WebSocket frames from the server',
  bytesUp: 'payload bytes of WebSocket frames to the server',
  framesDown: 'WebSocket frames from the server',
  framesUp: 'WebSocket frames to the server',
} as const satisfies Record<string, string>;

export type Counter = keyof typeof COUNTERS;
export const COUNTER_NAMES = Object.keys(COUNTERS) as Counter[];
