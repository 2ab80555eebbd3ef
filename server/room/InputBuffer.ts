import { INPUT_BUFFER_LENGTH } from '#shared/netConfig.ts';
import { InputBank } from './InputBank.ts';
import { InputMargin } from './InputMargin.ts';
import { PlayoutOffset } from './PlayoutOffset.ts';

/**
 * When a player's inputs are simulated: each in the tick it is due in, so that a link which delivers none and then two moves a body by one step
 * a tick all the same; and never more of them than the time bank pays for. The inputs themselves wait in the framework's queue. It has no clock:
 * a tick is a call of `spend`. Rules: IN3, IN7.
 */
export class InputBuffer {
  readonly #bank = new InputBank();
  #offset = new PlayoutOffset();
  #margin = new InputMargin();
  /** Of the newest inputs, by number: as many as can wait. */
  readonly #arrivalMs = new Float64Array(INPUT_BUFFER_LENGTH);
  #tick = 0;
  /** Inputs that came on this connection: the number of the next. */
  #arrived = 0;
  /** The same, as of the tick before. */
  #known = 0;
  /** Of the inputs spent last, the number of the first. */
  #firstSpent = 0;

  /** How long the latest inputs waited before their tick, whole ms from 1 to 255; 0 while too few have come. Changes twice a second. */
  get marginMs(): number {
    return this.#margin.ms;
  }

  /** An input came. Call it once for each that is put into the queue, `nowMs` on the clock of `spend`. */
  arrive(nowMs: number): void {
    this.#arrivalMs[this.#arrived % INPUT_BUFFER_LENGTH] = nowMs;
    this.#arrived += 1;
  }

  /** One tick passes, starting at `nowMs`: how many of the `waiting` inputs, oldest first, belong to it. */
  spend(waiting: number, nowMs: number): number {
    this.#tick += 1;
    const oldest = this.#arrived - waiting;
    // A full queue has dropped what came before the oldest.
    if (this.#arrived > this.#known) this.#offset.learn(this.#tick - Math.max(this.#known, oldest));
    this.#known = this.#arrived;
    const newestDue = this.#tick - this.#offset.ticks;
    const spent = this.#bank.spend(Math.min(waiting, Math.max(0, newestDue - oldest + 1)));
    for (let n = oldest; n < oldest + spent; n++) this.#margin.add(nowMs - this.#arrivalMs[n % INPUT_BUFFER_LENGTH]!);
    this.#margin.tick();
    this.#firstSpent = oldest;
    return spent;
  }

  /** When input `n` of those that were spent last had arrived, from 0. */
  arrivalMs(n: number): number {
    return this.#arrivalMs[(this.#firstSpent + n) % INPUT_BUFFER_LENGTH]!;
  }

  /** The player is back on another connection, with an empty queue. Saved time is kept; what was learned of the old link is not. */
  restart(): void {
    this.#offset = new PlayoutOffset();
    this.#margin = new InputMargin();
    this.#arrived = 0;
    this.#known = 0;
  }
}
