/** What a run came to, in words: the first thing a reader should know, and the one to look at when it is not well. */
import { TICK_MS, TICK_RATE_HZ } from '#shared/netConfig.ts';
import type { Report } from './Report.ts';

/** Where the trouble is; `none` when there is none. */
export type Cause = 'none' | 'generator' | 'server' | 'link' | 'netcode';

export type Verdict = {
  cause: Cause;
  /** One sentence. */
  headline: string;
  /** What speaks for it, the strongest first; of other causes, too. */
  reasons: string[];
};

type Sign = { cause: Exclude<Cause, 'none' | 'generator'>; weight: number; reason: string };

/** Share of hits that must be seen and ruled alike. */
const LEAST_AGREEMENT = 0.97;
/** Round trip beyond which dodging what one sees is late, ms. */
const FAR_MS = 150;
/** Others shown further in the past than this is felt, ms. */
const PAST_MS = 150;
/** Share of the time for which patches stayed away. */
const STALLED = 0.005;

const HEADLINES: Readonly<Record<Cause, string>> = {
  none: 'All good: server, links and prediction kept up.',
  generator: 'The machine that ran the bots was the bottleneck: the figures below are its own, not the server’s.',
  server: 'The server is the cause: it did not keep its beat.',
  link: 'The link is the cause: server and prediction kept up.',
  netcode: 'Prediction and server disagreed: neither the link nor the load explains it.',
};

export function judge(report: Omit<Report, 'verdict' | 'data'>): Verdict {
  const faults = report.self.processes.flatMap(({ pid, fault }) => (fault === null ? [] : [`process ${pid}: ${fault}`]));
  const signs = [...serverSigns(report), ...linkSigns(report), ...netcodeSigns(report)]
    .filter(({ weight }) => weight >= 1)
    .sort((a, b) => b.weight - a.weight);
  const reasons = [...faults, ...signs.map(({ reason }) => reason)];
  const cause = faults.length > 0 ? 'generator' : (signs[0]?.cause ?? 'none');
  return { cause, headline: HEADLINES[cause], reasons };
}

function serverSigns({ server }: Pick<Report, 'server'>): Sign[] {
  const { longestTickMs: longest, latestStartMs: latest, toldTickRateHz: rate } = server;
  const lost = rate.count === 0 ? 0 : TICK_RATE_HZ - rate.mean;
  return [
    { cause: 'server', weight: lost, reason: `${rate.mean.toFixed(1)} ticks a second of ${TICK_RATE_HZ}` },
    {
      cause: 'server',
      weight: longest.p50 / TICK_MS,
      reason: `a tick took ${longest.p50.toFixed(1)} ms in every other second, and has ${TICK_MS.toFixed(1)} ms`,
    },
    { cause: 'server', weight: latest.p50 / (3 * TICK_MS), reason: `a tick began ${latest.p50.toFixed(1)} ms late in every other second` },
  ];
}

function linkSigns({
  rttMs,
  stallMs,
  interpolationDelayMs,
  config,
  bots,
}: Pick<Report, 'rttMs' | 'stallMs' | 'interpolationDelayMs' | 'config' | 'bots'>): Sign[] {
  const stalled = (stallMs.mean * stallMs.count) / 1000 / Math.max(1, config.measuredSeconds * bots.length);
  return [
    { cause: 'link', weight: rttMs.p50 / FAR_MS, reason: `the round trip was ${rttMs.p50.toFixed(0)} ms at p50` },
    {
      cause: 'link',
      weight: stalled / STALLED,
      reason: `patches stayed away ${stallMs.count} times, ${(100 * stalled).toFixed(1)} % of the time, up to ${stallMs.max.toFixed(0)} ms`,
    },
    {
      cause: 'link',
      weight: interpolationDelayMs.p95 / PAST_MS,
      reason: `others were shown ${interpolationDelayMs.p95.toFixed(0)} ms in the past at p95`,
    },
  ];
}

function netcodeSigns({ corrections, hits, drawnJumps }: Pick<Report, 'corrections' | 'hits' | 'drawnJumps'>): Sign[] {
  return [
    { cause: 'netcode', weight: corrections.count, reason: `${corrections.count} corrections, up to ${corrections.px.max} px` },
    { cause: 'netcode', weight: drawnJumps.count, reason: `${drawnJumps.count} jumps drawn, up to ${drawnJumps.maxPx} px` },
    {
      cause: 'netcode',
      weight: hits.agreement === null || hits.judged < 50 ? 0 : (1 - hits.agreement) / (1 - LEAST_AGREEMENT),
      reason: `of ${hits.judged} hits ${(100 * (hits.agreement ?? 1)).toFixed(1)} % were seen and ruled alike`,
    },
  ];
}
