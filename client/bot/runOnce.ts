/** One run of one seed: crews join, warm up, play, and bring home what they measured. */
import { setTimeout as wait } from 'node:timers/promises';
import { castBots, shareCast } from './castBots.ts';
import type { Crew, CrewResult } from './Crew.ts';
import { FlagError } from './flagValues.ts';
import type { Flags, Settings } from './flags.ts';
import { ForkedCrew } from './ForkedCrew.ts';
import { LocalCrew } from './LocalCrew.ts';
import { keepRecording } from './record/keepRecording.ts';
import { Measurements } from './measure/Measurements.ts';
import { machine } from './report/machine.ts';
import { makeReport, serverFacts } from './report/makeReport.ts';
import type { Report } from './report/Report.ts';
import { scrapeServer } from './scrapeServer.ts';

/** Who was in a hurry has no report of this run. */
export class StoppedEarly extends FlagError {}

/** Throws FlagError when the server's patch rate is another one, JoinError when the first bot cannot join, and StoppedEarly. */
export async function runOnce(
  flags: Flags,
  settings: Settings,
  signal: AbortSignal,
  watch: (crews: readonly Crew[]) => void,
): Promise<Report> {
  const startedAt = new Date().toISOString();
  const [here, token] = [machine(), process.env['METRICS_TOKEN']];
  const orders = castBots(settings, flags.scenario, flags.link, flags.record !== null);
  const crews: Crew[] =
    settings.workers === 1 ? [new LocalCrew(orders, signal)] : shareCast(orders, settings.workers).map((share) => new ForkedCrew(share));
  try {
    const aborted = untilAborted(signal);
    watch(crews);
    const before = orders.measures === 'joins' ? await scrapeServer(settings.url, token).catch(() => null) : null;
    const rates = await Promise.race([aborted, Promise.all(crews.map((crew) => crew.join()))]);
    if (rates === null) throw new StoppedEarly('stopped before the first bot had joined: nothing was measured');
    checkPatchRate(rates[0]!, flags.patchRateCheck);
    if (orders.measures === 'play') {
      await Promise.race([aborted, Promise.all(crews.map((crew) => crew.joined()))]);
      await pause(settings.warmup, signal);
      if (signal.aborted) throw new StoppedEarly('stopped before the measured time began: nothing was measured');
    }
    const begun = orders.measures === 'play' ? await scrapeServer(settings.url, token).catch(() => null) : before;
    for (const crew of crews) crew.start();
    await pause(settings.seconds, signal);
    const results = await Promise.all(crews.map((crew) => crew.finish()));
    let isGone = false;
    const after = await scrapeServer(settings.url, token).catch(() => ((isGone = true), null));
    const report = reportOf({ flags, settings, startedAt, here, results, server: serverFacts(begun, after), isWhole: !signal.aborted });
    if (isGone) report.errors.push(`no answer from ${settings.url}/metrics after the run: its figures are missing`);
    if (flags.record !== null) report.errors.push(...(await keepRecording(flags.record, startedAt, results)));
    return report;
  } finally {
    await Promise.all(crews.map((crew) => crew.leave()));
  }
}

type Outcome = {
  flags: Flags;
  settings: Settings;
  startedAt: string;
  here: Report['machines'][number];
  results: readonly CrewResult[];
  server: ReturnType<typeof serverFacts>;
  isWhole: boolean;
};

function reportOf({ flags: { link }, settings, startedAt, here, results, server, isWhole }: Outcome): Report {
  const measurements = Measurements.from(results[0]!.measurements);
  for (const { measurements: more } of results.slice(1)) measurements.merge(more);
  const { patchRateHz, measuredFrom } = results[0]!;
  const measuredSeconds = Math.round(results[0]!.measuredSeconds * 1000) / 1000;
  return makeReport(
    {
      startedAt,
      measured: { from: measuredFrom, seconds: measuredSeconds, together: { fromS: 0, toS: measuredSeconds } },
      config: { ...settings, patchRateHz, node: here.node, cpus: here.cpus, measuredSeconds },
      machines: [here],
      link: link && { profile: link.name, numbers: { down: link.down, up: link.up }, seed: settings.seed },
      bots: results.flatMap(({ bots }) => bots),
      processes: results.flatMap(({ generators }) => generators),
      server,
      runs: [],
      errors: [...results.flatMap(({ errors }) => errors), ...(isWhole ? [] : ['stopped before the end'])],
    },
    measurements,
  );
}

/** The rate is the server's to choose: a run that was to measure another one would measure the wrong thing. */
function checkPatchRate(hz: number, wanted: number | null): void {
  if (wanted === null || wanted === hz) return;
  throw new FlagError(`--patch-rate-check ${wanted} is not this server’s rate, which is ${hz}: start it with PATCH_RATE_HZ=${wanted}`);
}

const pause = (seconds: number, signal: AbortSignal): Promise<void> => wait(seconds * 1000, undefined, { signal }).catch(() => undefined);

function untilAborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}
