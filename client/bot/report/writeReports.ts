/** The files a report is written to. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { htmlReport } from '../html/htmlReport.ts';
import { prometheusText } from './prometheusText.ts';
import type { Report } from './Report.ts';

/**
 * Writes `report.json` and `report.html`, and `report.prom` for a textfile collector if wanted; resolves with their paths. The folder is made where
 * there is none.
 */
export async function writeReports(report: Report, folder: string, { prometheus }: { prometheus: boolean }): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const texts: [name: string, text: string][] = [
    ['report.json', `${JSON.stringify(report, null, 2)}\n`],
    ['report.html', htmlReport(report)],
    ...(prometheus ? [['report.prom', prometheusText(report)] as [string, string]] : []),
  ];
  const files = texts.map(([name, text]) => ({ file: join(folder, name), text }));
  await Promise.all(files.map(({ file, text }) => writeFile(file, text)));
  return files.map(({ file }) => file);
}
