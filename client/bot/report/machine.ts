import { availableParallelism, cpus, hostname, loadavg, release, totalmem, type as osType } from 'node:os';
import { PROTOCOL_VERSION } from '#shared/netConfig.ts';
import packageJson from '#package' with { type: 'json' };
import type { Machine } from './Report.ts';

/** What this run is made on. */
export function machine(): Machine {
  return {
    host: hostname(),
    os: `${osType()} ${release()}`,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cpus: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    bankshot: packageJson.version,
    protocol: PROTOCOL_VERSION,
    loadAverage: Math.round(loadavg()[0]! * 100) / 100,
  };
}
