/** Who goes where so that sides stay even. `bots` has the numbers of the bots. */
import type { TeamId } from '../sim/teams.ts';
import type { Player } from '../sim/World.ts';

type Bots = ReadonlyMap<number, unknown>;

const sizeOf = (players: readonly Player[], side: TeamId): number => players.filter(({ team }) => team === side).length;

/** Whether somebody may leave this side for the other one: the sides differ by at most one afterwards. */
export const canSwitch = (players: readonly Player[], from: TeamId): boolean => sizeOf(players, from) > sizeOf(players, from === 1 ? 2 : 1);

/** The weakest bot of a side; null without one. */
export function loneBot(players: readonly Player[], bots: Bots, side: TeamId): number | null {
  const candidates = players.filter(({ id, team }) => bots.has(id) && team === side);
  return candidates.length === 0 ? null : candidates.reduce((weakest, player) => (player.score < weakest.score ? player : weakest)).id;
}

/** The bot that goes when somebody comes: of the side with fewer people, who will take its place, and of those the one least missed. */
export function weakestBot(players: readonly Player[], bots: Bots): number | null {
  const people = (side: TeamId): number => players.filter(({ id, team }) => team === side && !bots.has(id)).length;
  const hasSides = players.some(({ team }) => team !== 0);
  const side: TeamId = hasSides ? (people(1) <= people(2) ? 1 : 2) : 0;
  return loneBot(players, bots, side) ?? loneBot(players, bots, side === 1 ? 2 : 1);
}

/** A bot of the side that has two more; null while there is none. */
export function surplusBot(players: readonly Player[], bots: Bots): { number: number; to: TeamId } | null {
  const difference = sizeOf(players, 1) - sizeOf(players, 2);
  if (Math.abs(difference) < 2) return null;
  const number = loneBot(players, bots, difference > 0 ? 1 : 2);
  return number === null ? null : { number, to: difference > 0 ? 2 : 1 };
}
