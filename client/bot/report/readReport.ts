import { readFile } from 'node:fs/promises';
import { integerIn, objectIn } from '#net/recording/checks.ts';
import { refuse, RecordingError } from '#net/recording/RecordingError.ts';
import { fileTrouble } from '../fileTrouble.ts';
import { FlagError } from '../flagValues.ts';
import { Measurements, type MeasurementsJson } from '../measure/Measurements.ts';
import { REPORT_VERSION, type Report } from './Report.ts';

const LISTS = ['machines', 'links', 'bots', 'runs', 'errors'] as const;
const PARTS = ['config', 'server', 'verdict'] as const;

/** @throws FlagError in a sentence that names the flag and says what is wrong with the file */
export async function readReport(flag: string, file: string): Promise<Report> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new FlagError(`${flag} ${file} cannot be read: ${fileTrouble(cause)}`, { cause });
  });
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch (cause) {
    throw new FlagError(`${flag} ${file}: a report.json is JSON, and this is none, or not all of it`, { cause });
  }
  const version = typeof report === 'object' && report !== null && 'version' in report ? report.version : undefined;
  if (version !== REPORT_VERSION) throw new FlagError(`${flag} ${file}: ${versionWords(version)}`);
  try {
    check(objectIn(report, 'a report'));
  } catch (cause) {
    if (!(cause instanceof RecordingError || cause instanceof SyntaxError)) throw cause;
    throw new FlagError(`${flag} ${file} is damaged: ${cause.message}`, { cause });
  }
  return report as Report;
}

function versionWords(version: unknown): string {
  if (typeof version === 'number' && version > REPORT_VERSION)
    return `this report.json has version ${version}, and this build reads version ${REPORT_VERSION}: take the build that made it, or a later one`;
  return `this is no report.json of version ${REPORT_VERSION}, it has ${typeof version === 'number' ? `version ${version}` : 'none'}: make it anew`;
}

/** What merging and comparing go by is there. Throws RecordingError for the first place that is not, and SyntaxError for damaged histograms. */
function check(report: Record<string, unknown>): void {
  for (const name of LISTS) if (!Array.isArray(report[name])) throw refuse(name, report[name], 'a list');
  for (const name of PARTS) objectIn(report[name], name);
  for (const [n, bot] of (report['bots'] as unknown[]).entries()) objectIn(bot, `bots[${n}]`);
  const { processes } = objectIn(report['self'], 'self');
  if (!Array.isArray(processes)) throw refuse('self.processes', processes, 'a list');
  const { measuredSeconds } = report['config'] as Record<string, unknown>;
  if (!Number.isFinite(measuredSeconds)) throw refuse('config.measuredSeconds', measuredSeconds, 'a number');
  momentIn(report['startedAt'], 'startedAt');
  if (report['measured'] !== undefined) checkMeasured(objectIn(report['measured'], 'measured'));
  checkCounted((report['server'] as Record<string, unknown>)['counted'] ?? []);
  const data = objectIn(report['data'], 'data');
  integerIn(data['sliceSeconds'], 'data.sliceSeconds', 1, 86_400);
  for (const [group, slices] of Object.entries(objectIn(data['groups'], 'data.groups'))) {
    if (!Array.isArray(slices)) throw refuse(`data.groups.${group}`, slices, 'a list');
    for (const [n, slice] of slices.entries()) {
      const { metrics, counters } = objectIn(slice, `data.groups.${group}[${n}]`);
      for (const histogram of Object.values(objectIn(metrics, `data.groups.${group}[${n}].metrics`))) {
        const { buckets } = objectIn(histogram, `a histogram of data.groups.${group}[${n}]`);
        if (typeof buckets !== 'string') throw refuse(`buckets of data.groups.${group}[${n}]`, buckets, 'a text');
      }
      objectIn(counters, `data.groups.${group}[${n}].counters`);
    }
  }
  Measurements.from(data as MeasurementsJson);
}

function checkMeasured({ from, seconds, together }: Record<string, unknown>): void {
  momentIn(from, 'measured.from');
  const { fromS, toS } = objectIn(together, 'measured.together');
  for (const [name, value] of Object.entries({ seconds, 'together.fromS': fromS, 'together.toS': toS }))
    if (!Number.isFinite(value)) throw refuse(`measured.${name}`, value, 'a number');
}

function checkCounted(counted: unknown): void {
  if (!Array.isArray(counted)) throw refuse('server.counted', counted, 'a list');
  for (const [n, stretches] of counted.entries()) {
    const told = objectIn(stretches, `server.counted[${n}]`);
    if (typeof told['process'] !== 'string') throw refuse(`server.counted[${n}].process`, told['process'], 'a text');
    for (const name of ['lateTicks', 'droppedTicks']) {
      const stretch = told[name];
      const isStretch = Array.isArray(stretch) && stretch.length === 2 && stretch.every(Number.isFinite);
      if (!isStretch) throw refuse(`server.counted[${n}].${name}`, stretch, 'two numbers');
    }
  }
}

function momentIn(value: unknown, where: string): void {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) throw refuse(where, value, 'a moment');
}
