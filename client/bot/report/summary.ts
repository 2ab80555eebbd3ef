import type { Report } from './Report.ts';

/** A report in a few lines, for the terminal. */
export function summary(report: Report): string {
  const {
    link,
    rttMs,
    inputToAckMs,
    inputBufferTicks,
    corrections,
    handovers,
    drawnJumps,
    actionToOtherScreenMs,
    reconnects,
    interpolationDelayMs,
    interpolationUnderruns,
    bytesPerSecondPerBot,
    hits,
    server,
    self,
    errors,
  } = report;
  const { verdict, inputs, stallMs, joinMs } = report;
  const lines = [
    `verdict       ${verdict.headline}`,
    ...verdict.reasons.map((reason) => `              ${reason}`),
    ...(link === null ? [] : [`link          ${link.profile ?? 'by numbers'}, emulated on top of the real one`]),
    `round trip    p50 ${rttMs.p50} ms, p99 ${rttMs.p99} ms`,
    `input to ack  p50 ${inputToAckMs.p50} ms, p99 ${inputToAckMs.p99} ms`,
    `inputs        ${inputs.sent} sent, ${inputs.lateMs.p99} ms late at p99; ${inputs.missed} due and not sent`,
    `input buffer  p50 ${inputBufferTicks.p50} ticks, p99 ${inputBufferTicks.p99} ticks`,
    `corrections   ${corrections.count}, largest ${corrections.px.max} px (${handovers} deaths and respawns apart); ${drawnJumps.count} jumps drawn`,
    ...(stallMs.count === 0 ? [] : [`stalls        ${stallMs.count}, p50 ${stallMs.p50} ms, at most ${stallMs.max} ms`]),
    `others shown  p50 ${interpolationDelayMs.p50} ms in the past, p99 ${interpolationDelayMs.p99} ms; ${interpolationUnderruns} underruns`,
    `other screen  ${otherScreenWords(actionToOtherScreenMs)}`,
    ...(reconnects.count === 0
      ? []
      : [
          `reconnects    ${reconnects.count}, playing again after p50 ${reconnects.resumeMs.p50} ms, at most ${reconnects.resumeMs.max} ms`,
        ]),
    `bytes/s       ${bytesPerSecondPerBot.down} down, ${bytesPerSecondPerBot.up} up, per bot`,
    `hits          ${hits.confirmed} of ${hits.fired} shots${agreementWords(hits)}`,
    `server        ${server.tickRateHz} ticks/s, ${tickWords(server)}`,
    ...(joinMs.count === 0 ? [] : [`joins         p50 ${joinMs.p50} ms, at most ${joinMs.max} ms`]),
    ...self.processes.map(
      ({ bots, cpuShare, cpuMsPerBotSecond, loopLagMs }) =>
        `generator     ${bots} bots took ${(100 * cpuShare).toFixed(0)} % of a core, ${cpuMsPerBotSecond} ms each a second; own loop ${loopLagMs.p99} ms late at p99, ${loopLagMs.max} ms at most`,
    ),
    ...(report.cautions ?? []).map((caution) => `caution       ${caution}`),
    ...errors.map((error) => `error         ${error}`),
  ];
  return lines.join('\n');
}

function otherScreenWords({ total, minusOneWay, oneWayFrom }: Report['actionToOtherScreenMs']): string {
  if (total.count === 0) return 'no shot of a bot was seen by another';
  const way = oneWayFrom === 'link' ? 'the emulated link’s delays' : 'the round trip';
  return `a shot shows after p50 ${total.p50} ms, p99 ${total.p99} ms; without ${way} p50 ${minusOneWay.p50} ms, p99 ${minusOneWay.p99} ms`;
}

function agreementWords({ agreement, judged, overtaken }: Report['hits']): string {
  if (agreement === null) return '';
  return `; of ${judged} seen to hit the server ruled ${(100 * agreement).toFixed(2)} % so (${overtaken} overtaken)`;
}

function tickWords({ tickMs, droppedTicks }: Report['server']): string {
  if (tickMs === null) return 'its own figures are for this machine or a METRICS_TOKEN';
  return `a tick takes p50 ${tickMs.p50} ms, p99 ${tickMs.p99} ms; ${droppedTicks} dropped`;
}
