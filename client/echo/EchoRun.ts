/** One run: dials, sends each message when it is due, waits for the last answers, closes. */
import { randomBytes } from 'node:crypto';
import { dial, type Dialled } from './dial.ts';
import { EchoTally } from './EchoTally.ts';
import type { Flags } from './flags.ts';
import { Messages } from './message.ts';
import { OwnLag } from './OwnLag.ts';
import type { Trace } from './Trace.ts';

/** Bytes held back at which a message that is due is not sent, or so many messages if that is more. */
const MAX_BUFFERED_BYTES = 65536;
const MAX_BUFFERED_MESSAGES = 4;
/** A timer may be early by one of these and is coarse; what is left of a wait is waited awake, ms. */
const TIMER_MS = 1.5;
/** So many strange answers without a single right one: this is no echo. */
const ENOUGH_STRANGE = 10;
/** How often the end of the answers is looked for, ms. */
const POLL_MS = 5;
const NORMAL_CLOSURE = 1000;
/** Letters of a strange answer that are shown. */
const SHOWN_LETTERS = 60;

/** How the connection ended. `null` where this end closed and the other has not answered. */
export type Closed = { code: number; reason: string; byServer: boolean };

export class EchoRun {
  readonly flags: Flags;
  readonly startedAt = new Date();
  readonly dialled: Dialled;
  readonly tally: EchoTally;
  readonly lag = new OwnLag();
  readonly due: number;
  /** Answers that were not what was sent, and the first of them in words. */
  strange = 0;
  firstStrange: string | null = null;
  closed: Closed | null = null;
  /** Why the connection broke, if anybody knows. */
  failure: string | null = null;
  readonly #messages: Messages;
  readonly #trace: Trace | null;
  readonly #whenClosed: Promise<void>;
  #startMs = 0;
  #endMs = 0;
  #next = 0;
  #isClosing = false;

  private constructor(flags: Flags, dialled: Dialled, trace: Trace | null) {
    this.flags = flags;
    this.dialled = dialled;
    this.#trace = trace;
    this.due = Math.max(1, Math.round(flags.rateHz * flags.seconds));
    this.#messages = new Messages(flags.sizeBytes, randomBytes(4).readUInt32BE());
    const { client } = dialled;
    this.#whenClosed = new Promise((resolve) => {
      client.once('close', (code, reason) => {
        this.closed = { code, reason: reason.toString(), byServer: !this.#isClosing };
        trace?.about('TCP closed');
        resolve();
      });
    });
    client.on('error', (error) => (this.failure ??= error.message));
    client.on('ping', (payload) => trace?.frame('>', { kind: 'pong', payload })); // the library answers it
    client.on('message', (data, isBinary) => this.#receive(data as Buffer, isBinary));
    client.resume();
    this.#startMs = performance.now();
    this.tally = new EchoTally(this.#startMs, 1000 / flags.rateHz);
  }

  /** Throws DialError when there is no connection. Resolves when the run is over, or `signal` ended it. */
  static async play(flags: Flags, trace: Trace | null, signal: AbortSignal, onStart: (run: EchoRun) => void): Promise<EchoRun> {
    const run = new EchoRun(flags, await dial(flags, trace, signal), trace);
    onStart(run);
    run.lag.start();
    try {
      await run.#sendAll(signal);
      await run.#awaitAnswers();
    } finally {
      run.lag.stop();
    }
    run.#endMs = performance.now();
    run.tally.end(run.#endMs);
    await run.#close();
    return run;
  }

  /** How long it has been, or was, measured. */
  get elapsedMs(): number {
    return (this.#endMs === 0 ? performance.now() : this.#endMs) - this.#startMs;
  }

  /** Of those due until now, or at the end of a run that was ended early. */
  get dueSoFar(): number {
    return this.#next;
  }

  get isEcho(): boolean {
    return this.tally.back > 0 || this.strange === 0;
  }

  get #isOpen(): boolean {
    return this.dialled.client.readyState === this.dialled.client.OPEN;
  }

  #goesOn(signal?: AbortSignal): boolean {
    return this.#isOpen && signal?.aborted !== true && (this.tally.back > 0 || this.strange < ENOUGH_STRANGE);
  }

  #sendAll(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const pump = (): void => {
        while (this.#next < this.due && this.#goesOn(signal) && performance.now() >= this.tally.dueMs(this.#next)) this.#send();
        const waitMs = this.tally.dueMs(this.#next) - performance.now();
        if (this.#next === this.due || !this.#goesOn(signal)) resolve();
        else if (waitMs > TIMER_MS) setTimeout(pump, Math.min(waitMs - TIMER_MS, 100));
        else setImmediate(pump);
      };
      pump();
    });
  }

  #send(): void {
    const n = this.#next++;
    const { client } = this.dialled;
    if (client.bufferedAmount > Math.max(MAX_BUFFERED_BYTES, MAX_BUFFERED_MESSAGES * this.flags.sizeBytes)) {
      this.tally.notSent += 1;
      return;
    }
    this.tally.send(n, performance.now()); // before it leaves: this process may be held up between the two
    client.send(this.#messages.write(n, this.tally.dueMs(n)), { binary: true });
  }

  #receive(data: Buffer, isBinary: boolean): void {
    const nowMs = performance.now();
    const n = isBinary ? this.#messages.read(data) : null;
    if (n !== null && this.tally.receive(n, nowMs)) return;
    this.strange += 1;
    this.firstStrange ??= n === null ? strangeWords(data, isBinary) : `message ${n} once more`;
  }

  /** Also of a run that was ended early: what is on its way is not lost. */
  async #awaitAnswers(): Promise<void> {
    const endMs = performance.now() + 1000 * this.flags.waitSeconds;
    while (this.tally.unanswered > 0 && this.#goesOn() && performance.now() < endMs)
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }

  async #close(): Promise<void> {
    const { client } = this.dialled;
    if (this.#isOpen) {
      this.#isClosing = true;
      this.#trace?.frame('>', { kind: 'close', payload: Buffer.from([NORMAL_CLOSURE >> 8, NORMAL_CLOSURE & 255]) });
      client.close(NORMAL_CLOSURE);
    }
    await this.#whenClosed;
  }
}

function strangeWords(data: Buffer, isBinary: boolean): string {
  if (isBinary)
    return `${data.length} other bytes: ${data.toString('hex', 0, SHOWN_LETTERS / 2)}${data.length > SHOWN_LETTERS / 2 ? '...' : ''}`;
  const text = data.toString();
  return `text: ${JSON.stringify(text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS)}...` : text)}`;
}
