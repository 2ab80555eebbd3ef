/**
 * Where on one axis of time the reports of several machines lie. Who starts bots on two machines by hand starts them some seconds apart, and a
 * stall of the server is one moment to all of them: so each is moved, by whole slices, to when it was measured by its machine's clock. Clocks that
 * keep time by the network differ by much less than a slice.
 */
import type { MeasuredTime, Report } from './Report.ts';

export type Alignment = {
  /** Slices that each report's data begins later than the first of them. */
  shifts: number[];
  measured: MeasuredTime | undefined;
  /** Why figures over time are not of one time. */
  cautions: string[];
};

const MS = 1000;

/** Reports of before there was a `measured` have their length, and no moment. */
export const measuredTimeOf = ({ measured, config }: Report): Omit<MeasuredTime, 'from'> =>
  measured ?? { seconds: config.measuredSeconds, together: { fromS: 0, toS: config.measuredSeconds } };

/** Of runs that were made at the same time, or were meant to be. */
export function alignRuns(reports: readonly Report[], sliceSeconds: number): Alignment {
  const silent = reports.filter(({ measured }) => measured === undefined).length;
  if (silent > 0)
    return {
      ...overlay(reports),
      cautions: [`${silent} of ${reports.length} reports do not say when they were measured: ${FROM_BEGINNING}`],
    };
  const fromsMs = reports.map(({ measured }) => Date.parse(measured!.from));
  const endsMs = reports.map(({ measured }, n) => fromsMs[n]! + MS * measured!.seconds);
  const [first, latest, soonest] = [Math.min(...fromsMs), Math.max(...fromsMs), Math.min(...endsMs)];
  if (latest >= soonest) return { ...overlay(reports), cautions: [apartWords(soonest, latest)] };
  const shifts = fromsMs.map((fromMs) => Math.round((fromMs - first) / MS / sliceSeconds));
  return { shifts, measured: spanned(reports, shifts, sliceSeconds), cautions: [] };
}

/** Each from its own beginning. */
export function overlay(reports: readonly Report[]): Alignment {
  const shifts = reports.map(() => 0);
  return { shifts, measured: spanned(reports, shifts, 0), cautions: [] };
}

const FROM_BEGINNING = 'figures over time show each from its own beginning';

function apartWords(untilMs: number, fromMs: number): string {
  const isOneDay = dayOf(untilMs) === dayOf(fromMs);
  const words = (ms: number): string =>
    new Date(ms)
      .toISOString()
      .slice(isOneDay ? 11 : 0, 19)
      .replace('T', ' ');
  return `not measured at the same time: one until ${words(untilMs)}, another from ${words(fromMs)} (UTC), so ${FROM_BEGINNING}`;
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

function spanned(reports: readonly Report[], shifts: readonly number[], sliceSeconds: number): MeasuredTime | undefined {
  const froms = reports.flatMap(({ measured }) => measured?.from ?? []).sort();
  if (froms.length < reports.length) return undefined;
  const times = reports.map((report, n) => {
    const [beganS, { seconds, together }] = [shifts[n]! * sliceSeconds, measuredTimeOf(report)];
    return { endS: beganS + seconds, fromS: beganS + together.fromS, toS: beganS + together.toS };
  });
  return {
    from: froms[0]!,
    seconds: Math.max(...times.map(({ endS }) => endS)),
    together: { fromS: Math.max(...times.map(({ fromS }) => fromS)), toS: Math.min(...times.map(({ toS }) => toS)) },
  };
}
