/**
 * The inputs of a player as columns of packed numbers. `steps` are lengths, in turn of steps with an input and of steps without; the other columns
 * have a value for each input. A column begins at 0 and holds changes; a change of 0 is followed by how many steps it lasts.
 */
import { AIM_STEPS, MOVE_STEPS } from '#shared/math/ring.ts';
import { BUTTON_MASK, type PlayerInput } from '#shared/sim/PlayerInput.ts';
import { packNumbers, unpackNumbers } from '../packNumbers.ts';

export type PackedInputs = { steps: string } & Record<InputColumn, string>;
export type InputColumn = keyof PlayerInput;

/** An input, and how many steps after the player's first one it was sent. */
export type RecordedInput = { readonly step: number; readonly input: Readonly<PlayerInput> };

/** How many values each column knows, from 0 up. */
export const COLUMN_SIZES = { move: MOVE_STEPS + 1, aim: AIM_STEPS, buttons: BUTTON_MASK + 1 } satisfies Record<InputColumn, number>;

/** @param inputs  in order; the first one is step 0 */
export function packInputs(inputs: readonly RecordedInput[]): PackedInputs {
  const column = (name: InputColumn): string =>
    packColumn(
      inputs.map(({ input }) => input[name]),
      COLUMN_SIZES[name],
    );
  return { steps: packSteps(inputs), move: column('move'), aim: column('aim'), buttons: column('buttons') };
}

/** The inputs, one by one, of columns that `checkInputs` has found whole. */
export function* unpackInputs({ steps, move, aim, buttons }: PackedInputs): Generator<RecordedInput, undefined> {
  const columns = { move: valuesOf(move, 'move'), aim: valuesOf(aim, 'aim'), buttons: valuesOf(buttons, 'buttons') };
  let step = 0;
  for (const [n, length] of unpackNumbers(steps).entries()) {
    if (isGap(n)) step += length;
    else {
      for (const end = step + length; step < end; step++)
        yield { step, input: { move: next(columns.move), aim: next(columns.aim), buttons: next(columns.buttons) } };
    }
  }
}

/** Steps from the first to the last input of columns that `checkInputs` has found whole. */
export const stepsOf = ({ steps }: PackedInputs): number => unpackNumbers(steps).reduce((sum, length) => sum + length, 0);

/** Whether the `n`th length of `steps` is one without inputs. */
export const isGap = (n: number): boolean => n % 2 === 1;

/** Stretches of one value each, of a column's numbers. Nothing here is checked: a damaged column gives damaged stretches. */
export function* runsOf(numbers: readonly number[], size: number): Generator<{ value: number; length: number }> {
  let value = 0;
  for (let n = 0; n < numbers.length; n++) {
    const change = numbers[n]!;
    value = (value + change + size) % size;
    yield { value, length: change === 0 ? (numbers[++n] ?? NaN) : 1 };
  }
}

function packSteps(inputs: readonly RecordedInput[]): string {
  const lengths: number[] = [];
  let [begin, end] = [0, 0];
  for (const { step } of inputs) {
    if (step > end) {
      lengths.push(end - begin, step - end);
      begin = step;
    }
    end = step + 1;
  }
  if (end > begin) lengths.push(end - begin);
  return packNumbers(lengths);
}

function packColumn(values: readonly number[], size: number): string {
  const numbers: number[] = [];
  let before = 0;
  for (let n = 0; n < values.length;) {
    const value = values[n]!;
    numbers.push(shortWay(value - before, size));
    const begin = n++;
    if (value === before) {
      while (values[n] === value) n++;
      numbers.push(n - begin);
    }
    before = value;
  }
  return packNumbers(numbers);
}

/** Around a ring of `size`, either way. */
function shortWay(change: number, size: number): number {
  const around = (change + size) % size;
  return around * 2 > size ? around - size : around;
}

function* valuesOf(packed: string, name: InputColumn): Generator<number, number> {
  for (const { value, length } of runsOf(unpackNumbers(packed), COLUMN_SIZES[name])) for (let n = 0; n < length; n++) yield value;
  return 0;
}

const next = (values: Generator<number, number>): number => values.next().value;
