/** RFC 6455, 7.4.1, and those registered since. */
const MEANINGS: Readonly<Record<number, string>> = {
  1000: 'normal closure',
  1001: 'going away',
  1002: 'protocol error',
  1003: 'unsupported data',
  1005: 'no code given',
  1006: 'the connection ended without a close',
  1007: 'invalid payload',
  1008: 'policy violation',
  1009: 'message too big',
  1010: 'extension missing',
  1011: 'internal error',
  1012: 'service restart',
  1013: 'try again later',
  1014: 'bad gateway',
};

/** A close code, what it means, and the reason that was given. */
export function closeWords(code: number, reason: string): string {
  const meaning = MEANINGS[code] ?? (code >= 4000 ? 'private code' : code >= 3000 ? 'registered code' : 'unknown code');
  return `${code} (${meaning})${reason === '' ? '' : `: "${reason}"`}`;
}
