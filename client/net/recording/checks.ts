/** What a field of a file may be. Each takes the value and its place, and throws RecordingError for anything else. */
import { refuse } from './RecordingError.ts';

export function objectIn(value: unknown, place: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse(place, value, 'an object');
  return value as Record<string, unknown>;
}

export function listIn(value: unknown, place: string, maxLength: number): unknown[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > maxLength) throw refuse(place, value, `a list of 1 to ${maxLength}`);
  return value;
}

/** One line of 1 to `maxLength` characters. */
export function lineIn(value: unknown, place: string, maxLength: number): string {
  if (typeof value === 'string' && value.length > 0 && value.length <= maxLength && !/\p{C}/u.test(value)) return value;
  throw refuse(place, value, `one line of 1 to ${maxLength} characters`);
}

export function textIn(value: unknown, place: string): string {
  if (typeof value !== 'string') throw refuse(place, value, 'a text');
  return value;
}

export function flagIn(value: unknown, place: string): boolean {
  if (typeof value !== 'boolean') throw refuse(place, value, 'true or false');
  return value;
}

export function numberIn(value: unknown, place: string, min: number, max: number): number {
  if (typeof value === 'number' && value >= min && value <= max) return value;
  throw refuse(place, value, `a number in ${min}..${max}`);
}

export function integerIn(value: unknown, place: string, min: number, max: number): number {
  if (Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max) return value as number;
  throw refuse(place, value, `an integer in ${min}..${max}`);
}

export function oneOf<const T extends string | number>(value: unknown, place: string, allowed: readonly T[]): T {
  const known = allowed.find((choice) => choice === value);
  if (known === undefined) throw refuse(place, value, allowed.map((choice) => JSON.stringify(choice)).join(' or '));
  return known;
}
