import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pino } from 'pino';
import { frameworkLog } from './frameworkLog.ts';
import { METRIC } from './metrics/metricNames.ts';
import { ServerMetrics } from './metrics/ServerMetrics.ts';

test('[GD8] of a flood of complaints the first few are written, a line each, and the rest is counted', async () => {
  const lines: string[] = [];
  const metrics = new ServerMetrics();
  let nowMs = 0;
  const log = frameworkLog(pino({ level: 'debug' }, { write: (line) => void lines.push(line) }), metrics, () => nowMs);
  for (let n = 0; n < 1000; n++) log.error('a frame could not be read: %d\n    at a place\n    at another', n);
  assert.equal(lines.length, 10);
  const first = JSON.parse(lines[0]!) as { msg: string };
  assert.equal(first.msg, 'a frame could not be read: 0');
  const { values } = await metrics.registry.getSingleMetric(METRIC.suppressedLogLines)!.get();
  assert.equal(values[0]!.value, 990);
  nowMs = 60_000;
  log.error('later');
  assert.equal(lines.length, 11);
});
