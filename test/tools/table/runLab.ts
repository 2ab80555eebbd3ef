import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../../client/bot/report/Report.ts';
import { Child } from './Child.ts';
import type { TableFlags } from './tableFlags.ts';

/** How long a server may take to start, and bots to join, report and leave beside playing, ms. */
const START_MS = 30_000;
const AROUND_PLAY_MS = 90_000;

export type LabRun = { profile: string; seed: number; lagcomp: boolean };

/** One run of bots against a fresh server. Throws when there is no report; one with errors in it is returned. */
export async function runLab(run: LabRun, { seconds, count, patchRateHz }: TableFlags, signal: AbortSignal): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'bankshot-table-'));
  try {
    const serverEnv = { PORT: '0', HOST: '127.0.0.1', BOTS: '0', LOG_LEVEL: 'info', PATCH_RATE_HZ: String(patchRateHz) };
    await using server = new Child(['server/main.ts'], serverEnv);
    const [, url = ''] = await server.says(/"url":"(http:[^"]+)"/, START_MS);
    signal.throwIfAborted();
    await using bots = new Child(botsCommand(run, { url, seconds, count, patchRateHz, folder }));
    const stopped = Promise.withResolvers<never>();
    const stop = (): void => stopped.reject(new Error('stopped'));
    signal.addEventListener('abort', stop, { once: true });
    await Promise.race([bots.ends(seconds * 1000 + AROUND_PLAY_MS), stopped.promise]).finally(() =>
      signal.removeEventListener('abort', stop),
    );
    return await readReport(folder, bots);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Play = Pick<TableFlags, 'seconds' | 'count' | 'patchRateHz'> & { url: string; folder: string };

function botsCommand({ profile, seed, lagcomp }: LabRun, { url, seconds, count, patchRateHz, folder }: Play): string[] {
  const flags = {
    url,
    link: profile,
    seed,
    seconds,
    count,
    'patch-rate-check': patchRateHz,
    lagcomp: lagcomp ? 'on' : 'off',
    report: folder,
  };
  return ['client/bot/main.ts', ...Object.entries(flags).flatMap(([name, value]) => [`--${name}`, String(value)])];
}

async function readReport(folder: string, bots: Child): Promise<Report> {
  try {
    return JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as Report;
  } catch (cause) {
    throw new Error(`the bots left no report: ${bots.lastWords}`, { cause });
  }
}
