import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFigures } from './scrapeServer.ts';

const TEXT = `bankshot_info{process="6f1d"} 1
# HELP bankshot_tick_duration_ms Time one tick of one room took
# TYPE bankshot_tick_duration_ms gauge
bankshot_tick_duration_ms{quantile="0.5"} 0.21
bankshot_tick_duration_ms{quantile="0.99"} 1.5
bankshot_tick_duration_ms{quantile="1"} 7
bankshot_tick_start_jitter_ms{quantile="0.5"} 0.3
bankshot_tick_start_jitter_ms{quantile="0.99"} 1.1
bankshot_tick_start_jitter_ms{quantile="1"} 4
bankshot_late_ticks_total 3
bankshot_dropped_ticks_total 1
`;

test('the figures of a server are read from its metrics', () => {
  assert.deepEqual(readFigures(TEXT), {
    process: '6f1d',
    tickMs: { p50: 0.21, p99: 1.5, max: 7 },
    tickStartMs: { p50: 0.3, p99: 1.1, max: 4 },
    lateTicks: 3,
    droppedTicks: 1,
  });
});

test('the metrics of another program hold no figures', () => {
  assert.equal(readFigures('process_cpu_seconds_total 1\n'), null);
});
