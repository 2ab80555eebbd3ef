/** A process of the bench: the server, on any free port. Tells its address, and whenever asked what the latest seconds have cost. */
import { METRIC } from '#server/metrics/metricNames.ts';
import { startServer } from '#server/startServer.ts';
import { readMetric } from '../support/readMetric.ts';
import { testConfig } from '../support/testConfig.ts';
import type { ServerFigures } from './CrowdOrder.ts';
import { quantile } from './quantile.ts';

const SECOND_MS = 1000;

const server = await startServer(testConfig({ BOTS: '0' }));
const shares: number[] = [];
let before = process.cpuUsage();
let beforeMs = performance.now();
setInterval(() => {
  const { user, system } = process.cpuUsage(before);
  shares.push((user + system) / 1000 / (performance.now() - beforeMs));
  before = process.cpuUsage();
  beforeMs = performance.now();
}, SECOND_MS);
process.on('message', (seconds: number) => void tell(seconds));
process.on('disconnect', () => process.exit());
process.send!(server.url);

async function tell(seconds: number): Promise<void> {
  process.send!({
    cpuShare: quantile(shares.slice(-seconds), 0.5),
    tickMs: await quantiles(METRIC.tickDurationMs),
    patchMs: await quantiles(METRIC.patchDurationMs),
  } satisfies ServerFigures);
}

async function quantiles(name: string): Promise<{ p50: number; p99: number }> {
  return { p50: await readMetric(server, name, { quantile: '0.5' }), p99: await readMetric(server, name, { quantile: '0.99' }) };
}
