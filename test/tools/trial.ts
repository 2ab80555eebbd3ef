/**
 * `npm run trial`: whether `bots --compare` can be believed. Of each seed it compares a build with itself, which must be "no difference", and a
 * server that takes every input one tick later with one that does not, which must be found. Takes about a minute for each seed. See `--help`.
 */
import { parseArgs } from 'node:util';
import { delayOf, figureTable, judgeTrials } from './trial/judgeTrials.ts';
import type { Comparison } from '../../client/bot/compare/Comparison.ts';
import { trySeed, type Trial } from './trial/trySeed.ts';

/** Of a run that the machine was not up to. */
const ATTEMPTS = 4;

const HELP = `npm run trial -- [flags]: whether a comparison of two runs can be believed

  --seeds <n>      seeds, each of three runs             20
  --from <seed>    the first                              1
  --seconds <s>    how long each run measures             6
  --warmup <s>     and plays before that                  5
  --count <n>      bots of each run                       8
  --help           this text

Exit status: 0 the bars are met; 1 one is missed, or a run could not be made; 2 the flags are wrong.`;

type TrialFlags = Record<'seeds' | 'from' | 'seconds' | 'warmup' | 'count', number>;

process.exitCode = await main(process.argv.slice(2));

async function main(argv: string[]): Promise<number> {
  let flags: TrialFlags | 'help';
  try {
    flags = parseFlags(argv);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
  if (flags === 'help') {
    console.log(HELP);
    return 0;
  }
  const trials = await tryAll(flags);
  const { isGood, words } = judgeTrials(trials);
  console.log(`\n${figureTable(trials)}\n\n${words}`);
  return isGood && trials.length === flags.seeds ? 0 : 1;
}

/** A signal ends the run under way and starts no more; what is known by then is judged. */
async function tryAll({ seeds, from, ...play }: TrialFlags): Promise<Trial[]> {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
  const trials: Trial[] = [];
  for (let seed = from; seed < from + seeds && !controller.signal.aborted; seed++) {
    try {
      const trial = await trySeed({ ...play, seed }, controller.signal, ATTEMPTS);
      trials.push(trial);
      console.log(trialWords(trial));
    } catch (error) {
      console.error(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return trials;
}

function trialWords({ seed, same, late, again }: Trial): string {
  const tries = again === 0 ? '' : `  (${again} made again)`;
  return `seed ${String(seed).padEnd(4)} itself: ${same?.headline ?? 'not measured'}\n          a tick later: ${lateWords(late)}${tries}`;
}

function lateWords(late: Comparison | null): string {
  if (late === null) return 'not measured';
  const { verdict, difference, noise } = delayOf(late);
  return `${verdict}, input to ack by ${difference?.toFixed(1) ?? '-'} ms ± ${noise?.toFixed(1) ?? '-'} ms`;
}

function parseFlags(argv: string[]): TrialFlags | 'help' {
  const { values } = parseArgs({
    args: argv,
    options: {
      seeds: { type: 'string', default: '20' },
      from: { type: 'string', default: '1' },
      seconds: { type: 'string', default: '6' },
      warmup: { type: 'string', default: '5' },
      count: { type: 'string', default: '8' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const number = (name: keyof TrialFlags, least: number): number => {
    const value = Number(values[name]);
    if (/^\d+$/.test(values[name]) && value >= least) return value;
    throw new RangeError(`--${name} must be a whole number of at least ${least}, got "${values[name]}"`);
  };
  return {
    seeds: number('seeds', 1),
    from: number('from', 0),
    seconds: number('seconds', 2),
    warmup: number('warmup', 0),
    count: number('count', 1),
  };
}
