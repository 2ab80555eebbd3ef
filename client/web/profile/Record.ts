/** What a player has done, as it is kept: plain data, how a match changes it, and what becomes of stored values that cannot be. */
import { MODE_NAMES, type ModeName } from '#shared/sim/modes.ts';

const RESULTS = ['win', 'loss', 'draw'] as const;
export type Result = (typeof RESULTS)[number];

/** One match that was there to its end, as one player leaves it. */
export type PlayedMatch = {
  /** When it ended, ms since 1970. */
  atMs: number;
  map: string;
  mode: ModeName;
  result: Result;
  score: number;
  /** On the scoreboard, from 1. */
  place: number;
  kills: number;
  deaths: number;
  bankKills: number;
  longestBankPx: number;
  bestStreak: number;
  /** Points of damage done. */
  damage: number;
  captures: number;
  playedMs: number;
};

export type HistoryRow = Pick<PlayedMatch, 'atMs' | 'map' | 'mode' | 'result' | 'score' | 'place' | 'kills' | 'deaths'>;

const SUMS = ['kills', 'deaths', 'bankKills', 'damage', 'captures', 'playedMs'] as const;
const BESTS = ['longestBankPx', 'bestStreak'] as const;

export type Totals = { matches: number; wins: Record<ModeName, number> } & Record<(typeof SUMS)[number] | (typeof BESTS)[number], number>;

export type PlayerRecord = {
  totals: Totals;
  /** Of matches against bots alone in this page: never part of `totals` or `history`. */
  practice: Totals;
  /** Newest first. */
  history: readonly HistoryRow[];
  /** Some of it was found without the signature it should have had; stays so until the record is erased. */
  isTampered: boolean;
};

export const HISTORY_LENGTH = 50;

/** A map's name is a file's name. */
const MAP = /^[\w-]{1,40}$/;

export const emptyRecord = (): PlayerRecord => readRecord(undefined);

/** The record with one more match. */
export function addMatch(record: PlayerRecord, match: PlayedMatch, isPractice: boolean): PlayerRecord {
  if (isPractice) return { ...record, practice: sumUp(record.practice, match) };
  const { atMs, map, mode, result, score, place, kills, deaths } = match;
  const row: HistoryRow = { atMs, map, mode, result, score, place, kills, deaths };
  return { ...record, totals: sumUp(record.totals, match), history: [row, ...record.history].slice(0, HISTORY_LENGTH) };
}

function sumUp(totals: Totals, match: PlayedMatch): Totals {
  const next = { ...totals, matches: totals.matches + 1, wins: { ...totals.wins } };
  if (match.result === 'win') next.wins[match.mode] += 1;
  for (const key of SUMS) next[key] += match[key];
  for (const key of BESTS) next[key] = Math.max(next[key], match[key]);
  return next;
}

/** Of anything at all: what is no count becomes 0, and a row of the history that makes no sense is left out. */
export function readRecord(stored: unknown): PlayerRecord {
  const { totals, practice, history, isTampered } = fieldsOf(stored);
  const rows = Array.isArray(history) ? history.slice(0, HISTORY_LENGTH) : [];
  return {
    totals: readTotals(totals),
    practice: readTotals(practice),
    history: rows.map(readRow).filter((row) => row !== undefined),
    isTampered: isTampered === true,
  };
}

function readTotals(stored: unknown): Totals {
  const fields = fieldsOf(stored);
  const wins = fieldsOf(fields['wins']);
  const totals: Partial<Totals> = { matches: count(fields['matches']), wins: { ffa: 0, tdm: 0, ctf: 0, duel: 0 } };
  for (const mode of MODE_NAMES) totals.wins![mode] = count(wins[mode]);
  for (const key of [...SUMS, ...BESTS]) totals[key] = count(fields[key]);
  return totals as Totals;
}

function readRow(stored: unknown): HistoryRow | undefined {
  const { atMs, map, mode, result, score, place, kills, deaths } = fieldsOf(stored);
  const knownMode = MODE_NAMES.find((name) => name === mode);
  const knownResult = RESULTS.find((name) => name === result);
  const isDate = typeof atMs === 'number' && !Number.isNaN(new Date(atMs).getTime());
  if (!isDate || typeof map !== 'string' || !MAP.test(map) || knownMode === undefined || knownResult === undefined) return undefined;
  const figures = { score: count(score), place: Math.max(1, count(place)), kills: count(kills), deaths: count(deaths) };
  return { atMs, map, mode: knownMode, result: knownResult, ...figures };
}

const fieldsOf = (stored: unknown): Record<string, unknown> =>
  typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};

const count = (stored: unknown): number => (Number.isSafeInteger(stored) && (stored as number) > 0 ? (stored as number) : 0);
