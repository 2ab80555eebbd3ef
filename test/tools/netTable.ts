/** `npm run table`: every link with every seed, and once without lag compensation, as one Markdown table. See `--help`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../../client/bot/report/Report.ts';
import { runLab, type LabRun } from './table/runLab.ts';
import { parseTableFlags, TABLE_HELP, type TableFlags } from './table/tableFlags.ts';
import { tableHead, tableRow } from './table/tableRow.ts';

/** Runs that the bots' own loop was late in do not count; after so many the last one does, with its error. */
const ATTEMPTS = 3;

type Outcome = LabRun & { report: Report | null };

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  let flags: TableFlags | 'help';
  try {
    flags = parseTableFlags(argv);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
  if (flags === 'help') {
    console.log(TABLE_HELP);
    return 0;
  }
  const outcomes = await runAll(flags);
  console.log(table(flags, outcomes));
  const isGood = (run: LabRun): boolean => outcomes.some((known) => isSame(known, run) && known.report?.errors.length === 0);
  return runsOf(flags).every(isGood) ? 0 : 1;
}

function isSame(a: LabRun, b: LabRun): boolean {
  return a.profile === b.profile && a.seed === b.seed && a.lagcomp === b.lagcomp;
}

function runsOf({ profiles, seeds }: TableFlags): LabRun[] {
  return profiles.flatMap((profile) => [
    ...seeds.map((seed) => ({ profile, seed, lagcomp: true })),
    // One figure, and far from the other: one seed tells it.
    { profile, seed: seeds[0]!, lagcomp: false },
  ]);
}

/** A signal ends the runs under way and starts no more; what is known by then makes the table. */
async function runAll(flags: TableFlags): Promise<Outcome[]> {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
  const waiting = runsOf(flags);
  const total = waiting.length;
  const outcomes: Outcome[] = [];
  const work = async (): Promise<void> => {
    for (let run = waiting.shift(); run !== undefined && !controller.signal.aborted; run = waiting.shift()) {
      const startMs = performance.now();
      const { report, words } = await attempt(run, flags, controller.signal);
      outcomes.push({ ...run, report });
      const seconds = Math.round((performance.now() - startMs) / 1000);
      console.error(`${outcomes.length}/${total} ${nameOf(run)}: ${words} (${seconds} s)`);
    }
  };
  await Promise.all(Array.from({ length: flags.jobs }, work));
  return outcomes;
}

/** A run that fails is told, and the others go on. One that this machine was too busy for is made again, whatever it measured. */
async function attempt(run: LabRun, flags: TableFlags, signal: AbortSignal): Promise<{ report: Report | null; words: string }> {
  try {
    let report = await runLab(run, flags, signal);
    for (let left = ATTEMPTS - 1; left > 0 && !report.self.ok; left--) {
      console.error(`${nameOf(run)}: the bots’ own loop was late (${report.self.loopLagMs.p99} ms at p99), once more`);
      report = await runLab(run, flags, signal);
    }
    await keep(report, run, flags);
    return { report, words: report.errors.length === 0 ? 'good' : report.errors.join('; ') };
  } catch (error) {
    return { report: null, words: error instanceof Error ? error.message : String(error) };
  }
}

function nameOf({ profile, seed, lagcomp }: LabRun): string {
  return `${profile} seed-${seed} lagcomp-${lagcomp ? 'on' : 'off'}`;
}

async function keep(report: Report, run: LabRun, { report: folder }: TableFlags): Promise<void> {
  if (folder === null) return;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${nameOf(run).replaceAll(' ', '-')}.json`), `${JSON.stringify(report, null, 2)}\n`);
}

function table({ profiles }: TableFlags, outcomes: readonly Outcome[]): string {
  const rows = profiles.map((profile) => {
    const runs = outcomes.filter((outcome) => outcome.profile === profile);
    const reports = (lagcomp: boolean): Report[] =>
      runs.flatMap((run) => (run.lagcomp === lagcomp && run.report !== null ? [run.report] : []));
    return tableRow({
      profile,
      withLagcomp: reports(true),
      without: reports(false),
      failed: runs.filter(({ report }) => report === null).length,
    });
  });
  return [tableHead(), ...rows].join('\n');
}
