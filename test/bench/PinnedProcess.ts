import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** From a question to its answer at most, ms: joins of a large crowd are in it. */
const PATIENCE_MS = 180_000;
/** From asking it to end to ending it, ms. */
const GOODBYE_MS = 8000;

const canPin = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;

/** A program of this project in a process of its own, on one core alone where the system can do that. */
export class PinnedProcess implements AsyncDisposable {
  readonly #script: string;
  readonly #child: ChildProcess;
  readonly #exit: Promise<unknown>;

  constructor(core: number, script: string, argv: readonly string[] = []) {
    this.#script = script;
    const pinned = canPin ? { execPath: 'taskset', execArgv: ['--cpu-list', String(core), process.execPath] } : { execArgv: [] };
    this.#child = fork(script, argv, { cwd: ROOT, ...pinned });
    this.#exit = once(this.#child, 'exit').catch(() => undefined);
  }

  tell(message: number): void {
    this.#child.send(message);
  }

  /** The next thing it says. Throws when it ends without a word, or takes too long. */
  async hears<Message>(): Promise<Message> {
    const gone = new AbortController();
    const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(PATIENCE_MS)]);
    void this.#exit.then(() => gone.abort(new Error(`${this.#script} ended without a word`)));
    const [message] = (await once(this.#child, 'message', { signal })) as [Message];
    return message;
  }

  async ends(): Promise<void> {
    await this.#exit;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.connected) this.#child.disconnect();
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), GOODBYE_MS);
    await this.#exit;
    clearTimeout(timer);
  }
}
