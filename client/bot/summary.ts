import type { Report } from './Report.ts';

/** A report in a few lines, for the terminal. */
export function summary(report: Report): string {
  const {
    link,
    rttMs,
    inputToAckMs,
    corrections,
    handovers,
    interpolationDelayMs,
    interpolationUnderruns,
    bytesPerSecondPerBot,
    hits,
    server,
    self,
    errors,
  } = report;
  const lines = [
    ...(link === null ? [] : [`link          ${link.profile ?? 'by numbers'}, emulated on top of the real one`]),
    `round trip    p50 ${rttMs.p50} ms, p99 ${rttMs.p99} ms`,
    `input to ack  p50 ${inputToAckMs.p50} ms, p99 ${inputToAckMs.p99} ms`,
    `corrections   ${corrections.count}, largest ${corrections.px.max} px (${handovers} deaths and respawns apart)`,
    `others shown  p50 ${interpolationDelayMs.p50} ms in the past, p99 ${interpolationDelayMs.p99} ms; ${interpolationUnderruns} underruns`,
    `bytes/s       ${bytesPerSecondPerBot.down} down, ${bytesPerSecondPerBot.up} up, per bot`,
    `hits          ${hits.confirmed} of ${hits.fired} shots`,
    `server        ${server.tickRateHz} ticks/s, ${tickWords(server)}`,
    `own loop      ${self.loopLagMs.p99} ms late at p99, ${self.loopLagMs.max} ms at most`,
    ...errors.map((error) => `error         ${error}`),
  ];
  return lines.join('\n');
}

function tickWords({ tickMs, droppedTicks }: Report['server']): string {
  if (tickMs === null) return 'its own figures are for this machine or a METRICS_TOKEN';
  return `a tick takes p50 ${tickMs.p50} ms, p99 ${tickMs.p99} ms; ${droppedTicks} dropped`;
}
