/** `npm run echo`: flags, run, result, exit status. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closeWords } from './closeWords.ts';
import { EchoRun } from './EchoRun.ts';
import type { EchoReport } from './EchoReport.ts';
import { FlagError, HELP, parseFlags, type Flags } from './flags.ts';
import { makeEchoReport } from './makeEchoReport.ts';
import { DialError } from './refusalWords.ts';
import { summary } from './summary.ts';
import { Trace } from './Trace.ts';

/** See HELP. */
const EXIT = { whole: 0, marred: 1, unusable: 2, bottleneck: 3 } as const;
const LINE_MS = 250;

process.exitCode = await main(process.argv.slice(2));

async function main(argv: string[]): Promise<number> {
  try {
    const flags = parseFlags(argv);
    if (flags === 'help') {
      console.log(HELP);
      return EXIT.whole;
    }
    const run = await play(flags);
    if (run.tally.back === 0) throw new DialError(nothingWords(run));
    const report = makeEchoReport(run);
    console.log(flags.json ? JSON.stringify(report) : summary(report));
    if (flags.report !== null) await save(report, flags.report);
    if (!report.self.ok) return EXIT.bottleneck;
    return report.problems.length === 0 ? EXIT.whole : EXIT.marred;
  } catch (error) {
    if (!(error instanceof FlagError || error instanceof DialError)) throw error;
    console.error(error.message);
    return EXIT.unusable;
  }
}

async function play(flags: Flags): Promise<EchoRun> {
  const { signal, stop } = interruption();
  const trace = flags.trace ? new Trace(printTrace) : null;
  let line: NodeJS.Timeout | undefined;
  try {
    return await EchoRun.play(flags, trace, signal, (run) => {
      line = setInterval(() => showLine(run), LINE_MS);
    });
  } finally {
    clearInterval(line);
    clearLine();
    stop();
  }
}

/** The connection opened, and not one message came back. */
function nothingWords({ flags: { url }, closed, strange, firstStrange, dueSoFar }: EchoRun): string {
  if (strange > 0) return `${url} is no echo: it answered with ${firstStrange}`;
  if (closed?.byServer === true) return `${url} ended the connection before any answer: ${closeWords(closed.code, closed.reason)}`;
  return `${url} is open, but none of ${dueSoFar} messages came back`;
}

/** The first signal ends the run in order, a second one at once. */
function interruption(): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  process.once('SIGINT', abort).once('SIGTERM', abort);
  return { signal: controller.signal, stop: () => process.off('SIGINT', abort).off('SIGTERM', abort) };
}

function showLine({ elapsedMs, tally }: EchoRun): void {
  if (!process.stderr.isTTY) return;
  const [p50, p99] = tally.rttMs.percentiles([0.5, 0.99]);
  const line = `${(elapsedMs / 1000).toFixed(1)} s  ${tally.sent} sent, ${tally.back} back  p50 ${p50} ms, p99 ${p99} ms  ${tally.stalls.length} stalls`;
  clearLine();
  process.stderr.write(line.slice(0, process.stderr.columns - 1)); // one that wraps cannot be taken back
}

function printTrace(line: string): void {
  clearLine();
  console.error(line);
}

function clearLine(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
}

async function save(report: EchoReport, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'echo.json');
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
  console.error(`wrote ${file}`);
}
