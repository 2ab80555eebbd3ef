import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NetStats } from '#net/SessionOptions.ts';
import { diagnose } from './diagnose.ts';
import { lagReport } from './lagReport.ts';
import { quietSample } from './LagSample.ts';

test('a report holds the finding and one column a figure, rounded', () => {
  const samples = [20, 30.12345].map((rttMs) => ({ ...quietSample(), rttMs }));
  const text = lagReport({
    at: new Date(0),
    map: 'rink',
    diagnosis: diagnose(samples),
    stats: { rttMs: 20 } as NetStats,
    samples,
    page: '/',
    userAgent: 'a browser',
    screen: '1280x720@1',
  });
  const report = JSON.parse(text) as { at: string; diagnosis: { cause: string }; samples: Record<string, number[]> };
  assert.equal(report.at, '1970-01-01T00:00:00.000Z');
  assert.equal(report.diagnosis.cause, 'unknown');
  assert.deepEqual(report.samples['rttMs'], [20, 30.12]);
  assert.deepEqual(Object.keys(report.samples), Object.keys(quietSample()));
});
