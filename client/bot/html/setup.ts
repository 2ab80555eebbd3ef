/** What was run, over what, and on what. */
import type { LinkWay } from '#net/EmulatedLink.ts';
import type { GeneratorFigures, Machine, Report } from '../report/Report.ts';
import { commandLine } from './commandLine.ts';
import { html, type Content, type Markup } from './html.ts';
import { figure, moment, percent, short, whole } from './numbers.ts';
import { table } from './table.ts';

const MACHINES = {
  caption: 'Machines',
  columns: ['host', 'system', 'processor', 'cores', 'memory, GB', 'Node', 'Bankshot', 'protocol', 'load before'],
  words: ['system', 'processor', 'Node', 'Bankshot'],
};
const PROCESSES = {
  caption: 'Processes that ran the bots; times in ms',
  columns: [
    'process',
    'bots',
    'of a core',
    'each bot a second',
    'loop late p50',
    'p99',
    'max',
    'collecting garbage',
    'longest',
    'heap, MB',
    'was not up to',
  ],
  words: ['was not up to'],
  hasSentences: true,
};

export function setup(report: Report): Markup {
  const { link, links, config, runs, machines, self, version, server } = report;
  const seeds = runs.length > 1 ? runs.map(({ seed }) => seed).join(', ') : String(config.seed);
  return html`<section aria-labelledby="setup">
    <h2 id="setup">How it was made</h2>
    <p>To do it again:</p>
    <pre class="box" tabindex="0" role="region" aria-label="Command line">${commandLine(report)}</pre>
    <dl class="facts">
      ${config.replay && fact('Replay of', `${config.replay.file}, recorded ${moment(config.replay.recordedAt)}`)}
      ${fact(runs.length > 1 ? 'Seeds' : 'Seed', seeds)} ${fact('Server’s patch rate', `${config.patchRateHz} Hz`)}
      ${fact('Measured', `${short(config.measuredSeconds)} s of ${config.seconds} s, after ${config.warmup} s of warm-up`)}
      ${fact('Late and dropped ticks', server.lateTicks === null ? 'the server did not tell' : `${whole(server.lateTicks)} and ${whole(server.droppedTicks ?? 0)}`)}
      ${fact('Format of report.json', `version ${version}`)}
    </dl>
    ${link === null ? html`<p>${links.length > 1 ? 'The bots had several links.' : 'No link was emulated.'}</p>` : linkTable(link)}
    ${table(MACHINES, machines.map(machineRow))} ${table(PROCESSES, self.processes.map(processRow))}
  </section>`;
}

const fact = (name: string, value: string): Markup =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

function linkTable({ profile, numbers: { down, up }, seed }: NonNullable<Report['link']>): Markup {
  // Of a report that was a file, no bottleneck is null.
  const rate = ({ rateKbps }: LinkWay): string =>
    Number.isFinite(rateKbps) && (rateKbps as number | null) !== null ? whole(rateKbps) : 'no limit';
  const row = (name: string, way: LinkWay): Content[] => [
    name,
    figure(way.delayMs),
    `± ${figure(way.jitterMs)}`,
    rate(way),
    figure(way.stallMs),
    figure(way.stallsPerS),
  ];
  return table(
    {
      caption: `Emulated link ${profile ?? 'by numbers'}, seed ${seed}, on top of the real one`,
      columns: ['direction', 'delay, ms', 'jitter, ms', 'rate, kbit/s', 'stall, ms', 'stalls a second'],
    },
    [row('down', down), row('up', up)],
  );
}

const machineRow = ({ host, os, cpu, cpus, memoryGb, node, bankshot, protocol, loadAverage }: Machine): Content[] => [
  host,
  os,
  cpu,
  whole(cpus),
  whole(memoryGb),
  node,
  bankshot,
  String(protocol),
  figure(loadAverage),
];

const processRow = ({
  pid,
  bots,
  cpuShare,
  cpuMsPerBotSecond,
  loopLagMs,
  gcMs,
  gcLongestMs,
  heapMb,
  fault,
}: GeneratorFigures): Content[] => [
  String(pid),
  whole(bots),
  percent(cpuShare, 0),
  figure(cpuMsPerBotSecond),
  figure(loopLagMs.p50),
  figure(loopLagMs.p99),
  figure(loopLagMs.max),
  figure(gcMs),
  figure(gcLongestMs),
  whole(heapMb),
  fault ?? 'nothing',
];
