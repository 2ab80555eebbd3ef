import type { Percentiles } from '../bot/report/Percentiles.ts';
import { closeWords } from './closeWords.ts';
import type { EchoReport } from './EchoReport.ts';

/** A result in a few lines, for the terminal. */
export function summary(report: EchoReport): string {
  const { config, peer, handshakeMs, messages, jitterMs, stalls, bytes, close, self } = report;
  const own = stalls.own === 0 ? '' : `, ${stalls.own} of them of this process's own making`;
  const lines = [
    `${config.url}: ${config.sizeBytes} bytes ${config.rateHz} times a second for ${config.seconds} s`,
    `opened        ${handshakeWords(handshakeMs)}; to ${peer.address}${peer.protocol === '' ? '' : `, protocol ${peer.protocol}`}`,
    `messages      ${messages.due} due, ${messages.sent} sent, ${messages.back} back, ${messages.unanswered} unanswered, ${messages.notSent} not sent${messages.outOfOrder === 0 ? '' : `, ${messages.outOfOrder} out of order`}`,
    `round trip    ${spreadWords(report.rttMs)}`,
    `from send     ${spreadWords(report.rttFromSendMs)}`,
    `jitter        ${jitterMs.rfc3550} ms (RFC 3550), ${jitterMs.p99MinusP50} ms (p99 - p50)`,
    `stalls        ${stalls.count} over ${stalls.limitMs} ms${own}; longest ${stalls.longestMs} ms, ${stalls.totalMs} ms in all`,
    `bytes         ${bytes.up} up, ${bytes.down} down; payload ${bytes.payloadUp} up, ${bytes.payloadDown} down`,
    `closed        ${close === null ? 'not answered' : `${closeWords(close.code, close.reason)}, by ${close.byServer ? 'the server' : 'this end'}`}`,
    `own process   loop ${self.loopLagMs.p99} ms late at p99, ${self.loopLagMs.max} ms at most; messages left ${report.sendLateMs.p99} ms late at p99`,
    ...report.problems.map((problem) => `problem       ${problem}`),
  ];
  return lines.join('\n');
}

function handshakeWords({ dns, tcp, tls, upgrade, total }: EchoReport['handshakeMs']): string {
  const parts = [dns !== null && `DNS ${dns}`, `TCP ${tcp}`, tls !== null && `TLS ${tls}`, `upgrade ${upgrade}`];
  return `in ${total} ms (${parts.filter((part) => part !== false).join(', ')})`;
}

function spreadWords({ count, min, mean, p50, p90, p95, p99, p999, max }: Percentiles): string {
  if (count === 0) return 'nothing came back';
  return `p50 ${p50}  p90 ${p90}  p95 ${p95}  p99 ${p99}  p99.9 ${p999}  max ${max}  min ${min}  mean ${mean} ms`;
}
