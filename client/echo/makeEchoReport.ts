import { availableParallelism } from 'node:os';
import type { Histogram } from '../bot/measure/Histogram.ts';
import { ECHO_REPORT_VERSION, type EchoReport, type Spread } from './EchoReport.ts';
import type { EchoRun } from './EchoRun.ts';
import { problemsOf } from './problemsOf.ts';

const SHARES = [0.5, 0.9, 0.95, 0.99, 0.999];
/** Of a stall, that this process slept through itself. */
const OWN_SHARE = 0.5;

export function makeEchoReport(run: EchoRun): EchoReport {
  const { flags, tally, dialled, lag, strange, firstStrange, closed } = run;
  const { headers, trace: _trace, json: _json, report: _report, ...config } = flags;
  const rttMs = spread(tally.rttMs);
  const loopLagMs = spread(lag.histogram);
  const isOwn = ({ fromMs, ms }: { fromMs: number; ms: number }): boolean => lag.within(fromMs, fromMs + ms) >= OWN_SHARE * ms;
  const spans = tally.stalls.map(({ ms }) => ms);
  const report: EchoReport = {
    kind: 'echo',
    version: ECHO_REPORT_VERSION,
    startedAt: run.startedAt.toISOString(),
    machine: { node: process.version, platform: `${process.platform}-${process.arch}`, cpus: availableParallelism() },
    config: { ...config, url: withoutPassword(config.url), headers: headers.map(([name]) => name) },
    peer: { address: dialled.address, protocol: dialled.protocol },
    handshakeMs: mapValues(dialled.handshakeMs, (ms) => ms && rounded(ms)),
    elapsedMs: rounded(run.elapsedMs),
    messages: {
      due: run.dueSoFar,
      sent: tally.sent,
      notSent: tally.notSent,
      back: tally.back,
      unanswered: tally.unanswered,
      outOfOrder: tally.outOfOrder,
      strange,
    },
    firstStrange,
    rttMs,
    rttFromSendMs: spread(tally.rttFromSendMs),
    sendLateMs: spread(tally.sendLateMs),
    jitterMs: { rfc3550: rounded(tally.jitterMs), p99MinusP50: rounded(rttMs.p99 - rttMs.p50) },
    stalls: {
      limitMs: rounded(tally.stallLimitMs),
      count: spans.length,
      own: tally.stalls.filter(isOwn).length,
      longestMs: rounded(Math.max(0, ...spans)),
      totalMs: rounded(spans.reduce((sum, ms) => sum + ms, 0)),
    },
    bytes: {
      up: dialled.socket.bytesWritten,
      down: dialled.socket.bytesRead,
      payloadUp: tally.sent * flags.sizeBytes,
      payloadDown: tally.back * flags.sizeBytes,
    },
    close: closed,
    self: { loopLagMs, limitMs: flags.maxLagMs, ok: loopLagMs.p99 <= flags.maxLagMs },
    problems: [],
    data: {
      rttMs: tally.rttMs.toJSON(),
      rttFromSendMs: tally.rttFromSendMs.toJSON(),
      sendLateMs: tally.sendLateMs.toJSON(),
      loopLagMs: lag.histogram.toJSON(),
    },
  };
  report.problems.push(...problemsOf(report, run.failure));
  return report;
}

function spread(histogram: Histogram): Spread {
  const [p50, p90, p95, p99, p999] = histogram.percentiles(SHARES).map(rounded) as [number, number, number, number, number];
  const { count, min, mean, max } = histogram;
  return { count, min, mean: rounded(mean), p50, p90, p95, p99, p999, max };
}

/** Three digits after the point: microseconds of milliseconds. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function mapValues<T extends object>(values: T, change: (value: T[keyof T]) => T[keyof T]): T {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value as T[keyof T])])) as T;
}

function withoutPassword(text: string): string {
  const url = new URL(text);
  if (url.password !== '') url.password = '***';
  return url.href;
}
