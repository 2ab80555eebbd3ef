/** The server of an attack, in its own process: reports its address, then its figures when asked. */
import { METRIC } from '#server/metrics/metricNames.ts';
import { startServer } from '#server/startServer.ts';
import { testConfig } from '../support/testConfig.ts';

const SAMPLE_MS = 5;

const server = await startServer(testConfig());

/** The longest the event loop stood still, and the most of it in which this process, not another one, had the processor. */
const stall = { wallMs: 0, ownMs: 0 };
let last = { atMs: performance.now(), cpu: process.cpuUsage() };
setInterval(() => {
  const now = { atMs: performance.now(), cpu: process.cpuUsage() };
  const wallMs = now.atMs - last.atMs - SAMPLE_MS;
  const ownMs = (now.cpu.user - last.cpu.user + now.cpu.system - last.cpu.system) / 1000;
  stall.wallMs = Math.max(stall.wallMs, wallMs);
  stall.ownMs = Math.max(stall.ownMs, Math.min(wallMs, ownMs));
  last = now;
}, SAMPLE_MS);

process.on('message', () => void report());
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
process.send?.({ url: server.url });

async function report(): Promise<void> {
  const { values } = await server.metrics.registry.getSingleMetric(METRIC.kicks)!.get();
  process.send?.({
    stall,
    heapMb: heapMb(),
    kicks: values.reduce((sum, { value }) => sum + value, 0),
  });
}

/** What is still in use once the rest has been collected. */
function heapMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
