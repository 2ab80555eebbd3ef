/** The server of an attack, in its own process: reports its address, then its figures when asked. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { METRIC } from '#server/metrics/metricNames.ts';
import { startServer } from '#server/startServer.ts';
import { testConfig } from '../support/testConfig.ts';

const NS_PER_MS = 1e6;
const SAMPLE_MS = 5;

const server = await startServer(testConfig());
const loop = monitorEventLoopDelay({ resolution: SAMPLE_MS });
loop.enable();

process.on('message', () => void report());
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
process.send?.({ url: server.url });

async function report(): Promise<void> {
  const { values } = await server.metrics.registry.getSingleMetric(METRIC.kicks)!.get();
  process.send?.({
    longestStallMs: loop.max / NS_PER_MS - SAMPLE_MS,
    rssMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
    kicks: values.reduce((sum, { value }) => sum + value, 0),
  });
}
