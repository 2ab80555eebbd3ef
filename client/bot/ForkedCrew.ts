/** Bots of another process: `worker.ts` does there what a LocalCrew does here. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { JoinError } from '#net/SessionOptions.ts';
import { FlagError } from './flagValues.ts';
import type { Crew, CrewLive, CrewOrders, CrewResult } from './Crew.ts';

/** What goes to the other process, and what comes back. */
export type ToWorker = { do: 'join'; orders: CrewOrders } | { do: 'start' | 'finish' | 'leave' };
export type FromWorker =
  | { said: 'first'; patchRateHz: number }
  | { said: 'joined' }
  | { said: 'live'; live: CrewLive }
  | { said: 'result'; result: CrewResult }
  | { said: 'failed'; code: JoinError['code'] | 'flag' | null; message: string };

const WORKER = 'worker';
/** A worker that is asked to leave has so long, ms. */
const GOODBYE_MS = 5000;

type Answer<Said extends FromWorker['said']> = Extract<FromWorker, { said: Said }>;

/** A process of this run is no more. */
export class WorkerLost extends Error {
  override readonly name = 'WorkerLost';
}

export class ForkedCrew implements Crew {
  readonly #process: ChildProcess;
  readonly #orders: CrewOrders;
  readonly #gone: Promise<never>;
  #live: CrewLive = { playing: 0, errors: 0, slice: null };

  constructor(orders: CrewOrders) {
    this.#orders = orders;
    // What this program was started with, so that a packed one forks itself.
    this.#process = fork(process.argv[1]!, [WORKER], { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.#process.on('message', (message: FromWorker) => {
      if (message.said === 'live') this.#live = message.live;
    });
    this.#gone = once(this.#process, 'exit').then(([code, signal]) => {
      const how = code === null ? String(signal) : `exit ${String(code)}`;
      throw new WorkerLost(`a worker ended by itself (process ${this.#process.pid}, ${how}): the run is lost with its bots`);
    });
    this.#gone.catch(() => undefined); // told to whoever waits for an answer
  }

  async join(): Promise<number> {
    const first = this.#answer('first');
    this.#joined = this.#answer('joined'); // where there is but one bot both answers come at once
    this.#joined.catch(() => undefined);
    this.#tell({ do: 'join', orders: this.#orders });
    return (await first).patchRateHz;
  }

  #joined: Promise<unknown> = Promise.resolve();

  async joined(): Promise<void> {
    await this.#joined;
  }

  start(): void {
    this.#tell({ do: 'start' });
  }

  async finish(): Promise<CrewResult> {
    const answer = this.#answer('result');
    this.#tell({ do: 'finish' });
    return (await answer).result;
  }

  live(): CrewLive {
    return this.#live;
  }

  async leave(): Promise<void> {
    if (this.#process.exitCode !== null || !this.#process.connected) return;
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), GOODBYE_MS);
    this.#tell({ do: 'leave' });
    await this.#gone.catch(() => undefined);
    clearTimeout(timer);
  }

  #tell(message: ToWorker): void {
    if (this.#process.connected) this.#process.send(message);
  }

  /** Rejects when the worker says that it failed, or is gone. */
  #answer<Said extends FromWorker['said']>(said: Said): Promise<Answer<Said>> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer<Said>>();
    const hear = (message: FromWorker): void => {
      if (message.said === said) resolve(message as Answer<Said>);
      else if (message.said === 'failed') reject(errorOf(message));
    };
    this.#process.on('message', hear);
    return Promise.race([promise, this.#gone]).finally(() => this.#process.off('message', hear));
  }
}

/** As the worker had it. */
function errorOf({ code, message }: Answer<'failed'>): Error {
  if (code === null) return new Error(message);
  return code === 'flag' ? new FlagError(message) : new JoinError(code, message);
}
