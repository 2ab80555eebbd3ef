import type { SentInput } from '#shared/schema/InputState.ts';
import type { TakenInput } from '#shared/sim/World.ts';
import { InputBuffer } from './InputBuffer.ts';
import { RoundTrip, type PatchTimes } from './RoundTrip.ts';
import { ViewJudge } from './ViewJudge.ts';

/** The framework's queue of inputs that have arrived. What is taken out counts as simulated. */
type Waiting = { readonly size: number; next(): SentInput | undefined };

/** Between a seat's queue and the match: which inputs belong to a tick, and how far in the past each saw the others. Knows no clock. */
export class Intake {
  readonly #patches: PatchTimes;
  readonly #patchRateHz: number;
  readonly #buffer = new InputBuffer();
  #roundTrip: RoundTrip;
  #views: ViewJudge;

  constructor(patches: PatchTimes, patchRateHz: number) {
    this.#patches = patches;
    this.#patchRateHz = patchRateHz;
    this.#roundTrip = new RoundTrip(patches);
    this.#views = new ViewJudge(this.#roundTrip, patchRateHz);
  }

  /** Round trip of a frame, ms; 0 while unknown. */
  get rttMs(): number {
    return this.#roundTrip.read()?.medianMs ?? 0;
  }

  /** See `InputBuffer.marginMs`. */
  get marginMs(): number {
    return this.#buffer.marginMs;
  }

  /** An input came and was put into the queue. */
  arrive({ heard }: Pick<SentInput, 'heard'>, nowMs: number): void {
    this.#buffer.arrive(nowMs);
    this.#roundTrip.hear(heard, nowMs);
  }

  /** The inputs of `tick`, which starts at `nowMs`, oldest first. */
  take(waiting: Waiting, tick: number, nowMs: number): TakenInput[] {
    const inputs: TakenInput[] = [];
    const count = this.#buffer.spend(waiting.size, nowMs);
    for (let n = 0; n < count; n++) {
      const { move, aim, buttons, view, rewinds } = waiting.next()!;
      const waitedMs = nowMs - this.#buffer.arrivalMs(n);
      inputs.push({ move, aim, buttons, lead: this.#views.lead({ view, rewinds }, tick, waitedMs) });
    }
    return inputs;
  }

  /** The player is back on another connection, with an empty queue. */
  restart(): void {
    this.#buffer.restart();
    this.#roundTrip = new RoundTrip(this.#patches);
    this.#views = new ViewJudge(this.#roundTrip, this.#patchRateHz);
  }
}
