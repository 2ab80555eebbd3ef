import { NEUTRAL_INPUT, type PlayerInput } from '#shared/sim/PlayerInput.ts';
import { unpackInputs, type PackedInputs, type RecordedInput } from './packInputs.ts';
import { StepCount } from './StepCount.ts';

/** Does what was recorded, whatever there is to see. It goes by the step and not by the call, so who misses a step is back in time with the next. */
export class ReplayBrain {
  readonly #inputs: Generator<RecordedInput, undefined>;
  readonly #count = new StepCount();
  #next: RecordedInput | undefined;

  constructor(inputs: PackedInputs) {
    this.#inputs = unpackInputs(inputs);
    this.#advance();
  }

  /** The recorded input of as many steps after the first one; NEUTRAL_INPUT where there is none, and after the end. Steps are asked for in order. */
  inputAt(step: number): Readonly<PlayerInput> {
    const wanted = this.#count.at(step);
    while (this.#next !== undefined && this.#next.step < wanted) this.#advance();
    return this.#next?.step === wanted ? this.#next.input : NEUTRAL_INPUT;
  }

  #advance(): void {
    this.#next = this.#inputs.next().value;
  }
}
