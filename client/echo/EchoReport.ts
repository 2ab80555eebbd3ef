/** What a run measured: the shape of `echo.json` and of `--json`. README.md says what each key means. Keys are kept; new ones may join them. */
import type { HistogramJson } from '../bot/measure/Histogram.ts';
import type { machine } from '../bot/report/machine.ts';
import type { Percentiles } from '../bot/report/Percentiles.ts';
import type { HandshakeMs } from './dial.ts';
import type { Closed } from './EchoRun.ts';
import type { Flags } from './flags.ts';

/** Goes up when a key changes its meaning. */
export const ECHO_REPORT_VERSION = 1;

export type EchoReport = {
  kind: 'echo';
  version: typeof ECHO_REPORT_VERSION;
  /** ISO 8601. */
  startedAt: string;
  /** As in a bots' report. */
  machine: ReturnType<typeof machine>;
  /** Of the headers their names alone: values may be secrets. */
  config: Omit<Flags, 'trace' | 'json' | 'report' | 'headers'> & { headers: string[] };
  /** Where the connection led, and the subprotocol it has, "" for none. */
  peer: { address: string; protocol: string };
  handshakeMs: HandshakeMs;
  /** From the first message to the last answer or the end of the wait. */
  elapsedMs: number;
  messages: { due: number; sent: number; notSent: number; back: number; unanswered: number; outOfOrder: number; strange: number };
  /** The first answer that was none, in words; null when there was none. */
  firstStrange: string | null;
  rttMs: Percentiles;
  rttFromSendMs: Percentiles;
  sendLateMs: Percentiles;
  jitterMs: { rfc3550: number; p99MinusP50: number };
  stalls: { limitMs: number; count: number; own: number; longestMs: number; totalMs: number };
  bytes: { up: number; down: number; payloadUp: number; payloadDown: number };
  close: Closed | null;
  self: { loopLagMs: Percentiles; limitMs: number; ok: boolean };
  /** What the exit status is about; empty in a good run. */
  problems: string[];
  data: Record<'rttMs' | 'rttFromSendMs' | 'sendLateMs' | 'loopLagMs', HistogramJson>;
};
