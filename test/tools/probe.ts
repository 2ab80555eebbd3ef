/** `npm run probe`: flags, browser, run, result, exit status. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FlagError } from '#bot/flagValues.ts';
import { launchChromium } from '../support/launchChromium.ts';
import { HELP, parseProbeFlags, type ProbeFlags } from './probe/flags.ts';
import { PageError } from './probe/ProbePage.ts';
import { makeProbeReport } from './probe/makeProbeReport.ts';
import type { ProbeReport } from './probe/ProbeReport.ts';
import { probeSummary } from './probe/probeSummary.ts';
import { runProbe } from './probe/runProbe.ts';

/** See HELP. */
const EXIT = { measured: 0, marred: 1, unusable: 2, bottleneck: 3 } as const;

process.exitCode = await main(process.argv.slice(2));

async function main(argv: string[]): Promise<number> {
  try {
    const flags = parseProbeFlags(argv);
    if (flags === 'help') {
      console.log(HELP);
      return EXIT.measured;
    }
    const report = await measure(flags);
    console.log(probeSummary(report));
    if (flags.report !== null) await save(report, flags.report);
    if (!report.self.ok) return EXIT.bottleneck;
    return report.problems.length === 0 ? EXIT.measured : EXIT.marred;
  } catch (error) {
    if (!(error instanceof FlagError || error instanceof PageError || isMissingBrowser(error))) throw error;
    console.error(error.message);
    return EXIT.unusable;
  }
}

function isMissingBrowser(error: unknown): error is Error {
  return error instanceof Error && error.message.includes('CHROMIUM_PATH');
}

async function measure(flags: ProbeFlags): Promise<ProbeReport> {
  const interruption = new AbortController();
  const abort = (): void => interruption.abort();
  const browser = await launchChromium(flags.renderer === 'canvas' ? 'canvas' : 'webgl', [], { outlivesSignals: true });
  process.once('SIGINT', abort).once('SIGTERM', abort);
  try {
    return makeProbeReport(flags, await runProbe(browser, flags, interruption.signal));
  } finally {
    process.off('SIGINT', abort).off('SIGTERM', abort);
    await browser.close();
  }
}

async function save(report: ProbeReport, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'probe.json');
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
  console.log(`report          ${file}`);
}
