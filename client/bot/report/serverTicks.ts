/** Late and dropped ticks: a process counts them from its start, so what it counted over a run is a stretch of its counters. */
import type { ServerFigures } from '../scrapeServer.ts';
import type { CountedStretch, ServerReport } from './Report.ts';

type Counter = 'lateTicks' | 'droppedTicks';
type ServerTicks = Pick<ServerReport, Counter | 'counted'>;

/** From what the server said before and after. Nobody knows what one counted that was started anew in between. */
export function ticksBetween(before: ServerFigures | null, after: ServerFigures | null): ServerTicks {
  if (before === null || after === null || before.process !== after.process) return { lateTicks: null, droppedTicks: null };
  const stretch = (counter: Counter): [number, number] => [before[counter], after[counter]];
  const both = { lateTicks: stretch('lateTicks'), droppedTicks: stretch('droppedTicks') };
  if (before.process === null) return { lateTicks: length(both.lateTicks), droppedTicks: length(both.droppedTicks) };
  return ticksOf([{ process: before.process, ...both }]);
}

/** Of several reports. A tick counted while two machines measured the same server is one tick. Null when one of the servers did not tell. */
export function mergeTicks(servers: readonly ServerTicks[]): ServerTicks {
  const counted = servers.flatMap((server) => server.counted ?? []);
  if (servers.every((server) => server.counted !== undefined)) return ticksOf(counted);
  return { lateTicks: sumOrNull(servers, 'lateTicks'), droppedTicks: sumOrNull(servers, 'droppedTicks') };
}

function ticksOf(counted: readonly CountedStretch[]): ServerTicks {
  const byProcess = [...Map.groupBy(counted, ({ process }) => process).values()];
  const covered = (counter: Counter): number =>
    byProcess.reduce((sum, stretches) => sum + coverage(stretches.map((stretch) => stretch[counter])), 0);
  return { lateTicks: covered('lateTicks'), droppedTicks: covered('droppedTicks'), counted };
}

/** How much of the axis the stretches cover, each point once. */
function coverage(stretches: readonly [number, number][]): number {
  let [sum, reached] = [0, 0];
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    sum += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return sum;
}

const length = ([from, to]: [number, number]): number => to - from;

function sumOrNull(servers: readonly ServerTicks[], counter: Counter): number | null {
  const values = servers.map((server) => server[counter]);
  return values.includes(null) ? null : values.reduce<number>((sum, value) => sum + value!, 0);
}
