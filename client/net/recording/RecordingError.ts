/** A file that is no recording; the message is for the person who chose it, and names the place, the value and what is allowed. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';
}

/** Of a value shown in a message, characters. */
const MAX_SHOWN = 40;

export const refuse = (place: string, value: unknown, allowed: string): RecordingError =>
  new RecordingError(`${place} must be ${allowed}, got ${show(value)}`);

function show(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return value === undefined ? 'nothing' : String(value as number | boolean | null);
  return JSON.stringify(value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value);
}
