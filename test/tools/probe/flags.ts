/** The command line of `npm run probe`. */
import { parseArgs } from 'node:util';
import type { LinkProfile } from '#net/EmulatedLink.ts';
import type { InterpolationMode } from '#net/InterpolationDelay.ts';
import { LINK_PROFILES } from '#net/linkProfiles.ts';
import { address, FlagError, integer, interpolation, isOn, link, oneOf } from '#bot/flagValues.ts';

export type ProbeFlags = {
  /** Address of the page, no trailing slash. */
  url: string;
  seconds: number;
  seed: number;
  /** What both pages play over, and how it was written; null for the link there is. */
  link: { text: string; profile: LinkProfile } | null;
  interp: InterpolationMode;
  predict: boolean;
  renderer: 'canvas' | 'auto';
  /** Folder for `probe.json`; null for none. */
  report: string | null;
};

export const HELP = `Plays the real page in a real Chromium, twice in one room, and measures what a player sees.

  npm run probe -- [flags]

  --url <address>     the server whose page is played                    http://127.0.0.1:2567
  --seconds <s>       how long is measured once both pages play, 1 to 3600                  20
  --seed <n>          when keys are pressed, 0 to 4294967295                                 1
  --link <link>       both pages play over an emulated link: ${Object.keys(LINK_PROFILES).join(', ')},
                      or numbers like delay=50,jitter=15,rate=5000/1000,stall=300@0.2
  --interp <mode>     how far in the past the others are drawn: ms, 0 to 1000, or adaptive    adaptive
  --predict <mode>    on, or off: the own disc is drawn where the server has it           on
  --renderer <which>  canvas, quick without a GPU, or auto: WebGL                     canvas
  --report <dir>      writes <dir>/probe.json
  --help              this text

  input to pixel         from a key event (its own time stamp) to the end of the page's work on the first frame that
                         draws the own disc moved
  action to other page   from the key event that fires on one page to the same of the frame in which the other page first
                         draws that shot
Neither has the keyboard, the compositor and the display in it: add one to two frames of the display. See
test/tools/probe/README.md.

Exit status: 0 measured; 1 measured, but a page complained or a figure has no samples; 2 the flags are wrong, or there is no
Chromium, no server or no match; 3 this machine drew late (p95 of the frames over two of 60 Hz): the result is about it.
`;

/** @throws FlagError in a sentence that names the flag, the value and what is allowed */
export function parseProbeFlags(argv: readonly string[]): ProbeFlags | 'help' {
  const values = parse(argv);
  if (values.help === true) return 'help';
  return {
    url: address(values.url),
    seconds: integer('seconds', values.seconds, 1, 3600),
    seed: integer('seed', values.seed, 0, 4294967295),
    link: values.link === undefined ? null : { text: values.link, profile: link(values.link) },
    interp: interpolation(values.interp),
    predict: isOn('predict', values.predict),
    renderer: oneOf('renderer', values.renderer, ['canvas', 'auto']),
    report: values.report ?? null,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        url: { type: 'string', default: 'http://127.0.0.1:2567' },
        seconds: { type: 'string', default: '20' },
        seed: { type: 'string', default: '1' },
        link: { type: 'string' },
        interp: { type: 'string', default: 'adaptive' },
        predict: { type: 'string', default: 'on' },
        renderer: { type: 'string', default: 'canvas' },
        report: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (cause) {
    throw new FlagError(`${cause instanceof Error ? cause.message : String(cause)} (--help lists the flags)`, { cause });
  }
}
