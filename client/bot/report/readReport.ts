import { readFile } from 'node:fs/promises';
import { FlagError } from '../flagValues.ts';
import { REPORT_VERSION, type Report } from './Report.ts';

/** @throws FlagError in a sentence that names the flag and says what is wrong with the file */
export async function readReport(flag: string, file: string): Promise<Report> {
  let report: Partial<Report>;
  try {
    report = JSON.parse(await readFile(file, 'utf8')) as Partial<Report>;
  } catch (cause) {
    throw new FlagError(`${flag} ${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  if (report.version !== REPORT_VERSION || typeof report.data !== 'object')
    throw new FlagError(
      `${flag} ${file}: this is no report.json of version ${REPORT_VERSION}, it has version ${String(report.version)}: make it anew`,
    );
  return report as Report;
}
