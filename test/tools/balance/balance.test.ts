import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BotResult, BotTally } from '#shared/brain/playBots.ts';
import { difficultySteps } from './difficultyTable.ts';
import { parseFlags } from './flags.ts';
import { addOutcomes, outcomeOf, roundsOf, type Pairing } from './Pairing.ts';
import { playRound } from './playRound.ts';

const SEED = 1;
/** Of each step up, in each mode. The table is made of a hundred. */
const ROUNDS = 6;
/** Won of all of a step's rounds: the table says at least 70 % of each mode. */
const LEAST_SHARE = 0.6;

test(`each difficulty beats the one below it (seed ${SEED})`, (t) => {
  const shares = new Map<string, number[]>();
  for (const { mode, pairings } of difficultySteps(ROUNDS, SEED)) {
    const outcome = addOutcomes(pairings.map((pairing) => outcomeOf(roundsOf(pairing).map(playRound))));
    const [{ a, b }] = pairings as [Pairing];
    const step = `${a.difficulty} over ${b.difficulty}`;
    shares.set(step, [...(shares.get(step) ?? []), outcome.winShare]);
    t.diagnostic(`${step}, ${mode}: ${outcome.winShare.toFixed(2)} of ${outcome.rounds} rounds`);
  }
  for (const [step, [ffa, duel]] of shares) assert.ok((ffa! + duel!) / 2 >= LEAST_SHARE, `${step}: ${ffa} and ${duel}`);
});

const PAIRING: Pairing = {
  ...{ a: { difficulty: 'ace' }, b: { difficulty: 'easy' }, map: 'ring', mode: 'ffa' },
  ...{ players: 4, rounds: 4, seed: 5, hasWeapons: true },
};

test('each seed is played twice, and both kinds sit in every seat', () => {
  const rounds = roundsOf(PAIRING);
  assert.deepEqual(
    rounds.map(({ seed }) => seed),
    [5, 5, 6, 6],
  );
  for (const [first, second] of [[rounds[0]!, rounds[1]!] as const, [rounds[2]!, rounds[3]!] as const]) {
    for (const [seat, { difficulty }] of first.seats.entries()) assert.notEqual(second.seats[seat]!.difficulty, difficulty);
  }
});

test('a win is counted for whom the seats of that round belong to, a draw as half', () => {
  const { tallies } = playRound({ ...roundsOf(PAIRING)[0]!, seconds: 1 });
  const result = (scores: readonly number[]): BotResult => ({
    tallies: scores.map((score, seat): BotTally => ({ ...tallies[seat]!, score })),
    ...{ teamScores: [0, 0, 0], hash: 0, thinkUs: 0, flags: { taken: 0, dropped: 0, returned: 0, captured: 0 } },
  });
  // Kind a sits in the even seats first, then in the odd ones.
  assert.equal(outcomeOf([result([9, 0, 9, 0]), result([0, 9, 0, 9])]).winShare, 1);
  assert.equal(outcomeOf([result([9, 0, 9, 0]), result([9, 0, 9, 0])]).winShare, 0.5);
  assert.equal(outcomeOf([result([1, 1, 1, 1])]).winShare, 0.5);
});

test('a flag that is not there is named with what it may be', () => {
  assert.throws(() => parseFlags(['--rounds', 'many']), /--rounds must be a whole number in 2\.\.10000, got "many"/);
  assert.throws(() => parseFlags(['--table', 'maps']), /--table must be one of weapons, difficulties, all, got "maps"/);
});
