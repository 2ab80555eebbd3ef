import { acceptOf } from './Trace.ts';

/** There is nothing to measure; the message is one sentence for the person who asked. */
export class DialError extends Error {
  override readonly name = 'DialError';
}

const BY_CODE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there',
  ENOTFOUND: 'no host has that name',
  EAI_AGAIN: 'the name could not be looked up',
  EHOSTUNREACH: 'no way leads there',
  ENETUNREACH: 'no way leads there',
  ETIMEDOUT: 'no answer came',
  ECONNRESET: 'the connection ended before an answer came',
  EPIPE: 'the connection ended before an answer came',
};

/** One sentence about an error of the handshake, which had come as far as `phase`. */
export function refusalWords(url: string, error: Error, phase: string, key: string, isInsecure: boolean): string {
  const code = 'code' in error ? String(error.code) : '';
  const known = BY_CODE[code];
  if (phase === 'tls')
    return `TLS with ${url} failed: ${known ?? tlsWords(error, code)}${isInsecure ? '' : ' (--insecure takes any certificate)'}`;
  if (known !== undefined) return `${url} cannot be reached: ${known} (${code})`;
  if (code.startsWith('HPE_')) return `${url} answered with something that is not HTTP: ${error.message}`;
  if (error.message.includes('Sec-WebSocket-Accept'))
    return `${url} answered 101 with a wrong Sec-WebSocket-Accept: to the key ${key} it is ${acceptOf(key)}`;
  return `${url} could not be opened: ${error.message}`;
}

/** OpenSSL tells its whole call path, of which the reason is one part; Node adds advice after a semicolon. */
const tlsWords = ({ message }: Error, code: string): string =>
  `${/SSL routines:[^:]*:([^:]+)/.exec(message)?.[1] ?? message.split(';')[0]} (${code})`;
