/** The files a report is written to. */
import { access, constants, mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileTrouble } from '../fileTrouble.ts';
import { FlagError } from '../flagValues.ts';
import { htmlReport } from '../html/htmlReport.ts';
import { prometheusText } from './prometheusText.ts';
import type { Report } from './Report.ts';

/**
 * Makes the folder where there is none: before a run that would have nowhere to leave its report.
 *
 * @throws FlagError when there can be none, or nothing can be written to it
 */
export async function makeReportFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new FlagError(`--report ${folder} cannot be written: ${fileTrouble(cause)}`, { cause });
  }
}

/** Node's own recursive mkdir never returns where nothing can be made, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
  const made = async (cause: unknown): Promise<void> => {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw cause;
  };
  await mkdir(folder).catch(async (cause: unknown) => {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(folder) === folder) return made(cause);
    await makeFolder(dirname(folder));
    return mkdir(folder).catch(made);
  });
}

/**
 * Writes `report.json` and `report.html`, and `report.prom` for a textfile collector if wanted; resolves with their paths. Each is there as a whole
 * or as it was: a collector may read at any moment.
 */
export async function writeReports(report: Report, folder: string, { prometheus }: { prometheus: boolean }): Promise<string[]> {
  await makeReportFolder(folder);
  const texts: [name: string, text: string][] = [
    ['report.json', `${JSON.stringify(report, null, 2)}\n`],
    ['report.html', htmlReport(report)],
    ...(prometheus ? [['report.prom', prometheusText(report)] as [string, string]] : []),
  ];
  const files = texts.map(([name, text]) => ({ file: join(folder, name), text }));
  await Promise.all(
    files.map(async ({ file, text }) => {
      await writeFile(`${file}.part`, text);
      await rename(`${file}.part`, file);
    }),
  ).catch((cause: unknown) => {
    throw new FlagError(`--report ${folder} cannot be written: ${fileTrouble(cause)}`, { cause });
  });
  return files.map(({ file }) => file);
}
