/** `npm run bots`: flags, run, report, exit status. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JoinError } from '#net/SessionOptions.ts';
import { FlagError, HELP, parseFlags, type Flags } from './flags.ts';
import { Fleet } from './Fleet.ts';
import { LoopLag } from './LoopLag.ts';
import { makeReport, type Report } from './Report.ts';
import { scrapeServer } from './scrapeServer.ts';
import { summary } from './summary.ts';

/** Nothing could be measured: the flags are wrong or no server answers. */
const EXIT_UNUSABLE = 2;
const LINE_MS = 500;

process.exitCode = await main(process.argv.slice(2));

async function main(argv: string[]): Promise<number> {
  try {
    const flags = parseFlags(argv);
    if (flags === 'help') {
      console.log(HELP);
      return 0;
    }
    const report = await run(flags);
    console.log(summary(report));
    if (flags.report !== null) await save(report, flags.report);
    return report.errors.length === 0 ? 0 : 1;
  } catch (error) {
    if (error instanceof FlagError) console.error(error.message);
    else if (error instanceof JoinError && error.code === 'unreachable') console.error(`no game server to join: ${error.message}`);
    else throw error;
    return EXIT_UNUSABLE;
  }
}

async function run(flags: Flags): Promise<Report> {
  console.info = () => undefined; // the framework tells its retries here; the report counts them
  const startedAt = new Date();
  const { signal, stop } = interruption();
  const fleet = new Fleet();
  const lag = new LoopLag();
  const line = setInterval(() => showLine(fleet, flags.count), LINE_MS);
  try {
    await fleet.join(flags, signal);
    const before = await scrapeServer(flags.url, process.env['METRICS_TOKEN']);
    lag.start();
    await fleet.play(flags.seconds, signal);
    const self = lag.stop();
    const after = await scrapeServer(flags.url, process.env['METRICS_TOKEN']);
    const { samples, bytesPerSecondPerBot, patchRateHz } = fleet;
    return makeReport({ startedAt, flags, patchRateHz, samples, bytesPerSecondPerBot, before, after, self });
  } finally {
    clearInterval(line);
    clearLine();
    stop();
    await fleet.leave();
  }
}

/** The first signal ends the run in order, a second one at once. */
function interruption(): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  process.once('SIGINT', abort).once('SIGTERM', abort);
  return { signal: controller.signal, stop: () => process.off('SIGINT', abort).off('SIGTERM', abort) };
}

function showLine(fleet: Fleet, count: number): void {
  if (!process.stdout.isTTY) return;
  const { correctionPx, hits, shotsFired, errors } = fleet.samples;
  clearLine();
  process.stdout.write(
    `${fleet.playing}/${count} playing, ${correctionPx.length} corrections, ${hits}/${shotsFired} hits, ${errors.length} errors`,
  );
}

function clearLine(): void {
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
}

async function save(report: Report, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'report.json');
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
  console.log(`report        ${file}`);
}
