/** What a brain can see: px and px/s, as floats. The room makes one from the world, a headless client from its session. */
import type { PickupKind } from '../arena/Arena.ts';
import type { ModeName } from '../sim/modes.ts';
import type { TeamId } from '../sim/teams.ts';
import type { FlagState } from '../sim/World.ts';

export type BrainView = {
  /** Moment of the view, ticks; may be fractional. */
  readonly tick: number;
  /** How far in the past the others are shown, ticks; 0 where they are seen as they are. An own shot comes to fly beside them the later for it (LC10). */
  readonly lateTicks: number;
  readonly mode: ModeName;
  /** Shots hurt mates too. */
  readonly friendlyFire: boolean;
  /** By team; [0] is 0. */
  readonly teamScores: readonly [number, number, number];
  readonly self: {
    readonly id: number;
    /** 0 in modes without teams. */
    readonly team: TeamId;
    readonly isAlive: boolean;
    readonly x: number;
    readonly y: number;
    readonly health: number;
    readonly shield: number;
    readonly ammo: number;
    readonly weapon: number;
    /** Of a weapon that charges: ticks for which its trigger has been held. */
    readonly chargeTicks: number;
    /** 0 when a dash is ready. */
    readonly dashCooldownTicks: number;
  };
  readonly others: readonly {
    readonly id: number;
    readonly team: TeamId;
    readonly isAlive: boolean;
    readonly isProtected: boolean;
    readonly x: number;
    readonly y: number;
    readonly vx: number;
    readonly vy: number;
    /** Direction of the barrel, of any length but zero. */
    readonly aimX: number;
    readonly aimY: number;
    readonly health: number;
    readonly weapon: number;
    /** Holds the trigger of a weapon that charges. */
    readonly isCharging: boolean;
  }[];
  /** Shots in flight that can hurt: those of foes, and of mates where friendly fire is on. */
  readonly threats: readonly { readonly x: number; readonly y: number; readonly vx: number; readonly vy: number }[];
  readonly pickups: readonly { readonly kind: PickupKind; readonly x: number; readonly y: number; readonly isAvailable: boolean }[];
  /** As in `Arena.flags`; empty in modes without. A carried one is where its carrier is seen. */
  readonly flags: readonly {
    readonly team: TeamId;
    readonly state: FlagState;
    /** Player number, NO_PLAYER unless it is carried. */
    readonly carrier: number;
    readonly x: number;
    readonly y: number;
  }[];
};
