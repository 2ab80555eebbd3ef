import { machine } from '../bot/report/machine.ts';
import { percentilesOf, rounded } from '../bot/report/Percentiles.ts';
import { ECHO_REPORT_VERSION, type EchoReport } from './EchoReport.ts';
import type { EchoRun } from './EchoRun.ts';
import { problemsOf } from './problemsOf.ts';

/** Of a stall, that this process slept through itself. */
const OWN_SHARE = 0.5;

export function makeEchoReport(run: EchoRun): EchoReport {
  const { flags, tally, dialled, lag, strange, firstStrange, closed } = run;
  const { headers, trace: _trace, json: _json, report: _report, ...config } = flags;
  const rttMs = percentilesOf(tally.rttMs);
  const loopLagMs = percentilesOf(lag.histogram);
  const isOwn = ({ fromMs, ms }: { fromMs: number; ms: number }): boolean => lag.within(fromMs, fromMs + ms) >= OWN_SHARE * ms;
  const spans = tally.stalls.map(({ ms }) => ms);
  const report: EchoReport = {
    kind: 'echo',
    version: ECHO_REPORT_VERSION,
    startedAt: run.startedAt.toISOString(),
    machine: machine(),
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
    rttFromSendMs: percentilesOf(tally.rttFromSendMs),
    sendLateMs: percentilesOf(tally.sendLateMs),
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

function mapValues<T extends object>(values: T, change: (value: T[keyof T]) => T[keyof T]): T {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value as T[keyof T])])) as T;
}

function withoutPassword(text: string): string {
  const url = new URL(text);
  if (url.password !== '') url.password = '***';
  return url.href;
}
