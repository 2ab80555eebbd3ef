/** Watches a running session for matches that end, and has each kept once. */
import type { ArenaView } from '#net/ArenaView.ts';
import { byRank } from '../hud/byRank.ts';
import { outcomeOf } from '../hud/outcomeOf.ts';
import type { PlayedMatch, Result } from './Record.ts';

/** Whoever came after the beginning must have played this long for the match to be theirs, ms. */
const LEAST_MS = 30_000;
/** A frame that took longer was time away from the page, ms. */
const LONGEST_FRAME_MS = 1000;

const RESULTS = { victory: 'win', defeat: 'loss', draw: 'draw' } as const satisfies Record<string, Result>;

/** A match counts for whoever is on the field as it ends, and was there from its beginning or for half a minute; one that is left does not. */
export class StatsRecorder {
  readonly #keep: (match: PlayedMatch) => void;
  readonly #now: () => number;
  #number = -1;
  #wasThereAtStart = false;
  #isOver = false;
  #playedMs = 0;
  #latestMs = 0;

  constructor(keep: (match: PlayedMatch) => void, now: () => number = Date.now) {
    this.#keep = keep;
    this.#now = now;
  }

  /** To be told every drawn moment. */
  see(view: ArenaView): void {
    const { match, round, self, nowMs } = view;
    const frameMs = Math.min(nowMs - this.#latestMs, LONGEST_FRAME_MS);
    this.#latestMs = nowMs;
    if (match.number !== this.#number) {
      this.#number = match.number;
      this.#wasThereAtStart = round.phase === 'warmup';
      this.#playedMs = 0;
      this.#isOver = false;
    } else if (self !== null && round.phase !== 'warmup' && round.phase !== 'over') {
      this.#playedMs += frameMs;
    }
    if (round.phase !== 'over' || this.#isOver) return;
    this.#isOver = true;
    const least = this.#wasThereAtStart ? 1 : LEAST_MS;
    if (self !== null && this.#playedMs >= least) this.#keep(summarize(view, self, this.#playedMs, this.#now()));
  }
}

function summarize(
  { match, round, players }: ArenaView,
  self: NonNullable<ArenaView['self']>,
  playedMs: number,
  atMs: number,
): PlayedMatch {
  const { kind } = outcomeOf(round.winner, match.mode, players, self);
  const { score, kills, deaths, bankKills, longestBankPx, bestStreak, damage, captures } = self;
  return {
    atMs,
    map: match.map,
    mode: match.mode,
    result: kind === 'watched' ? 'draw' : RESULTS[kind],
    score,
    place: players.toSorted(byRank).findIndex(({ id }) => id === self.id) + 1,
    kills,
    deaths,
    bankKills,
    longestBankPx: Math.round(longestBankPx),
    bestStreak,
    damage: Math.round(damage),
    captures,
    playedMs: Math.round(playedMs),
  };
}
