/** What a brain can see: px and px/s, as floats. The room makes one from the world, a headless client from its session. */
import type { PickupKind } from '../arena/Arena.ts';

export type BrainView = {
  /** Moment of the view, ticks; may be fractional. */
  readonly tick: number;
  /** How far in the past the others are shown, ticks; 0 where they are seen as they are. An own shot comes to fly beside them the later for it (LC10). */
  readonly lateTicks: number;
  readonly self: {
    readonly id: number;
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
    readonly isAlive: boolean;
    readonly isProtected: boolean;
    readonly x: number;
    readonly y: number;
    readonly vx: number;
    readonly vy: number;
    readonly health: number;
  }[];
  /** Shots of others in flight. */
  readonly threats: readonly { readonly x: number; readonly y: number; readonly vx: number; readonly vy: number }[];
  readonly pickups: readonly { readonly kind: PickupKind; readonly x: number; readonly y: number; readonly isAvailable: boolean }[];
};
