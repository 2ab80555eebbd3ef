import { unpackNumbers } from '../packNumbers.ts';
import { integerIn, objectIn, textIn } from './checks.ts';
import { COLUMN_SIZES, isGap, runsOf, type InputColumn, type PackedInputs } from './packInputs.ts';
import { MAX_RECORDED_STEPS } from './Recording.ts';
import { refuse, RecordingError } from './RecordingError.ts';

/**
 * The columns, found whole. Takes as long as the file is, whatever lengths it claims.
 *
 * @throws RecordingError for the first place that nobody has packed
 */
export function checkInputs(value: unknown, place: string): PackedInputs {
  const given = objectIn(value, place);
  const inputs = { steps: '', move: '', aim: '', buttons: '' };
  const text = (name: keyof PackedInputs): string => (inputs[name] = textIn(given[name], `${place}.${name}`));
  const count = countInputs(text('steps'), `${place}.steps`);
  for (const name of Object.keys(COLUMN_SIZES) as InputColumn[]) checkColumn(text(name), `${place}.${name}`, name, count);
  return inputs;
}

function countInputs(packed: string, place: string): number {
  let [total, count] = [0, 0];
  for (const [n, length] of numbersIn(packed, place).entries()) {
    total += integerIn(length, `${place}[${n}]`, 1, MAX_RECORDED_STEPS);
    if (total > MAX_RECORDED_STEPS) throw refuse(place, total, `at most ${MAX_RECORDED_STEPS} steps in all`);
    if (!isGap(n)) count += length;
  }
  return count;
}

function checkColumn(packed: string, place: string, name: InputColumn, expected: number): void {
  const size = COLUMN_SIZES[name];
  const numbers = numbersIn(packed, place);
  let count = 0;
  for (const { value, length } of runsOf(numbers, size)) {
    integerIn(value, place, 0, size - 1);
    count += integerIn(length, place, 1, MAX_RECORDED_STEPS);
  }
  if (count !== expected) throw refuse(place, count, `as long as the ${expected} steps with an input`);
}

function numbersIn(packed: string, place: string): number[] {
  try {
    return unpackNumbers(packed);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new RecordingError(`${place}: ${cause.message}`, { cause });
  }
}
