/** `npm run bots`: flags, runs, report, exit status. */
import { JoinError } from '#net/SessionOptions.ts';
import { comparisonWords } from './compare/comparisonWords.ts';
import { Demands } from './compare/Demands.ts';
import { FlagError } from './flagValues.ts';
import { parseFlags, type Flags } from './flags.ts';
import { WorkerLost } from './ForkedCrew.ts';
import { HELP } from './help.ts';
import { LiveTable } from './LiveTable.ts';
import { parseArgv } from './parseArgv.ts';
import { REPORT_OPTIONS, reportFlags, type ReportFlags } from './reportFlags.ts';
import { mergeReports } from './report/mergeReports.ts';
import { readReport } from './report/readReport.ts';
import type { Report } from './report/Report.ts';
import { summary } from './report/summary.ts';
import { makeReportFolder, writeReports } from './report/writeReports.ts';
import { runOnce, StoppedEarly } from './runOnce.ts';
import { runWorker } from './worker.ts';

/** Something failed, or an assertion broke. */
const EXIT_FAILED = 1;
/** Nothing could be measured: the flags are wrong or no server answers. */
const EXIT_UNUSABLE = 2;
/** What was measured is the machine that ran the bots. */
const EXIT_BOTTLENECK = 3;

const [command, ...rest] = process.argv.slice(2);
if (command === 'worker' && process.connected) runWorker();
else process.exitCode = await main(command === 'merge' ? () => merge(rest) : () => bots(process.argv.slice(2)));

async function main(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WorkerLost) {
      console.error(error.message);
      return EXIT_FAILED;
    }
    if (error instanceof FlagError) console.error(error.message);
    else if (error instanceof JoinError && error.code === 'unreachable') console.error(`no game server to join: ${error.message}`);
    else if (error instanceof JoinError) console.error(`the first bot could not join: ${error.message} (${error.code})`);
    else throw error;
    return EXIT_UNUSABLE;
  }
}

async function bots(argv: string[]): Promise<number> {
  const flags = await parseFlags(argv);
  if (flags === 'help') {
    console.log(HELP);
    return 0;
  }
  const demands = await Demands.read(flags);
  if (flags.report !== null) await makeReportFolder(flags.report);
  return conclude(await runAll(flags), demands, flags);
}

/** Runs with one seed after another, and all of them as one. */
async function runAll(flags: Flags): Promise<Report> {
  console.info = () => undefined; // the framework tells its retries here; the report counts them
  const { signal, stop } = interruption();
  const table = new LiveTable(flags.quiet);
  const reports: Report[] = [];
  const { seed, repeat } = flags.settings;
  try {
    for (let n = 0; n < repeat && !signal.aborted; n++)
      reports.push(await runOnce(flags, { ...flags.settings, seed: (seed + n) % 2 ** 32 }, signal, (crews) => table.watch(crews)));
  } catch (error) {
    if (!(error instanceof StoppedEarly) || reports.length === 0) throw error;
  } finally {
    table.stop();
    stop();
  }
  const report = reports.length === 1 ? reports[0]! : mergeReports(reports, 'in turn');
  return reports.length === repeat
    ? report
    : { ...report, errors: [...report.errors, `stopped before run ${reports.length + 1} of ${repeat}`] };
}

async function merge(argv: string[]): Promise<number> {
  const { positionals, values } = parseMerge(argv);
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const flags = reportFlags(values);
  if (positionals.length < 2) throw new FlagError(`merge takes two report.json or more, got ${positionals.length}`);
  const demands = await Demands.read(flags);
  if (flags.report !== null) await makeReportFolder(flags.report);
  const reports = await Promise.all(positionals.map((file) => readReport('merge', file)));
  let report: Report;
  try {
    report = mergeReports(reports, 'together');
  } catch (cause) {
    throw cause instanceof RangeError ? new FlagError(`merge: ${cause.message}`, { cause }) : cause;
  }
  return conclude(report, demands, flags);
}

function parseMerge(argv: string[]) {
  return parseArgv(
    {
      args: argv,
      allowPositionals: true,
      options: {
        ...REPORT_OPTIONS,
        help: { type: 'boolean', default: false },
      },
    },
    'merge: ',
  );
}

/** Says what came of it, and returns the exit status. */
async function conclude(measured: Report, demands: Demands, flags: ReportFlags): Promise<number> {
  const report = demands.compare(measured);
  await tell(report, flags);
  const claims = demands.judge(report);
  for (const { holds, words } of claims) if (!holds) console.error(`broken        ${words}`);
  if (!flags.quiet) for (const { holds, words } of claims) if (holds) sayer(flags)(`asserted      ${words}`);
  if (!report.self.ok) return EXIT_BOTTLENECK;
  return report.errors.length === 0 && claims.every(({ holds }) => holds) ? 0 : EXIT_FAILED;
}

/** With the report on standard output, words go to the other one. */
function sayer({ json }: ReportFlags): (words: string) => void {
  return json ? console.error : console.log;
}

async function tell(report: Report, flags: ReportFlags): Promise<void> {
  const { report: folder, quiet, json } = flags;
  const say = sayer(flags);
  if (quiet) for (const error of report.errors) console.error(`error         ${error}`);
  else say(summary(report));
  if (!quiet && report.comparison !== null) say(comparisonWords(report.comparison));
  if (json) console.log(JSON.stringify(report));
  if (folder === null) return;
  const files = await writeReports(report, folder, flags);
  if (!quiet) say(`report        ${files.join(', ')}`);
}

/** The first signal ends the run in order, a second one at once. */
function interruption(): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  process.once('SIGINT', abort).once('SIGTERM', abort);
  return { signal: controller.signal, stop: () => process.off('SIGINT', abort).off('SIGTERM', abort) };
}
