/** A file that is no recording; the message is for the person who chose it, and names the place, the value and what is allowed. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';
}

/** Of a value shown in a message, characters. */
const MAX_SHOWN = 40;

export const refuse = (place: string, value: unknown, allowed: string): RecordingError =>
  new RecordingError(`${place} must be ${allowed}, got ${show(value)}`);

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return JSON.stringify(value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value);
  if (typeof value === 'number') return String(value); // NaN too
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' && value !== null ? 'an object' : JSON.stringify(value);
}
