import { MAX_NAME_LENGTH } from '../netConfig.ts';

/** `name` as it is if nobody in `taken` has it, else with the lowest number that makes it new. Letter case tells nobody apart. */
export function uniqueName(name: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map(fold));
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : numbered(name, number);
    if (!used.has(fold(candidate))) return candidate;
  }
}

const fold = (name: string): string => name.toLowerCase();

function numbered(name: string, number: number): string {
  const suffix = ` ${number}`;
  const kept = [...name].slice(0, MAX_NAME_LENGTH - suffix.length).join('');
  return `${kept.trimEnd()}${suffix}`;
}
