/** The command line of `npm run table`. */
import { parseArgs } from 'node:util';
import { parseLink } from '#net/parseLink.ts';

export type TableFlags = {
  /** Links as `--link` of the bots takes them. */
  profiles: readonly string[];
  seeds: readonly number[];
  seconds: number;
  count: number;
  patchRateHz: number;
  /** Runs at once, each with a server of its own. */
  jobs: number;
  /** Folder to keep every run's report in; null to keep none. */
  report: string | null;
};

export const TABLE_HELP = `The netcode's figures over emulated links, as one Markdown table: bots against a server that is started for each run.

  npm run table -- [flags]

  --profiles <links>  lan,fibre,cable,wifi,4g,delay=50,jitter=15 when left out; numbers begin with a delay
  --seeds <n,n,…>     each link is run with every seed                  1,2,3
  --seconds <s>       how long each run plays                              60
  --count <n>         bots                                                 16
  --patch-rate <n>    of the servers                                       30
  --jobs <n>          runs at once; more than the machine carries spoil the figures   1
  --report <dir>      keeps every run's report there
  --help              this text

Every link is run with every seed, and with the first one without lag compensation. The table goes to standard output, all else to standard error.
Exit status: 0 all runs were good, 1 some were not, 2 the flags are wrong.
`;

/** @throws Error in a sentence that names the flag */
export function parseTableFlags(argv: readonly string[]): TableFlags | 'help' {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      profiles: { type: 'string', default: 'lan,fibre,cable,wifi,4g,delay=50,jitter=15' },
      seeds: { type: 'string', default: '1,2,3' },
      seconds: { type: 'string', default: '60' },
      count: { type: 'string', default: '16' },
      'patch-rate': { type: 'string', default: '30' },
      jobs: { type: 'string', default: '1' },
      report: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) return 'help';
  return {
    profiles: profilesIn(values.profiles),
    seeds: values.seeds.split(',').map((seed) => integer('seeds', seed, 0, 4294967295)),
    seconds: integer('seconds', values.seconds, 1, 3600),
    count: integer('count', values.count, 1, 500),
    patchRateHz: integer('patch-rate', values['patch-rate'], 1, 60),
    jobs: integer('jobs', values.jobs, 1, 16),
    report: values.report ?? null,
  };
}

/** Names and numbers in one list: a comma parts both the links and the numbers of one, so a link of numbers begins with its delay. */
function profilesIn(text: string): string[] {
  const links: string[] = [];
  for (const part of text.split(',')) {
    const isMore = part.includes('=') && !part.startsWith('delay=') && links.at(-1)?.includes('=');
    if (isMore === true) links[links.length - 1] += `,${part}`;
    else links.push(part);
  }
  for (const link of links) parseLink(link);
  return links;
}

function integer(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new Error(`--${name} must be an integer in ${min}..${max}, got "${text}"`);
}
