import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Report } from '../../../client/bot/report/Report.ts';
import { Child } from '../table/Child.ts';

/** How long a server may take to start, and bots to join, report and leave beside playing, ms. */
const START_MS = 60_000;
const AROUND_PLAY_MS = 90_000;
/** A busy machine is seldom so for long: a run that it spoilt is made again, and each time a little later. */
const PAUSE_MS = 3000;

export type Play = { seconds: number; warmup: number; count: number; seed: number };

/** `late` takes every input one tick later than `as it is`. */
export type Build = 'as it is' | 'late';

/** `again`: runs that were made again, because the machine was not up to running the bots. Of the last attempt the report may still say so. */
export type BuildRun = { report: Report; again: number };

export type Order = {
  build: Build;
  play: Play;
  /** Where the report is left. */
  folder: string;
  /** Folder of the report to compare with; null for none. */
  base: string | null;
  /** How often the machine may not be up to it. */
  attempts: number;
};

/** Bots against a fresh server, each in a process of its own, until the machine is up to it. Throws when there is no report. */
export async function runBuild(order: Order, signal: AbortSignal): Promise<BuildRun> {
  for (let again = 0; ; again++) {
    const report = await runOnce(order, signal);
    if (report.self.ok || again === order.attempts - 1) return { report, again };
    await wait(PAUSE_MS * (again + 1), undefined, { signal });
  }
}

async function runOnce({ build, play, folder, base }: Order, signal: AbortSignal): Promise<Report> {
  const preload = build === 'late' ? ['--import', './test/tools/trial/lateInputs.ts'] : [];
  await using server = new Child([...preload, 'server/main.ts'], { PORT: '0', HOST: '127.0.0.1', BOTS: '0', LOG_LEVEL: 'info' });
  const [, url = ''] = await server.says(/"url":"(http:[^"]+)"/, START_MS);
  signal.throwIfAborted();
  const flags = { url, ...play, report: folder, ...(base !== null && { compare: join(base, 'report.json') }) };
  const argv = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, String(value)]);
  await using bots = new Child(['client/bot/main.ts', '--quiet', ...argv]);
  await untilAborted(bots.ends((play.seconds + play.warmup) * 1000 + AROUND_PLAY_MS), signal);
  return readReport(folder, bots);
}

async function readReport(folder: string, bots: Child): Promise<Report> {
  try {
    return JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as Report;
  } catch (cause) {
    throw new Error(`the bots left no report: ${bots.lastWords}`, { cause });
  }
}

/** Rejects at once when the signal comes: what is under way is ended by its owner. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const stopped = Promise.withResolvers<never>();
  const stop = (): void => stopped.reject(new Error('stopped'));
  signal.addEventListener('abort', stop, { once: true });
  return Promise.race([work, stopped.promise]).finally(() => signal.removeEventListener('abort', stop));
}
