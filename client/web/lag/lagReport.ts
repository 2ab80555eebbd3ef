import type { NetStats } from '#net/SessionOptions.ts';
import { PROTOCOL_VERSION } from '#shared/netConfig.ts';
import type { Diagnosis } from './diagnose.ts';
import { quietSample, SLICE_MS, type LagSample } from './LagSample.ts';

type LagSubject = {
  at: Date;
  map: string;
  diagnosis: Diagnosis;
  stats: NetStats;
  /** Oldest first. */
  samples: readonly Readonly<LagSample>[];
  /** The page's address without the host, and what it runs on. */
  page: string;
  userAgent: string;
  screen: string;
};

const FIGURES = Object.keys(quietSample()) as (keyof LagSample)[];

/** For a bug report: JSON with what is wrong now and how it came to it, one column a figure. Names nobody. */
export function lagReport({ at, samples, ...rest }: LagSubject): string {
  const columns = FIGURES.map((figure) => [figure, samples.map((sample) => sample[figure])] as const);
  const report = {
    game: 'bankshot',
    protocol: PROTOCOL_VERSION,
    at: at.toISOString(),
    ...rest,
    sliceMs: SLICE_MS,
    samples: Object.fromEntries(columns),
  };
  return JSON.stringify(report, (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value));
}
