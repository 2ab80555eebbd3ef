/** The command line of `npm run bots`. */
import { parseArgs } from 'node:util';
import type { LinkProfile } from '#net/EmulatedLink.ts';
import type { InterpolationMode } from '#net/InterpolationDelay.ts';
import { LINK_PROFILES } from '#net/linkProfiles.ts';
import { parseInterpolation } from '#net/parseInterpolation.ts';
import { LinkError, parseLink } from '#net/parseLink.ts';
import type { WantedSeat } from '#net/SessionOptions.ts';
import { TICK_RATE_HZ } from '#shared/netConfig.ts';
import { MODE_NAMES } from '#shared/sim/modes.ts';
import { MAX_LOOP_LAG_MS } from './LoopLag.ts';

export type Flags = {
  /** Address of the server, `http://host:port`, no trailing slash. */
  url: string;
  count: number;
  seconds: number;
  seed: number;
  /** Where they sit down: in one room, or where quick play leads, in a mode if one is named; all on the stands or none. */
  seat: WantedSeat;
  /** What each bot plays over; null for the link there is. */
  link: LinkProfile | null;
  /** How far in the past bots see the others. */
  interp: InterpolationMode;
  /** Whether bots see themselves in the predicted present. */
  predict: boolean;
  /** Whether bots draw corrections smoothly. */
  smooth: boolean;
  /** Whether the server makes up for the past that bots see the others in. */
  lagcomp: boolean;
  /** What the server's patch rate must be; null for any. */
  patchRate: number | null;
  /** Folder for `report.json`; null for none. */
  report: string | null;
};

/** A command line that cannot be obeyed; the message is for the person who typed it. */
export class FlagError extends Error {
  override readonly name = 'FlagError';
}

export const HELP = `Headless players: real sessions, real prediction, the brains of the room's own bots.

  npm run bots -- [flags]

  --url <address>   the server to join                                  http://127.0.0.1:2567
  --count <n>       players, 1 to 500; one process is good for about 100               8
  --seconds <s>     how long they play once all have joined, 1 to 86400               20
  --seed <n>        seed of the brains: same seed, same temperaments, 0 to 4294967295  1
  --room <id>       joins this room; without it, quick play
  --mode <mode>     quick play in this mode: ${MODE_NAMES.join(', ')}
  --spectate        on the stands: they only watch
  --link <link>     plays over an emulated link, added to the real one: ${Object.keys(LINK_PROFILES).join(', ')},
                    or numbers like delay=50,jitter=15,rate=5000/1000,stall=300@0.2
                    (ms one way, ms, kbit/s down/up, ms@times a second)
  --interp <mode>   how far in the past they see the others: ms, 0 to 1000, or adaptive    adaptive
  --predict <mode>  on, or off: they see themselves where the server has them      on
  --smooth <mode>   on, or off: corrections are drawn as the jumps they are        on
  --lagcomp <mode>  on, or off: shots meet the others where they are, not where they were seen  on
  --patch-rate <n>  refuses a server with another patch rate; the rate itself is the server's PATCH_RATE_HZ
  --report <dir>    writes <dir>/report.json
  --help            this text

Server figures come from <url>/metrics, which answers this machine; from another one, set METRICS_TOKEN as on the server.

A run in which this process itself ran late (p99 over ${MAX_LOOP_LAG_MS.toFixed(0)} ms) has measured this machine, says so, and counts as failed.

Exit status: 0 every player joined, played to the end and nothing failed; 1 something did, see "errors";
2 the flags are wrong, no server answers, or it is not the one that --patch-rate asks for.
`;

/** @throws FlagError in a sentence that names the flag, the value and what is allowed */
export function parseFlags(argv: readonly string[]): Flags | 'help' {
  const values = parse(argv);
  if (values.help === true) return 'help';
  return {
    url: address(values.url),
    count: integer('count', values.count, 1, 500),
    seconds: integer('seconds', values.seconds, 1, 86400),
    seed: integer('seed', values.seed, 0, 4294967295),
    seat: seat(values.room, values.mode, values.spectate),
    link: values.link === undefined ? null : link(values.link),
    interp: interpolation(values.interp),
    predict: isOn('predict', values.predict),
    smooth: isOn('smooth', values.smooth),
    lagcomp: isOn('lagcomp', values.lagcomp),
    patchRate: values['patch-rate'] === undefined ? null : integer('patch-rate', values['patch-rate'], 1, TICK_RATE_HZ),
    report: values.report ?? null,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        url: { type: 'string', default: 'http://127.0.0.1:2567' },
        count: { type: 'string', default: '8' },
        seconds: { type: 'string', default: '20' },
        seed: { type: 'string', default: '1' },
        room: { type: 'string' },
        mode: { type: 'string' },
        spectate: { type: 'boolean', default: false },
        link: { type: 'string' },
        interp: { type: 'string', default: 'adaptive' },
        predict: { type: 'string', default: 'on' },
        smooth: { type: 'string', default: 'on' },
        lagcomp: { type: 'string', default: 'on' },
        'patch-rate': { type: 'string' },
        report: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (cause) {
    throw new FlagError(`${cause instanceof Error ? cause.message : String(cause)} (--help lists the flags)`, { cause });
  }
}

function integer(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new FlagError(`--${name} must be an integer in ${min}..${max}, got "${text}"`);
}

function seat(room: string | undefined, name: string | undefined, spectate: boolean): WantedSeat {
  const mode = MODE_NAMES.find((known) => known === name);
  if (name !== undefined && mode === undefined) throw new FlagError(`--mode must be one of ${MODE_NAMES.join(', ')}, got "${name}"`);
  return { ...(room !== undefined && { room }), ...(mode !== undefined && { mode }), ...(spectate && { spectate }) };
}

function link(text: string): LinkProfile {
  try {
    return parseLink(text);
  } catch (cause) {
    if (!(cause instanceof LinkError)) throw cause;
    throw new FlagError(`--link: ${cause.message}`, { cause });
  }
}

function interpolation(text: string): InterpolationMode {
  const mode = parseInterpolation(text);
  if (mode === null) throw new FlagError(`--interp must be "adaptive" or whole ms in 0..1000, got "${text}"`);
  return mode;
}

function isOn(name: string, text: string): boolean {
  if (text === 'on' || text === 'off') return text === 'on';
  throw new FlagError(`--${name} must be "on" or "off", got "${text}"`);
}

/** The game socket's scheme is accepted too: it is the same server. */
function address(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const scheme = { 'http:': 'http:', 'https:': 'https:', 'ws:': 'http:', 'wss:': 'https:' }[url?.protocol ?? ''];
  if (url === null || scheme === undefined) throw new FlagError(`--url must be an address like http://127.0.0.1:2567, got "${text}"`);
  return `${scheme}//${url.host}${url.pathname.replace(/\/+$/, '')}`;
}
