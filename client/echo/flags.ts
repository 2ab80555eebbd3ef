/** The command line of `npm run echo`. */
import { validateHeaderName, validateHeaderValue } from 'node:http';
import { parseArgs } from 'node:util';
import { MIN_MESSAGE_BYTES } from './message.ts';

export type Flags = {
  /** `ws:` or `wss:`. */
  url: string;
  /** Messages a second. */
  rateHz: number;
  seconds: number;
  /** Of each message. */
  sizeBytes: number;
  /** How long the connection may take to open. */
  timeoutSeconds: number;
  /** How long answers are waited for after the last message. */
  waitSeconds: number;
  /** This process may be so late at p99. */
  maxLagMs: number;
  headers: readonly (readonly [name: string, value: string])[];
  protocols: readonly string[];
  /** Any certificate will do. */
  insecure: boolean;
  trace: boolean;
  json: boolean;
  /** Folder for `echo.json`; null for none. */
  report: string | null;
};

/** A command line that cannot be obeyed; the message is for the person who typed it. */
export class FlagError extends Error {
  override readonly name = 'FlagError';
}

const MAX_SIZE = 1_048_576;
const MAX_RATE_HZ = 5000;

export const HELP = `Measures a WebSocket server that answers every message with the same message.

  npm run echo -- [flags]

  --url <address>      ws://, wss://, http:// or https://         ws://127.0.0.1:2567/echo
  --rate <n>           messages a second, 0.1 to ${MAX_RATE_HZ}                             60
  --seconds <s>        how long messages are sent, 0.1 to 86400                     10
  --size <bytes>       of a message, ${MIN_MESSAGE_BYTES} to ${MAX_SIZE}                               64
  --wait <s>           for answers after the last message, 0 to 60                   2
  --timeout <s>        for the connection to open, 0.1 to 300                       10
  --max-lag <ms>       what this process may be late at p99, 1 to 1000              10
  --header <n: v>      one more header of the request; may be given again
  --protocol <name>    a subprotocol to offer; may be given again
  --insecure           takes any certificate
  --trace              prints the handshake, every control frame and the close, with ms, on standard error
  --json               prints the result as one JSON object on standard output
  --report <dir>       writes that object to <dir>/echo.json
  --help               this text

How it is measured
  Message n is due n/rate seconds after the start, whatever became of those before it, and its round trip counts from
  there to the moment its answer was read: a late sender makes round trips longer and hides none (no coordinated
  omission). A message that is due while the socket still holds back earlier ones (64 KiB or 4 messages) is not sent,
  and counted. "from send" leaves out what this process was late. Compression is not offered.
  Percentiles are by nearest rank from a histogram: exact to 1 us up to 2.047 ms, above that within 0.05 %; min, max and
  mean are exact. Answers must be equal to the last byte; whatever else comes is counted and the first of it shown.

  jitter (RFC 3550)    the running mean (1/16) of how much a round trip differs from the one before, at the end
  jitter (p99 - p50)   of the round trips
  stall                no answer for more than 3 intervals and more than 100 ms; also one that is still on at the end.
                       "own" are those of which this process slept through half
  bytes                of the connection as this end wrote and read them, its request included, without what TLS adds

Exit status
  0  every message came back and the connection was open to the end
  1  measured, but messages were not sent or not answered, or the server ended the connection
  2  nothing was measured: wrong flags, no connection, no echo
  3  this process was later than --max-lag: the result is about this machine
  Ctrl-C ends the run with the result of what was measured until then; a second one at once.

Example
  npm run echo -- --url wss://example.net/echo --rate 30 --seconds 60 --header 'Origin: https://example.net' --trace
`;

/** Throws FlagError in a sentence that names the flag, the value and what is allowed. */
export function parseFlags(argv: readonly string[]): Flags | 'help' {
  const values = parse(argv);
  if (values.help === true) return 'help';
  return {
    url: address(values.url),
    rateHz: number('rate', values.rate, 0.1, MAX_RATE_HZ),
    seconds: number('seconds', values.seconds, 0.1, 86400),
    sizeBytes: integer('size', values.size, MIN_MESSAGE_BYTES, MAX_SIZE),
    timeoutSeconds: number('timeout', values.timeout, 0.1, 300),
    waitSeconds: number('wait', values.wait, 0, 60),
    maxLagMs: number('max-lag', values['max-lag'], 1, 1000),
    headers: (values.header ?? []).map(header),
    protocols: protocols(values.protocol ?? []),
    insecure: values.insecure,
    trace: values.trace,
    json: values.json,
    report: values.report ?? null,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        url: { type: 'string', default: 'ws://127.0.0.1:2567/echo' },
        rate: { type: 'string', default: '60' },
        seconds: { type: 'string', default: '10' },
        size: { type: 'string', default: '64' },
        wait: { type: 'string', default: '2' },
        timeout: { type: 'string', default: '10' },
        'max-lag': { type: 'string', default: '10' },
        header: { type: 'string', multiple: true },
        protocol: { type: 'string', multiple: true },
        insecure: { type: 'boolean', default: false },
        trace: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        report: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (cause) {
    throw new FlagError(`${cause instanceof Error ? cause.message : String(cause)} (--help lists the flags)`, { cause });
  }
}

function number(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && value >= min && value <= max) return value;
  throw new FlagError(`--${name} must be a number in ${min}..${max}, got "${text}"`);
}

function integer(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new FlagError(`--${name} must be an integer in ${min}..${max}, got "${text}"`);
}

function address(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const scheme = { 'http:': 'ws:', 'https:': 'wss:', 'ws:': 'ws:', 'wss:': 'wss:' }[url?.protocol ?? ''];
  if (url === null || scheme === undefined) throw new FlagError(`--url must be an address like ws://127.0.0.1:2567/echo, got "${text}"`);
  const auth = url.username === '' ? '' : `${url.username}:${url.password}@`;
  return `${scheme}//${auth}${url.host}${url.pathname}${url.search}`;
}

function header(text: string): [string, string] {
  const colon = text.indexOf(':');
  const [name, value] = [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
  try {
    if (colon < 1) throw new SyntaxError('no colon');
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return [name, value];
  } catch (cause) {
    throw new FlagError(`--header must be like "Origin: https://example.net", got "${text}"`, { cause });
  }
}

/** Tokens of RFC 7230, as a subprotocol must be; each once. */
function protocols(names: readonly string[]): readonly string[] {
  for (const [n, name] of names.entries()) {
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) throw new FlagError(`--protocol must be a name without spaces or separators, got "${name}"`);
    if (names.indexOf(name) < n) throw new FlagError(`--protocol must name each protocol once, got "${name}" twice`);
  }
  return names;
}
