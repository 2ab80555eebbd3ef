import { parseArgs, type ParseArgsConfig } from 'node:util';
import { FlagError } from './flagValues.ts';

/** What `parseArgs` says in up to three sentences, in one. Throws FlagError. */
export function parseArgv<const T extends ParseArgsConfig>(config: T, whose = ''): ReturnType<typeof parseArgs<T>> {
  try {
    const parsed = parseArgs(config);
    for (const [name, value] of Object.entries(parsed.values))
      if (value === '') throw new FlagError(`${whose}--${name} must not be empty, got ""`);
    return parsed;
  } catch (cause) {
    if (cause instanceof FlagError) throw cause;
    throw new FlagError(`${whose}${wordsOf(cause as NodeJS.ErrnoException)} (--help lists the flags)`, { cause });
  }
}

function wordsOf({ code, message }: NodeJS.ErrnoException): string {
  const named = /'([^' ]+)[^']*'/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `there is no flag ${named}`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `"${named}" belongs to no flag`;
  if (message.includes('does not take an argument')) return `${named} takes no value`;
  if (message.includes('ambiguous'))
    return `${named} needs a value, and a flag follows: a value that begins with a dash is written ${named}=-…`;
  return `${named} needs a value`;
}
