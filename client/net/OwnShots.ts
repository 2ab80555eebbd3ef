/**
 * The own shots. Each is drawn from the step it was fired in, before the server has heard of it, and goes on as the server's shot when that
 * arrives: owner and ordinal name it on both sides. All of its life it is drawn by the steps of this end, so the change of identity moves nothing.
 */
import type { Arena } from '#shared/arena/Arena.ts';
import type { Shot } from '#shared/sim/World.ts';
import type { ShotView } from './ArenaView.ts';
import { Flight } from './Flight.ts';

type OwnShot = {
  readonly flight: Flight;
  /** Seq of the input that fired it. */
  readonly seq: number;
  /** The step it was fired in. */
  readonly step: number;
  /** The low 16 bits of the server's id and its spawn tick, once known. */
  confirmed: { id: number; spawnTick: number } | null;
};

/** Whether the server agreed to a predicted shot. */
export type Settled = { readonly isConfirmed: boolean };

/** Shot counts are told modulo this. */
const ORDINALS = 256;

export class OwnShots {
  readonly #arena: Arena;
  readonly #nextKey: () => number;
  #shots: OwnShot[] = [];

  constructor(arena: Arena, nextKey: () => number) {
    this.#arena = arena;
    this.#nextKey = nextKey;
  }

  /** A shot just predicted, in `step`. */
  fire(shot: Shot, seq: number, step: number): void {
    this.#shots.push({ flight: new Flight(this.#nextKey(), shot, this.#arena), seq, step, confirmed: null });
  }

  /** The server launched `shot`, in the tick that corresponds to `step` when it was not predicted. */
  confirm(shot: Shot, step: number): boolean {
    const confirmed = { id: shot.id & 0xffff, spawnTick: shot.spawnTick };
    const own = this.#shots.find(({ flight, confirmed: known }) => known === null && flight.shot.ordinal === shot.ordinal);
    if (own === undefined) {
      this.#shots.push({ flight: new Flight(this.#nextKey(), shot, this.#arena), seq: 0, step, confirmed });
      return false;
    }
    own.confirmed = confirmed;
    if (!isSameLaunch(own.flight.shot, shot)) own.flight.relaunch(shot);
    return true;
  }

  /**
   * Drops predicted shots whose inputs the server has taken without launching them: those it counted hit somebody before they could be sent,
   * those it did not count were never fired. Returns which of the two, for each.
   */
  settle(ack: number, shotsFired: number): Settled[] {
    const settled: Settled[] = [];
    this.#shots = this.#shots.filter(({ flight, seq, confirmed }) => {
      if (confirmed !== null || seq > ack) return true;
      const behind = (shotsFired - flight.shot.ordinal + ORDINALS) % ORDINALS;
      settled.push({ isConfirmed: behind > 0 && behind < ORDINALS / 2 });
      return false;
    });
    return settled;
  }

  /** Takes back what the server has yet to confirm: the body that fired it was not there any more. Returns how many. */
  takeBack(): number {
    const confirmed = this.#shots.filter((shot) => shot.confirmed !== null);
    const count = this.#shots.length - confirmed.length;
    this.#shots = confirmed;
    return count;
  }

  clear(): void {
    this.#shots = [];
  }

  /** The shot hits in `tick` of the server. */
  end(id: number, tick: number): void {
    const own = this.#shots.find(({ confirmed }) => confirmed?.id === id);
    if (own?.confirmed) own.flight.endAt(tick - own.confirmed.spawnTick + 1);
  }

  /** Appends the shots to be seen at `step`, fractional, where a shot leaves the barrel at the start of the step it is fired in. */
  viewAt(step: number, views: ShotView[]): void {
    this.#shots = this.#shots.filter(({ flight, confirmed, step: fired }) => {
      const age = step - fired;
      const view = flight.viewAt(age, true);
      if (view !== null) views.push(view);
      return view !== null || age < 0 || confirmed === null;
    });
  }
}

const isSameLaunch = (a: Readonly<Shot>, b: Readonly<Shot>): boolean =>
  a.weapon === b.weapon && a.originX === b.originX && a.originY === b.originY && a.originVx === b.originVx && a.originVy === b.originVy;
