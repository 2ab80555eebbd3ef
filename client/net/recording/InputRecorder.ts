import { AIM_STEPS } from '#shared/math/ring.ts';
import { BUTTON_MASK, type PlayerInput } from '#shared/sim/PlayerInput.ts';
import type { InputSent, SessionProbe } from '../SessionProbe.ts';
import { packInputs, type PackedInputs, type RecordedInput } from './packInputs.ts';
import { StepCount } from './StepCount.ts';

const FIRST_CAPACITY = 4096;
const BUTTON_CODES = BUTTON_MASK + 1;

/** Keeps the newest inputs of a session, four bytes a step: give the session its `probe`. */
export class InputRecorder {
  readonly probe = { onInput: (sent: InputSent) => this.#keep(sent) } satisfies SessionProbe;
  readonly #maxSteps: number;
  readonly #count = new StepCount();
  /** By step modulo its length, which grows to `maxSteps`; 0 for a step without an input. */
  #codes: Uint32Array;
  #newest = -1;

  /** @param maxSteps  what is older is forgotten */
  constructor(maxSteps: number) {
    this.#maxSteps = maxSteps;
    this.#codes = new Uint32Array(Math.min(maxSteps, FIRST_CAPACITY));
  }

  pack(): PackedInputs {
    const inputs: RecordedInput[] = [];
    let first: number | null = null;
    for (let step = Math.max(0, this.#newest - this.#codes.length + 1); step <= this.#newest; step++) {
      const code = this.#codes[step % this.#codes.length]!;
      if (code === 0) continue;
      first ??= step;
      inputs.push({ step: step - first, input: decode(code) });
    }
    return packInputs(inputs);
  }

  #keep({ step, input }: InputSent): void {
    const counted = this.#count.at(step);
    if (counted >= this.#codes.length) this.#grow(counted);
    const { length } = this.#codes;
    for (let missed = Math.max(this.#newest + 1, counted - length + 1); missed < counted; missed++) this.#codes[missed % length] = 0;
    this.#codes[counted % length] = encode(input);
    this.#newest = counted;
  }

  #grow(step: number): void {
    const length = Math.min(this.#maxSteps, Math.max(step + 1, 2 * this.#codes.length));
    if (length === this.#codes.length) return;
    const grown = new Uint32Array(length);
    grown.set(this.#codes);
    this.#codes = grown;
  }
}

const encode = ({ move, aim, buttons }: Readonly<PlayerInput>): number => 1 + (move * AIM_STEPS + aim) * BUTTON_CODES + buttons;

function decode(code: number): PlayerInput {
  const buttons = (code - 1) % BUTTON_CODES;
  const ways = (code - 1 - buttons) / BUTTON_CODES;
  return { move: Math.floor(ways / AIM_STEPS), aim: ways % AIM_STEPS, buttons };
}
