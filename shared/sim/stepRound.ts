import { NO_PLAYER } from '../netConfig.ts';
import { SCORE_LIMIT } from '../tuning.ts';
import { phaseTicks } from './phaseTicks.ts';
import { respawnPlayers } from './respawnPlayers.ts';
import type { SimEvent } from './SimEvent.ts';
import { ROUND_PHASES, type Round, type RoundPhase, type World } from './World.ts';

const NEXT: Readonly<Record<RoundPhase, RoundPhase>> = { warmup: 'live', live: 'over', over: 'warmup' };

/** Free-for-all: warm-up, a round until the clock or the score limit ends it, a look at the result, and again. */
export function stepRound(world: World, events: SimEvent[]): void {
  const { tick, round, players } = world;
  const isDecided = round.phase === 'live' && players.some(({ score }) => score >= SCORE_LIMIT);
  if (tick < round.phaseEndTick && !isDecided) return;
  round.phase = NEXT[round.phase];
  round.phaseEndTick = tick + phaseTicks(round.phase);
  round.winner = round.phase === 'over' ? leaderOf(world) : NO_PLAYER;
  events.push({ kind: 'round', tick, phase: ROUND_PHASES.indexOf(round.phase), actor: round.winner });
  if (round.phase === 'warmup') clearScores(world, round);
  else if (round.phase === 'live') startAfresh(world, events);
}

/** The one player with the highest score above nothing; NO_PLAYER for a draw. */
function leaderOf({ players }: World): number {
  const best = players.reduce((most, { score }) => Math.max(most, score), 1);
  const leaders = players.filter(({ score }) => score === best);
  return leaders.length === 1 ? leaders[0]!.id : NO_PLAYER;
}

function clearScores({ players }: World, round: Round): void {
  round.number += 1;
  for (const player of players) {
    player.score = 0;
    player.kills = 0;
    player.bankKills = 0;
    player.deaths = 0;
  }
}

/** Nothing of the warm-up is left when the round begins: no shot, no wound, no taken pickup. */
function startAfresh(world: World, events: SimEvent[]): void {
  const { tick, players, pickups, shots } = world;
  shots.length = 0;
  for (const pickup of pickups) pickup.availableTick = tick;
  for (const player of players) {
    player.body.isAlive = false;
    player.spawnTick = tick;
  }
  respawnPlayers(world, events);
}
