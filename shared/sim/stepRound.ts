import { NO_PLAYER } from '../netConfig.ts';
import { homeOf } from './homeOf.ts';
import { MODES } from './modes.ts';
import { phaseTicks } from './phaseTicks.ts';
import { respawnPlayers } from './respawnPlayers.ts';
import type { SimEvent } from './SimEvent.ts';
import { standingsOf } from './standingsOf.ts';
import { ROUND_PHASES, type RoundPhase, type World } from './World.ts';

/**
 * The course of a match: warm-up until both sides are there, play until the clock or the score limit ends it, overtime on a tie, a look at the
 * result, and no more: what comes next is a new world. Where modes have bouts a kill is followed by a break and the next bout. Rules: SIM7 to SIM10.
 */
export function stepRound(world: World, events: SimEvent[]): void {
  const { tick, round } = world;
  const isDue = tick >= round.phaseEndTick;
  switch (round.phase) {
    case 'warmup':
      if (isDue && canBegin(world) && !hasNewcomer(world)) begin(world, events);
      return;
    case 'live':
      if (isDecided(world)) return finish(world, events);
      if (isDue) return isTied(world) ? playOn(world, events) : finish(world, events);
      if (isBoutOver(world, events)) pause(world, events);
      return;
    case 'break':
      if (isDue || !canBegin(world)) resume(world, events);
      return;
    case 'overtime':
      if (isDue || !isTied(world)) finish(world, events);
      return;
    case 'over':
      return;
  }
}

/** Modes of two sides need somebody on each. */
function canBegin({ rules, players }: World): boolean {
  if (!MODES[rules.mode].isTeamed) return players.length > 0;
  return players.some(({ team }) => team === 1) && players.some(({ team }) => team === 2);
}

/** Somebody's life begins in this tick. It may have been told already, and its tick is its name: play begins with another one a tick later. */
const hasNewcomer = ({ players, tick }: World): boolean => players.some(({ spawnTick }) => spawnTick === tick);

/** The limit is reached, or one side has left. */
function isDecided(world: World): boolean {
  return !canBegin(world) || standingsOf(world).some(({ score }) => score >= world.rules.scoreLimit);
}

function isTied(world: World): boolean {
  const [first, second] = standingsOf(world);
  return first !== undefined && second !== undefined && first.score === second.score;
}

const isBoutOver = ({ rules }: World, events: readonly SimEvent[]): boolean =>
  MODES[rules.mode].hasBouts && events.some(({ kind }) => kind === 'kill');

function begin(world: World, events: SimEvent[]): void {
  world.round.clockTicks = phaseTicks('live', world.rules);
  startAfresh(world);
  enter(world, 'live', world.round.clockTicks, events);
  respawnPlayers(world, events);
}

function pause(world: World, events: SimEvent[]): void {
  world.round.clockTicks = world.round.phaseEndTick - world.tick;
  enter(world, 'break', phaseTicks('break', world.rules), events);
}

/** The next bout, from the other side, on what was left of the clock. */
function resume(world: World, events: SimEvent[]): void {
  world.round.number += 1;
  startAfresh(world);
  enter(world, 'live', world.round.clockTicks, events);
  respawnPlayers(world, events);
}

function playOn(world: World, events: SimEvent[]): void {
  enter(world, 'overtime', phaseTicks('overtime', world.rules), events);
}

function finish(world: World, events: SimEvent[]): void {
  world.round.winner = winnerOf(world);
  enter(world, 'over', phaseTicks('over', world.rules), events);
}

/** The one with the highest score above nothing; who is alone on the field has won it. */
function winnerOf(world: World): number {
  const [first, second] = standingsOf(world);
  if (!canBegin(world) && MODES[world.rules.mode].isTeamed) return world.players[0]?.team ?? NO_PLAYER;
  return first === undefined || first.score === 0 || first.score === second?.score ? NO_PLAYER : first.side;
}

function enter({ tick, round }: World, phase: RoundPhase, ticks: number, events: SimEvent[]): void {
  round.phase = phase;
  round.phaseEndTick = tick + ticks;
  events.push({ kind: 'round', tick, phase: ROUND_PHASES.indexOf(phase), actor: round.winner });
}

/** Nothing of before is left when play begins: no shot, no wound, no taken pickup. */
function startAfresh(world: World): void {
  const { tick, players, pickups, shots, flags, arena } = world;
  shots.length = 0;
  for (const pickup of pickups) pickup.availableTick = tick;
  for (const flag of flags) Object.assign(flag, homeOf(arena.flags.find(({ team }) => team === flag.team)!));
  for (const player of players) {
    player.body.isAlive = false;
    player.spawnTick = tick;
  }
}
