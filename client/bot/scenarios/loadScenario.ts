/** A scenario by its name, or from a file that somebody wrote for themselves. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FlagError } from '../flagValues.ts';
import type { Scenario } from './Scenario.ts';
import { SCENARIO_NAMES, SCENARIOS } from './scenarios.ts';

/** @throws FlagError in a sentence when there is none of that name, or the file holds none */
export async function loadScenario(name: string): Promise<Scenario> {
  const known = SCENARIOS[name];
  if (known !== undefined) return known;
  if (!/[./\\]/.test(name))
    throw new FlagError(`--scenario must be one of ${SCENARIO_NAMES.join(', ')}, or a path like ./mine.ts, got "${name}"`);
  let file: { default?: unknown };
  try {
    file = (await import(pathToFileURL(resolve(name)).href)) as { default?: unknown };
  } catch (cause) {
    throw new FlagError(`--scenario ${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  if (isScenario(file.default)) return file.default;
  throw new FlagError(
    `--scenario ${name}: its default export must be a Scenario { about, usual: { count, seconds, rooms }, measures: 'play' | 'joins', plan }`,
  );
}

function isScenario(value: unknown): value is Scenario {
  const { about, usual, measures, plan } = (value ?? {}) as Partial<Scenario>;
  const numbers = [usual?.count, usual?.seconds, usual?.rooms];
  return (
    typeof about === 'string' &&
    typeof plan === 'function' &&
    (measures === 'play' || measures === 'joins') &&
    numbers.every(Number.isInteger)
  );
}
