/** A process of the bench: so many clients of the framework alone, and what one of them costs. Told what to do by its argument, tells its parent. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { BareCrowd } from './BareCrowd.ts';
import type { BareOrder, CrowdFigures } from './CrowdOrder.ts';

/** From the last join until code is compiled, ms. */
const WARM_UP_MS = 3000;
/** Between two looks at the lag; its figures include it. */
const RESOLUTION_MS = 5;

console.info = () => undefined; // the framework tells its retries here
const { url, count, seconds, isMute } = JSON.parse(process.argv[2]!) as BareOrder;
const crowd = new BareCrowd(isMute);
await crowd.join(url, count);
await wait(WARM_UP_MS);
process.send!(await measure());
await crowd.leave();
if (process.connected) process.disconnect();

async function measure(): Promise<CrowdFigures> {
  const lag = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const { patches, inputs } = crowd;
  const startMs = performance.now();
  const before = process.cpuUsage();
  lag.enable();
  await wait(seconds * 1000);
  const { user, system } = process.cpuUsage(before);
  lag.disable();
  const clientSeconds = (count * (performance.now() - startMs)) / 1000;
  return {
    cpuMs: (user + system) / 1000 / clientSeconds,
    loopLagMs: Math.max(0, lag.percentile(99) / 1e6 - RESOLUTION_MS),
    framesDown: (crowd.patches - patches) / clientSeconds,
    framesUp: (crowd.inputs - inputs) / clientSeconds,
  };
}
