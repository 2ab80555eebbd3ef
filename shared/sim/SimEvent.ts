/** What happened in a tick, as plain data: the room sends it, the client plays it, the simulation forgets it. Positions in units. */
import type { TeamId } from './teams.ts';
import type { WeaponId } from './weapons.ts';

export type SimEvent =
  | {
      kind: 'hit';
      tick: number;
      /** Shooter and victim, player numbers. */
      actor: number;
      target: number;
      /** Points taken from shield and health together. */
      amount: number;
      weapon: WeaponId;
      bounces: number;
      /** Id of the shot, which ends here. */
      shot: number;
      /** The shooter's `shotsFired` before the shot: its name to them, see `Shot.ordinal`. */
      ordinal: number;
      x: number;
      y: number;
    }
  | {
      /** A shot that is over in the tick it is fired in: all that a client needs to draw its way, see `traceBeam`. The hit that ends it follows. */
      kind: 'beam';
      tick: number;
      actor: number;
      weapon: WeaponId;
      ordinal: number;
      /** Where it points: a step of the ring of `AIM_HALF`. */
      aim: number;
      /** Where it starts. */
      x: number;
      y: number;
    }
  | {
      kind: 'kill';
      tick: number;
      actor: number;
      target: number;
      weapon: WeaponId;
      /** A bank shot when at least one. */
      bounces: number;
      /** How far back in time the victim was met, ms, at most 200. */
      rewindMs: number;
      /** From the muzzle to the hit along the way of the shot, px. */
      distancePx: number;
      x: number;
      y: number;
    }
  | { kind: 'pickup'; tick: number; actor: number; /** Index in `Arena.pickups`. */ spot: number; x: number; y: number }
  | { kind: 'spawn'; tick: number; actor: number; x: number; y: number }
  | { kind: 'round'; tick: number; /** The new phase: index in ROUND_PHASES. */ phase: number; /** As `Round.winner`. */ actor: number }
  | {
      kind: 'flag';
      tick: number;
      /** Who did it; NO_PLAYER when it went home by itself. */
      actor: number;
      /** Whose flag it is. */
      team: TeamId;
      what: FlagAction;
      x: number;
      y: number;
    };

export const FLAG_ACTIONS = ['taken', 'dropped', 'returned', 'captured'] as const;
export type FlagAction = (typeof FLAG_ACTIONS)[number];

export type SimEventKind = SimEvent['kind'];
