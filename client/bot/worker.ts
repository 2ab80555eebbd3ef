/** The other end of a ForkedCrew: bots of this process, on the word of another one. */
import { JoinError } from '#net/SessionOptions.ts';
import { FlagError } from './flagValues.ts';
import type { FromWorker, ToWorker } from './ForkedCrew.ts';
import { LocalCrew } from './LocalCrew.ts';

const LIVE_MS = 500;

export function runWorker(): void {
  console.info = () => undefined;
  const stop = new AbortController();
  let crew: LocalCrew | null = null;
  const live = setInterval(() => crew !== null && tell({ said: 'live', live: crew.live() }), LIVE_MS);
  const end = (): void => {
    clearInterval(live);
    stop.abort();
    void crew?.leave().finally(() => process.exit());
    if (crew === null) process.exit();
  };
  // Ctrl-C goes to the whole group: the one that was started by hand says what is to be done.
  process.on('SIGINT', () => undefined).on('SIGTERM', () => undefined);
  process.on('disconnect', end);
  process.on('message', (message: ToWorker) => {
    if (message.do === 'leave') return end();
    if (message.do === 'join') crew = new LocalCrew(message.orders, stop.signal);
    if (message.do === 'start') crew?.start();
    else obey(message.do, crew!).catch(fail);
  });
}

async function obey(order: 'join' | 'finish', crew: LocalCrew): Promise<void> {
  if (order === 'finish') return tell({ said: 'result', result: await crew.finish() });
  tell({ said: 'first', patchRateHz: await crew.join() });
  await crew.joined();
  tell({ said: 'joined' });
}

function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  tell({ said: 'failed', code: error instanceof JoinError ? error.code : error instanceof FlagError ? 'flag' : null, message });
}

function tell(message: FromWorker): void {
  if (process.connected) process.send?.(message);
}
