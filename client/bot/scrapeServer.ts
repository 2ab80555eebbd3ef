/** The server's own account of itself, from its `/metrics`. */

/** Names and quantiles as in the server's metrics; quantile 1 is the maximum, and all are since the process started. */
const INFO = /^bankshot_info\{process="([^"]+)"\} 1$/m;
const TICK_DURATION = 'bankshot_tick_duration_ms';
const TICK_START = 'bankshot_tick_start_jitter_ms';
const LATE_TICKS = 'bankshot_late_ticks_total';
const DROPPED_TICKS = 'bankshot_dropped_ticks_total';

const TIMEOUT_MS = 5000;

export type Quantiles = { p50: number; p99: number; max: number };
export type ServerFigures = {
  /** Names the process that counts; null of servers that do not tell. */
  process: string | null;
  tickMs: Quantiles;
  tickStartMs: Quantiles;
  lateTicks: number;
  droppedTicks: number;
};

/** Null when the server tells its figures to other people only. Throws when nothing answers. */
export async function scrapeServer(url: string, token: string | undefined): Promise<ServerFigures | null> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/metrics`, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
  return response.ok ? readFigures(await response.text()) : null;
}

/** Null when the text has none of our names: another program answers there. */
export function readFigures(text: string): ServerFigures | null {
  const values = readSamples(text);
  if (!values.has(LATE_TICKS)) return null;
  const quantiles = (name: string): Quantiles => ({
    p50: values.get(`${name}{quantile="0.5"}`) ?? 0,
    p99: values.get(`${name}{quantile="0.99"}`) ?? 0,
    max: values.get(`${name}{quantile="1"}`) ?? 0,
  });
  return {
    process: INFO.exec(text)?.[1] ?? null,
    tickMs: quantiles(TICK_DURATION),
    tickStartMs: quantiles(TICK_START),
    lateTicks: values.get(LATE_TICKS) ?? 0,
    droppedTicks: values.get(DROPPED_TICKS) ?? 0,
  };
}

/** Lines of the Prometheus text format: `name{labels} value`, comments aside. */
function readSamples(text: string): Map<string, number> {
  const samples = new Map<string, number>();
  for (const line of text.split('\n')) {
    const end = line.lastIndexOf(' ');
    if (line.startsWith('#') || end === -1) continue;
    samples.set(line.slice(0, end), Number(line.slice(end + 1)));
  }
  return samples;
}
