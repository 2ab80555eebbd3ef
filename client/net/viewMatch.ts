/** What is played, and its flags and pickups, as plain data in px. */
import type { Arena } from '#shared/arena/Arena.ts';
import { TICK_MS } from '#shared/netConfig.ts';
import type { ArenaState } from '#shared/schema/ArenaState.ts';
import { MODE_NAMES } from '#shared/sim/modes.ts';
import { FLAG_STATES, ROUND_PHASES } from '#shared/sim/World.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';
import type { ArenaView, FlagView, MatchView, PickupView, PlayerView } from './ArenaView.ts';

export const msUntil = (tick: number, now: number): number => Math.max(0, (tick - now) * TICK_MS);

export function viewMatch(state: ArenaState): MatchView {
  const { matchNumber: number, map, mode, scoreLimit, friendlyFire, azureScore, amberScore, ballot, spectators } = state;
  return {
    number,
    map,
    mode: MODE_NAMES[mode] ?? 'ffa',
    scoreLimit,
    friendlyFire,
    teamScores: [0, azureScore, amberScore],
    ballot: ballot.map((row) => ({ map: row.map, mode: MODE_NAMES[row.mode] ?? 'ffa', votes: row.votes })),
    spectators,
  };
}

/** As of `tick`, fractional. */
export function viewRound({ roundNumber, phase, phaseEndTick, winner }: ArenaState, tick: number): ArenaView['round'] {
  return { number: roundNumber, phase: ROUND_PHASES[phase] ?? 'live', remainingMs: msUntil(phaseEndTick, tick), winner };
}

export function viewPickups(arena: Arena, state: ArenaState, tick: number): PickupView[] {
  const availableTicks = state.pickups.map(({ availableTick }) => availableTick); // at once: the framework guards each look into its array
  return pickupsOf(arena).map((pickup, spot) => {
    const returnsInMs = msUntil(availableTicks[spot] ?? 0, tick);
    return returnsInMs === 0 ? pickup : { ...pickup, isAvailable: false, returnsInMs };
  });
}

const shown = new WeakMap<Arena, readonly PickupView[]>();

/** All there, as most are at any moment: those are the same in every view. */
function pickupsOf(arena: Arena): readonly PickupView[] {
  let pickups = shown.get(arena);
  if (pickups === undefined) {
    pickups = arena.pickups.map(({ kind, x, y }) => ({
      kind,
      x: x / UNITS_PER_PX,
      y: y / UNITS_PER_PX,
      isAvailable: true,
      returnsInMs: 0,
    }));
    shown.set(arena, pickups);
  }
  return pickups;
}

export function viewFlags(arena: Arena, state: ArenaState, tick: number, players: readonly PlayerView[]): FlagView[] {
  return state.flags.map((row, index) => {
    const flag = FLAG_STATES[row.state] ?? 'home';
    const carrier = flag === 'carried' ? players.find(({ id }) => id === row.carrier) : undefined;
    return {
      team: arena.flags[index]?.team ?? 1,
      state: flag,
      carrier: row.carrier,
      x: carrier?.x ?? row.x / UNITS_PER_PX,
      y: carrier?.y ?? row.y / UNITS_PER_PX,
      returnsInMs: flag === 'dropped' ? msUntil(row.returnTick, tick) : 0,
    };
  });
}
