import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '../../..');
/** From asking a child to end to ending it, ms. */
const PATIENCE_MS = 8000;
/** Of what a child said last, characters kept for an error. */
const LAST_WORDS = 600;

/** A program of this project in a process of its own, that never outlives its owner's interest in it. */
export class Child implements AsyncDisposable {
  readonly #process: ChildProcess;
  readonly #exit: Promise<unknown>;
  #lastWords = '';

  constructor(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.#process = spawn(process.execPath, [...argv], { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#exit = once(this.#process, 'exit').catch(() => undefined);
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.#lastWords = (this.#lastWords + text).slice(-LAST_WORDS)));
  }

  get lastWords(): string {
    return this.#lastWords.trim();
  }

  /** The first match in what it says. Throws when it ends or lets `timeoutMs` pass without. */
  async says(pattern: RegExp, timeoutMs: number): Promise<RegExpExecArray> {
    const { promise, resolve, reject } = Promise.withResolvers<RegExpExecArray>();
    const fail = (how: string) => () => reject(new Error(`${how} before it said ${pattern}: ${this.lastWords}`));
    const timer = setTimeout(fail(`${timeoutMs} ms passed`), timeoutMs);
    const look = (): void => {
      const match = pattern.exec(this.#lastWords);
      if (match !== null) resolve(match);
    };
    this.#process.stdout?.on('data', look);
    void this.#exit.then(fail('it ended'));
    look();
    return promise.finally(() => {
      clearTimeout(timer);
      this.#process.stdout?.off('data', look);
    });
  }

  /** Its exit status, null if a signal ended it. Throws when `timeoutMs` pass before. */
  async ends(timeoutMs: number): Promise<number | null> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`it did not end within ${timeoutMs} ms: ${this.lastWords}`)), timeoutMs);
    });
    await Promise.race([this.#exit, late]).finally(() => clearTimeout(timer));
    return this.#process.exitCode;
  }

  /** Asks it to end, and after a while ends it. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    this.#process.kill('SIGTERM');
    await this.ends(PATIENCE_MS).catch(() => this.#process.kill('SIGKILL'));
    await this.#exit;
  }
}
