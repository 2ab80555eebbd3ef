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
  /** In the order they were launched. */
  #flights: Flight[] = [];
  #forgottenTick = 0;

  constructor(arena: Arena, nextKey: () => number) {
    this.#arena = arena;
    this.#nextKey = nextKey;
  }

  launch(shot: Shot): void {
    this.#flights.push(new Flight(this.#nextKey(), shot, this.#arena));
  }

  /** The shot hits in `tick`. `id` are the low 16 bits of its own: far more than fly at once. */
  end(id: number, tick: number): void {
    const flight = this.#flights.findLast(({ shot }) => (shot.id & 0xffff) === id);
    flight?.endAt(ageAt(flight, tick));
  }

  clear(): void {
    this.#flights = [];
  }

  /** Forgets shots that nobody looked at until they were over. Looks at them now and then, however often it is called. */
  forget(tick: number): void {
    if (Math.abs(tick - this.#forgottenTick) < FORGET_TICKS) return;
    this.#forgottenTick = tick;
    this.#flights = this.#flights.filter(({ shot }) => tick - shot.spawnTick <= WEAPONS[shot.weapon].lifeTicks + FORGET_TICKS);
  }

  /** Appends the shots to be seen at `renderTick`. Those of `self` are among them where nothing is predicted. */
  viewAt(renderTick: number, views: ShotView[], self = NO_PLAYER): void {
    const flights = this.#flights;
    let kept = 0;
    for (const flight of flights) {
      const age = ageAt(flight, renderTick);
      const view = flight.viewAt(age, flight.shot.owner === self);
      if (view !== null) views.push(view);
      if (view !== null || age < 0) flights[kept++] = flight;
    }
    flights.length = kept;
  }
}

/** Ticks flown at the end of `tick`: one at the end of the tick it was fired in. */
const ageAt = ({ shot }: Flight, tick: number): number => tick - shot.spawnTick + 1;
