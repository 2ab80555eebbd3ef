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

/** Something that is felt from a `weight` of 1 on. */
type Sign = { weight: number; reason: string };

/** Share of hits that must be seen and ruled alike, and how few tell nothing. */
const LEAST_AGREEMENT = 0.97;
const FEW_HITS = 50;
/** Round trip beyond which dodging what one sees is late, ms. */
const FAR_MS = 150;
/** Others shown further in the past than this is felt, ms. */
const PAST_MS = 150;
/** Share of the time for which patches stayed away. */
const STALLED = 0.005;
/** Ticks a second that may be missing: the rate of a room is told in tenths, and its first second is not whole. */
const LOST_TICKS = 1;

const HEADLINES: Readonly<Record<Cause, string>> = {
  none: 'All good: server, links and prediction kept up.',
  generator: 'The machine that ran the bots was the bottleneck: the figures below are its own, not the server’s.',
  server: 'The server is the cause: it did not keep its beat.',
  link: 'The link is the cause: the server kept its beat.',
  netcode: 'Prediction and server disagreed: neither the link nor the load explains it.',
};

/**
 * Who is late makes all behind it look bad: a slow generator everything, a slow server the links, a bad link the prediction. So the first of these
 * that has a sign against it is the cause, however strong those of the others are.
 */
export function judge(report: Omit<Report, 'verdict' | 'data'>): Verdict {
  const faults = report.self.processes.flatMap(({ pid, fault }) =>
    fault === null ? [] : [{ weight: 1, reason: `process ${pid}: ${fault}` }],
  );
  const evidence = { generator: faults, server: serverSigns(report), link: linkSigns(report), netcode: netcodeSigns(report) };
  const felt = Object.entries(evidence).map(([cause, signs]) => ({
    cause: cause as keyof typeof evidence,
    reasons: signs
      .filter(({ weight }) => weight >= 1)
      .sort((a, b) => b.weight - a.weight)
      .map(({ reason }) => reason),
  }));
  const cause = felt.find(({ reasons }) => reasons.length > 0)?.cause ?? 'none';
  return { cause, headline: cause === 'link' ? linkHeadline(report) : HEADLINES[cause], reasons: felt.flatMap(({ reasons }) => reasons) };
}

function serverSigns({ server }: Pick<Report, 'server'>): Sign[] {
  const { longestTickMs: longest, latestStartMs: latest, toldTickRateHz: rate } = server;
  const lost = rate.count === 0 ? 0 : TICK_RATE_HZ - rate.mean;
  return [
    { weight: lost / LOST_TICKS, reason: `${rate.mean.toFixed(1)} ticks a second of ${TICK_RATE_HZ}` },
    {
      weight: longest.p50 / TICK_MS,
      reason: `in every other second a tick took ${longest.p50.toFixed(1)} ms or more, and has ${TICK_MS.toFixed(1)} ms`,
    },
    { weight: latest.p50 / (3 * TICK_MS), reason: `in every other second a tick began ${latest.p50.toFixed(1)} ms late or more` },
  ];
}

type Linked = Pick<Report, 'links' | 'bots' | 'config'>;

function linkSigns(report: Linked): Sign[] {
  return report.links.flatMap((figures) => {
    const { link, bots, rttMs, interpolationDelayMs, stallMs } = figures;
    const who = `${link} (${bots} of ${report.bots.length} bots)`;
    const share = stalledShare(figures, report.config.measuredSeconds);
    return [
      { weight: rttMs.p50 / FAR_MS, reason: `${who}: the round trip was ${rttMs.p50.toFixed(0)} ms at p50` },
      {
        weight: share / STALLED,
        reason: `${who}: patches stayed away ${stallMs.count} times, ${(100 * share).toFixed(1)} % of the time, up to ${stallMs.max.toFixed(0)} ms`,
      },
      {
        weight: interpolationDelayMs.p95 / PAST_MS,
        reason: `${who}: others were shown ${interpolationDelayMs.p95.toFixed(0)} ms in the past at p95`,
      },
    ];
  });
}

const stalledShare = ({ stallMs, bots }: Report['links'][number], seconds: number): number =>
  (stallMs.mean * stallMs.count) / 1000 / Math.max(1, seconds * bots);

/** Of how many bots the links are bad. */
function linkHeadline(report: Linked): string {
  const bad = report.links
    .filter((figures) => linkSigns({ ...report, links: [figures] }).some(({ weight }) => weight >= 1))
    .reduce((sum, { bots }) => sum + bots, 0);
  if (bad === report.bots.length) return HEADLINES.link;
  return `The links of ${bad} of ${report.bots.length} bots are the cause: the server kept its beat.`;
}

function netcodeSigns({ corrections, hits, drawnJumps }: Pick<Report, 'corrections' | 'hits' | 'drawnJumps'>): Sign[] {
  return [
    { weight: corrections.count, reason: `${corrections.count} corrections, up to ${corrections.px.max} px` },
    { weight: drawnJumps.count, reason: `${drawnJumps.count} jumps drawn, up to ${drawnJumps.maxPx} px` },
    {
      weight: hits.agreement === null || hits.judged < FEW_HITS ? 0 : (1 - hits.agreement) / (1 - LEAST_AGREEMENT),
      reason: `of ${hits.judged} hits ${(100 * (hits.agreement ?? 1)).toFixed(1)} % were seen and ruled alike`,
    },
  ];
}
