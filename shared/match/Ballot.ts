import type { Arena } from '../arena/Arena.ts';
import { nextInt, type Rng } from '../math/rng.ts';
import { MODES, type ModeName } from '../sim/modes.ts';

/** What a match can be. */
export type Choice = { readonly map: string; readonly mode: ModeName };

/** Choices put to the vote after a match. */
const CHOICES = 4;

/** The vote on the next match: each person has one vote and may change it. Rule: VT1. */
export class Ballot {
  readonly choices: readonly Choice[];
  readonly #votes = new Map<number, number>();

  /** @param choices  at least one; the first is taken when nobody votes */
  constructor(choices: readonly Choice[]) {
    this.choices = choices;
  }

  /** False for a choice that is not there. */
  vote(player: number, choice: number): boolean {
    if (this.choices[choice] === undefined) return false;
    this.#votes.set(player, choice);
    return true;
  }

  withdraw(player: number): void {
    this.#votes.delete(player);
  }

  votesFor(choice: number): number {
    return [...this.#votes.values()].filter((vote) => vote === choice).length;
  }

  /** The choice with the most votes; chance decides between equals, and the first is taken when nobody voted. */
  winner(rng: Rng): Choice {
    const counts = this.choices.map((_, choice) => this.votesFor(choice));
    const most = Math.max(...counts);
    const best = most === 0 ? [this.choices[0]!] : this.choices.filter((_, choice) => counts[choice] === most);
    return best[nextInt(rng, best.length)]!;
  }
}

/**
 * What to vote on after `last`: first the same mode on another map, then the same again, then other modes, never one that `people` do not fit in.
 */
export function offerChoices(maps: Iterable<Arena>, last: Choice, people: number, rng: Rng): Choice[] {
  const all = [...maps].flatMap(({ name, modes }) => modes.map((mode) => ({ map: name, mode })));
  const fitting = shuffled(
    all.filter(({ mode }) => people <= MODES[mode].maxPlayers),
    rng,
  );
  const isLast = ({ map, mode }: Choice): boolean => map === last.map && mode === last.mode;
  const sameMode = fitting.filter((choice) => choice.mode === last.mode && !isLast(choice));
  const others = fitting.filter(({ mode }) => mode !== last.mode);
  const again = fitting.filter(isLast);
  const offered = [...sameMode.slice(0, 1), ...again, ...others.slice(0, 2), ...sameMode.slice(1), ...others.slice(2)].slice(0, CHOICES);
  return offered.length === 0 ? [last] : offered;
}

function shuffled<T>(items: readonly T[], rng: Rng): T[] {
  const rest = [...items];
  return items.map(() => rest.splice(nextInt(rng, rest.length), 1)[0]!);
}
