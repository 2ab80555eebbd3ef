import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Comparison } from '../../../client/bot/compare/Comparison.ts';
import { runBuild, type Build, type Play } from './runBuild.ts';

/**
 * What the comparison said of one seed: of a build with itself, and of one that takes every input a tick later with the one that does not.
 * Null where the machine was not up to running the bots, however often it was tried.
 */
export type Trial = { seed: number; same: Comparison | null; late: Comparison | null; again: number };

/** One after another, so that all three have the machine as it is now. Throws when a run leaves no report. */
export async function trySeed(play: Play, signal: AbortSignal, attempts: number): Promise<Trial> {
  const folder = await mkdtemp(join(tmpdir(), 'bankshot-trial-'));
  try {
    const base = join(folder, 'base');
    const first = await runBuild({ build: 'as it is', play, folder: base, base: null, attempts }, signal);
    let { again } = first;
    const against = async (build: Build): Promise<Comparison | null> => {
      const run = await runBuild({ build, play, folder: join(folder, build), base, attempts }, signal);
      again += run.again;
      return run.report.self.ok ? run.report.comparison : null;
    };
    if (!first.report.self.ok) return { seed: play.seed, same: null, late: null, again };
    return { seed: play.seed, same: await against('as it is'), late: await against('late'), again };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
