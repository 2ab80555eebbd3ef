/**
 * The own shots. Each is drawn from the step it was fired in, before the server has heard of it, and goes on as the server's shot when that
 * arrives: owner and ordinal name it on both sides. All of its life it is drawn by the steps of this end, so the change of identity moves nothing.
 */
import type { Arena } from '#shared/arena/Arena.ts';
import type { Shot } from '#shared/sim/World.ts';
import { leadAt } from '#shared/sim/leadAt.ts';
import { MAX_REWIND_TICKS, VIEW_PARTS } from '#shared/netConfig.ts';
import type { ShotView } from './ArenaView.ts';
import { Flight } from './Flight.ts';
import { ShotPace } from './ShotPace.ts';

type OwnShot = {
  readonly flight: Flight;
  /** Seq of the input that fired it. */
  readonly seq: number;
  /** The step it was fired in. */
  readonly step: number;
  /** How its age goes while its lead is blended out; null where shots fly in the present of this end. */
  readonly pace: ShotPace | null;
  /** As drawn last. */
  seenAge: number;
  /** It was drawn at its end. */
  isOver: boolean;
  /** The low 16 bits of the server's id and its spawn tick, once known. */
  confirmed: { id: number; spawnTick: number } | null;
};

/** Whether the server agreed to a predicted shot. */
export type Settled = { readonly ordinal: number; readonly isConfirmed: boolean };

/** A shot that hits is drawn on for this long unless it was seen to hit, so that what was seen can be judged, ticks. */
const GRACE_TICKS = 1;
/** In place of the id of a shot that hit before it could be sent. */
const NEVER_TOLD = -1;

/** Shot counts are told modulo this. */
const ORDINALS = 256;

export class OwnShots {
  readonly #arena: Arena;
  readonly #nextKey: () => number;
  readonly #patchTicks: number;
  #shots: OwnShot[] = [];
  /** How far back the server looks for the newest confirmed shot at its muzzle, ticks; 0 while it does not. */
  rewindTicks = 0;

  constructor(arena: Arena, patchTicks: number, nextKey: () => number) {
    this.#arena = arena;
    this.#patchTicks = patchTicks;
    this.#nextKey = nextKey;
  }

  /** A shot just predicted, in `step`, when the others were shown as of the moment `seen`; null to fly in the present regardless. */
  fire(shot: Shot, seq: number, step: number, seen: number | null): void {
    const pace = seen === null ? null : new ShotPace(seen, step, this.#patchTicks);
    this.#shots.push({
      flight: new Flight(this.#nextKey(), shot, this.#arena),
      seq,
      step,
      pace,
      seenAge: 0,
      isOver: false,
      confirmed: null,
    });
  }

  /** The server launched `shot`, in the tick that corresponds to `step` when it was not predicted. */
  confirm(shot: Shot, step: number): boolean {
    const confirmed = { id: shot.id & 0xffff, spawnTick: shot.spawnTick };
    const own = this.#shots.find(({ flight, confirmed: known }) => known === null && flight.shot.ordinal === shot.ordinal);
    if (own === undefined) {
      this.#shots.push({
        flight: new Flight(this.#nextKey(), shot, this.#arena),
        seq: 0,
        step,
        pace: null,
        seenAge: 0,
        isOver: false,
        confirmed,
      });
      return false;
    }
    own.confirmed = confirmed;
    this.rewindTicks = own.pace === null ? 0 : Math.min(MAX_REWIND_TICKS, Math.max(0, shot.spawnTick - 1 - own.pace.seen));
    if (!isSameLaunch(own.flight.shot, shot)) own.flight.relaunch(shot);
    return true;
  }

  /**
   * Settles predicted shots whose inputs the server has taken without telling of a launch: those it counted have hit somebody before they could
   * be sent, and end there; those it did not count were never fired, and vanish. Returns which of the two, for each.
   */
  settle(ack: number, shotsFired: number): Settled[] {
    const settled: Settled[] = [];
    this.#shots = this.#shots.filter((own) => {
      const { flight, seq, confirmed } = own;
      if (confirmed !== null || seq > ack) return true;
      const { ordinal, spawnTick } = flight.shot;
      const behind = (shotsFired - ordinal + ORDINALS) % ORDINALS;
      const isConfirmed = behind > 0 && behind < ORDINALS / 2;
      settled.push({ ordinal, isConfirmed });
      own.confirmed = { id: NEVER_TOLD, spawnTick };
      return isConfirmed;
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

  /** A new round has swept the shot away in `tick` of the server. */
  end(id: number, tick: number): void {
    const own = this.#shots.find(({ confirmed }) => confirmed?.id === id);
    own?.flight.endAt(ageIn(own, tick));
  }

  /**
   * The shot hits in `tick` of the server. Returns how many ticks before that moment of the others it is seen to, null where it is drawn in the
   * present of this end.
   */
  hit(ordinal: number, tick: number): number | null {
    const own = this.#shots.find(({ flight }) => flight.shot.ordinal === ordinal);
    if (own === undefined) return null;
    const age = ageIn(own, tick);
    own.flight.endAt(age + GRACE_TICKS);
    if (own.pace === null) return null;
    return leadAt((spawnTickOf(own) - 1 - own.pace.seen) * VIEW_PARTS, age, this.#patchTicks);
  }

  /**
   * Appends the shots to be seen at `step`, fractional, where a shot leaves the barrel at the start of the step it is fired in; the others are
   * shown as of `renderTick`. Call with moments in order.
   */
  viewAt(step: number, renderTick: number, views: ShotView[]): void {
    this.#shots = this.#shots.filter((own) => {
      const { flight, confirmed } = own;
      const age = ageAt(own, step, renderTick);
      const view = flight.viewAt(age, true) ?? (own.isOver ? null : flight.viewEnd(true, own.seenAge));
      own.seenAge = Math.max(own.seenAge, age);
      own.isOver ||= age >= 0 && flight.isOverAt(age);
      if (age >= 0 && view !== null) views.push(view);
      return age < 0 || !own.isOver || confirmed === null;
    });
  }
}

const spawnTickOf = ({ flight, confirmed }: OwnShot): number => confirmed?.spawnTick ?? flight.shot.spawnTick;

/** As drawn. The clock of this end may jump back, even to before the shot was fired: what has been seen stays in sight, and does not fly back. */
function ageAt(own: OwnShot, step: number, renderTick: number): number {
  const { pace, step: fired, seenAge } = own;
  if (step < fired && seenAge === 0) return step - fired;
  return pace === null ? Math.max(seenAge, step - fired) : pace.ageAt(step, renderTick, spawnTickOf(own));
}

/** At the end of `tick`. */
const ageIn = (own: OwnShot, tick: number): number => tick - spawnTickOf(own) + 1;

const isSameLaunch = (a: Readonly<Shot>, b: Readonly<Shot>): boolean =>
  a.weapon === b.weapon && a.originX === b.originX && a.originY === b.originY && a.originVx === b.originVx && a.originVy === b.originVy;
