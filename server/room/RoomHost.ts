import type { Config } from '../config.ts';
import type { Log } from '../createLog.ts';
import type { LoadedMap } from '../loadMaps.ts';
import type { ServerMetrics } from '../metrics/ServerMetrics.ts';
import type { LoopClock } from './TickLoop.ts';

/** What the process lends to each of its rooms. */
export type RoomHost = {
  readonly config: Config;
  readonly maps: ReadonlyMap<string, LoadedMap>;
  readonly metrics: ServerMetrics;
  readonly log: Log;
  readonly clock: LoopClock;
};
