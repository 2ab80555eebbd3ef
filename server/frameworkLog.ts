import { format } from 'node:util';
import type { Log } from './createLog.ts';
import type { ServerMetrics } from './metrics/ServerMetrics.ts';
import { TokenBucket } from './TokenBucket.ts';

/** Lines a second: hostile clients can make the framework write as many as they send frames. Rule: GD8. */
const LINES_PER_SECOND = 10;

/** The framework's logger: its first lines, as JSON, and a count of those left out. */
export function frameworkLog(
  log: Log,
  metrics: ServerMetrics,
  now: () => number,
): Record<'debug' | 'error' | 'info' | 'trace' | 'warn', (...words: unknown[]) => void> {
  const bucket = new TokenBucket(LINES_PER_SECOND, LINES_PER_SECOND, now());
  const at =
    (level: 'debug' | 'warn') =>
    (...words: unknown[]) => {
      if (bucket.take(now())) log[level]({ source: 'colyseus' }, format(...words).split('\n', 1)[0]);
      else metrics.suppressedLogLines.inc();
    };
  return { debug: at('debug'), error: at('warn'), info: at('debug'), trace: at('debug'), warn: at('warn') };
}
