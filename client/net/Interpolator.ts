/**
 * Where the others were at a moment of the recent past, between the patches that told it. Nothing is guessed: past the newest patch a
 * player is held where it was last seen, and a new life is never glided to.
 */
import { TICK_RATE_HZ } from '#shared/netConfig.ts';
import { COARSE_AIM_STEPS } from '#shared/math/ring.ts';
import { PLAYER_FLAG } from '#shared/schema/ArenaState.ts';

/** What a patch said of a player, as on the wire. */
export type Sighting = {
  tick: number;
  x: number;
  y: number;
  /** A step of the ring of `COARSE_AIM_HALF`. */
  aim: number;
  flags: number;
  health: number;
  shield: number;
  weapon: number;
  spawnTick: number;
};

/** A player at a moment: positions in units and velocities in units per second, as floats; everything else as of the sighting before. */
export type Glimpse = Omit<Sighting, 'tick'> & { vx: number; vy: number };

/** Sightings kept of each player: a second of patches at 30 Hz, far more than any delay. */
const TRACK_LENGTH = 32;

type Track = { readonly sightings: Sighting[]; count: number };

export class Interpolator {
  readonly #tracks = new Map<number, Track>();

  /** `row` may be reused by the caller; `tick` is later than in the call before. */
  see(player: number, tick: number, row: Readonly<Omit<Sighting, 'tick'>>): void {
    let track = this.#tracks.get(player);
    if (track === undefined) this.#tracks.set(player, (track = { sightings: [], count: 0 }));
    const { x, y, aim, flags, health, shield, weapon, spawnTick } = row;
    track.sightings[track.count % TRACK_LENGTH] = { tick, x, y, aim, flags, health, shield, weapon, spawnTick };
    track.count += 1;
  }

  /** Forgets everyone that `isHere` does not know. */
  keepOnly(isHere: (player: number) => boolean): void {
    for (const player of this.#tracks.keys()) if (!isHere(player)) this.#tracks.delete(player);
  }

  /** Null for a player never seen. */
  at(player: number, renderTick: number): Glimpse | null {
    const track = this.#tracks.get(player);
    if (track === undefined) return null;
    let after: Sighting | undefined;
    const oldest = Math.max(0, track.count - TRACK_LENGTH);
    for (let n = track.count - 1; n >= oldest; n--) {
      const sighting = track.sightings[n % TRACK_LENGTH]!;
      if (sighting.tick <= renderTick) return after === undefined ? still(sighting) : glide(sighting, after, renderTick);
      after = sighting;
    }
    return still(after!);
  }
}

const still = (a: Sighting): Glimpse => ({ ...a, vx: 0, vy: 0 });

function glide(a: Sighting, b: Sighting, renderTick: number): Glimpse {
  const isOneLife = a.spawnTick === b.spawnTick && (a.flags & PLAYER_FLAG.alive) === (b.flags & PLAYER_FLAG.alive);
  if (!isOneLife) return still(a);
  const ticks = b.tick - a.tick;
  const share = (renderTick - a.tick) / ticks;
  const perSecond = TICK_RATE_HZ / ticks;
  return {
    ...a,
    x: a.x + (b.x - a.x) * share,
    y: a.y + (b.y - a.y) * share,
    vx: (b.x - a.x) * perSecond,
    vy: (b.y - a.y) * perSecond,
    aim: (a.aim + shortestTurn(a.aim, b.aim) * share + COARSE_AIM_STEPS) % COARSE_AIM_STEPS,
  };
}

/** Steps from aim `a` to aim `b` the shorter way round. */
function shortestTurn(a: number, b: number): number {
  const half = COARSE_AIM_STEPS / 2;
  return ((b - a + half + COARSE_AIM_STEPS) % COARSE_AIM_STEPS) - half;
}
