/** Whole numbers as text: zigzag LEB128 bytes in base64, one to three characters each where they are small. */

const MORE = 0x80;

export function packNumbers(numbers: readonly number[]): string {
  const bytes: number[] = [];
  for (const number of numbers) {
    let rest = number < 0 ? -2 * number - 1 : 2 * number;
    while (rest >= MORE) {
      bytes.push((rest % MORE) + MORE);
      rest = Math.floor(rest / MORE);
    }
    bytes.push(rest);
  }
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** @throws SyntaxError when the text was not packed so */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let [number, unit, isWhole] = [0, 1, true];
  for (const char of decode(text)) {
    const byte = char.charCodeAt(0);
    number += (byte % MORE) * unit;
    unit *= MORE;
    isWhole = byte < MORE;
    if (!isWhole) continue;
    if (!Number.isSafeInteger(number)) throw new SyntaxError('packed numbers are whole and below 2^53');
    numbers.push(number % 2 === 0 ? number / 2 : -(number + 1) / 2);
    [number, unit] = [0, 1];
  }
  if (!isWhole) throw new SyntaxError('packed numbers end in the middle of one');
  return numbers;
}

function decode(text: string): string {
  try {
    return atob(text);
  } catch (cause) {
    throw new SyntaxError(`packed numbers are base64, got "${text.slice(0, 20)}"`, { cause });
  }
}
