import { TICK_MS, TICK_RATE_HZ } from '#shared/netConfig.ts';
import type { LagSample } from './LagSample.ts';

/** The figures that are drawn. */
type TracedFigure = Exclude<keyof LagSample, 'frames' | 'jitterMs' | 'tickLateMs'>;

/** A figure over time. Values reach the top of the graph at `ceiling`; bars beyond `limit` are marked. */
type Trace = { figure: TracedFigure; ceiling: number; limit: number };

export type LagRow = {
  name: 'frame' | 'link' | 'server' | 'interpolation' | 'corrections' | 'inputs';
  bars?: Trace;
  line?: Omit<Trace, 'limit'>;
};

/** The graphs from the screen to the server and back. */
export const LAG_ROWS: readonly LagRow[] = [
  { name: 'frame', bars: { figure: 'frameMs', ceiling: 66, limit: 34 } },
  {
    name: 'link',
    bars: { figure: 'patchGapMs', ceiling: 300, limit: 150 },
    line: { figure: 'rttMs', ceiling: 300 },
  },
  {
    name: 'server',
    bars: { figure: 'tickMs', ceiling: 1.5 * TICK_MS, limit: TICK_MS },
    line: { figure: 'tickRateHz', ceiling: 1.25 * TICK_RATE_HZ },
  },
  {
    name: 'interpolation',
    bars: { figure: 'rewindMs', ceiling: 250, limit: 195 },
    line: { figure: 'interpolationMs', ceiling: 250 },
  },
  { name: 'corrections', bars: { figure: 'correctionPx', ceiling: 24, limit: 4 } },
  {
    name: 'inputs',
    bars: { figure: 'waitingInputs', ceiling: 12, limit: 6 },
    line: { figure: 'pendingInputs', ceiling: 30 },
  },
];
