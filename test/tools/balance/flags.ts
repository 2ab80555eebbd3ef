import { parseArgs } from 'node:util';
import { DIFFICULTIES, type Difficulty } from '#shared/brain/difficulties.ts';

const TABLES = ['weapons', 'difficulties', 'all'] as const;

export type BalanceFlags = {
  /** For each difficulty and mode, and for each weapon and map. */
  rounds: number;
  seed: number;
  processes: number;
  table: (typeof TABLES)[number];
  /** Of the bots that carry the weapons. */
  difficulty: Difficulty;
};

/** @throws RangeError naming the flag, what was given and what may be */
export function parseFlags(args: readonly string[]): BalanceFlags {
  const text = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: text('10'), seed: text('1'), processes: text('1'), table: text('all'), difficulty: text('hard') },
  });
  const whole = (name: 'rounds' | 'seed' | 'processes', least: number, most: number): number => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new RangeError(`--${name} must be a whole number in ${least}..${most}, got "${values[name]}"`);
  };
  const oneOf = <T extends string>(name: 'table' | 'difficulty', choices: readonly T[]): T => {
    const choice = choices.find((one) => one === values[name]);
    if (choice !== undefined) return choice;
    throw new RangeError(`--${name} must be one of ${choices.join(', ')}, got "${values[name]}"`);
  };
  return {
    rounds: whole('rounds', 2, 10_000),
    seed: whole('seed', 0, 2 ** 31),
    processes: whole('processes', 1, 64),
    table: oneOf('table', TABLES),
    difficulty: oneOf('difficulty', DIFFICULTIES),
  };
}
