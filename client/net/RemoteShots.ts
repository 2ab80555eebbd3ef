/** The shots of others, drawn in the same past as their shooters: each leaves the barrel, bounces and hits when the others are seen to. */
import type { Arena } from '#shared/arena/Arena.ts';
import { NO_PLAYER } from '#shared/netConfig.ts';
import type { Shot } from '#shared/sim/World.ts';
import { WEAPONS } from '#shared/sim/weapons.ts';
import type { ShotView } from './ArenaView.ts';
import { Flight } from './Flight.ts';

/** A shot out of its life for this long has surely been drawn to its end, ticks. */
const FORGET_TICKS = 60;

export class RemoteShots {
  readonly #arena: Arena;
  readonly #nextKey: () => number;
  /** By the low 16 bits of their ids: far more than fly at once. */
  readonly #flights = new Map<number, Flight>();
  #forgottenTick = 0;

  constructor(arena: Arena, nextKey: () => number) {
    this.#arena = arena;
    this.#nextKey = nextKey;
  }

  launch(shot: Shot): void {
    this.#flights.set(shot.id & 0xffff, new Flight(this.#nextKey(), shot, this.#arena));
  }

  /** The shot hits in `tick`. */
  end(id: number, tick: number): void {
    const flight = this.#flights.get(id);
    flight?.endAt(ageAt(flight, tick));
  }

  clear(): void {
    this.#flights.clear();
  }

  /** Forgets shots that nobody looked at until they were over. Looks at them now and then, however often it is called. */
  forget(tick: number): void {
    if (Math.abs(tick - this.#forgottenTick) < FORGET_TICKS) return;
    this.#forgottenTick = tick;
    for (const [id, { shot }] of this.#flights) {
      if (tick - shot.spawnTick > WEAPONS[shot.weapon].lifeTicks + FORGET_TICKS) this.#flights.delete(id);
    }
  }

  /** Appends the shots to be seen at `renderTick`. Those of `self` are among them where nothing is predicted. */
  viewAt(renderTick: number, views: ShotView[], self = NO_PLAYER): void {
    for (const flight of this.#flights.values()) {
      const { shot } = flight;
      const age = ageAt(flight, renderTick);
      const view = flight.viewAt(age, shot.owner === self);
      if (view !== null) views.push(view);
      else if (age >= 0) this.#flights.delete(shot.id & 0xffff);
    }
  }
}

/** Ticks flown at the end of `tick`: one at the end of the tick it was fired in. */
const ageAt = ({ shot }: Flight, tick: number): number => tick - shot.spawnTick + 1;
