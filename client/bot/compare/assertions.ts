/** Claims about a report, `inputToAckMs.p99 < 80`: read before a run, so that a slip of the pen does not cost one, and judged after it. */
import { FlagError } from '../flagValues.ts';
import { figureNames } from './figureNames.ts';
import { nearestNames } from './nearestNames.ts';

const OPERATORS = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
} as const satisfies Record<string, (a: number, b: number) => boolean>;

type Operator = keyof typeof OPERATORS;

export type Claim = { name: string; operator: Operator; limit: number };

/** What became of a claim, in one sentence. */
export type ClaimOutcome = { holds: boolean; words: string };

const CLAIM = /^\s*([^\s<>=!]*)\s*([<>=!]*)\s*(.*?)\s*$/;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** @throws FlagError in a sentence that names the claim and what in it nobody understands */
export function parseClaims(texts: readonly string[]): Claim[] {
  const known = texts.length === 0 ? [] : figureNames();
  return texts.map((text) => parseClaim(text, known));
}

function parseClaim(text: string, known: readonly string[]): Claim {
  const [, name = '', operator = '', limit = ''] = CLAIM.exec(text) ?? [];
  const wrong = (words: string): FlagError => new FlagError(`--assert "${text}": ${words}`);
  if (!known.includes(name)) throw wrong(`no figure is called "${name}": did you mean ${nearestNames(name, known).join(', ')}?`);
  if (!isOperator(operator)) throw wrong(`"${operator}" is no operator: take one of ${Object.keys(OPERATORS).join(' ')}`);
  if (!NUMBER.test(limit)) throw wrong(`"${limit}" is no number: write it without a unit, like 80 or 0.5`);
  return { name, operator, limit: Number(limit) };
}

function isOperator(text: string): text is Operator {
  return Object.hasOwn(OPERATORS, text);
}

/** `figures` are those of `figuresOf`. What was never measured proves no claim. */
export function judgeClaim({ name, operator, limit }: Claim, figures: Readonly<Record<string, number>>): ClaimOutcome {
  const claim = `${name} ${operator} ${limit}`;
  const value = figures[name];
  if (value === undefined || isOfNothing(name, figures))
    return { holds: false, words: `${claim} is not shown: this run has no samples of it` };
  const holds = OPERATORS[operator](value, limit);
  return { holds, words: holds ? `${claim} holds: it is ${value}` : `${claim} does not hold: it is ${value}` };
}

function isOfNothing(name: string, figures: Readonly<Record<string, number>>): boolean {
  const count = `${name.slice(0, name.lastIndexOf('.'))}.count`;
  return name !== count && isPercentile(name) && figures[count] === 0;
}

/** `drawnJumps.maxPx` has a count beside it, too, and is 0 without a jump. */
const isPercentile = (name: string): boolean => /\.(min|mean|p\d+|max)$/.test(name);
