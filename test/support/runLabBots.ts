import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Report } from '../../client/bot/report/Report.ts';

export type BotsRun = { report: Report; code: number | null; words: string };

/** Runs bots in a process of their own, to their end. `env` joins this process's. */
export async function runLabBots(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<BotsRun> {
  const folder = await mkdtemp(join(tmpdir(), 'bankshot-bots-'));
  try {
    const child = spawn(process.execPath, ['client/bot/main.ts', ...argv, '--report', folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    const [words, [code]] = await Promise.all([text(child.stdout), once(child, 'exit') as Promise<[number | null]>]);
    return { report: JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as Report, code, words };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A run in which the bots' own loop was late by no more than this at p99 was made on a quiet machine, ms. */
const QUIET_MS = 16;

/** Runs on a busy machine tell of the machine: they are made again, so often, and the quietest counts. */
export async function runUnspoilt(argv: readonly string[], attempts = 4): Promise<BotsRun> {
  let best = await runLabBots(argv);
  for (let left = attempts - 1; left > 0 && best.report.self.loopLagMs.p99 > QUIET_MS; left--) {
    const run = await runLabBots(argv);
    if (run.report.self.loopLagMs.p99 < best.report.self.loopLagMs.p99) best = run;
  }
  const faults = best.report.self.processes.map(({ fault }) => fault).join('; ');
  assert.ok(best.report.self.ok, `this machine was too busy ${attempts} times: ${faults}`);
  return best;
}
