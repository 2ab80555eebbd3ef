/**
 * Shots that are over in the tick they are fired in. The own ones are drawn in the frame that fires them, before the server has heard of them,
 * and are not drawn again when it tells; those of others show when their tick is drawn. One that hits the own player shows with its hit, at once.
 */
import type { Arena } from '#shared/arena/Arena.ts';
import { TICK_RATE_HZ } from '#shared/netConfig.ts';
import type { BeamEvent } from '#shared/sim/beamEvent.ts';
import type { SimEvent } from '#shared/sim/SimEvent.ts';
import { traceBeam } from '#shared/sim/traceBeam.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';
import type { BeamView, PlayerView } from './ArenaView.ts';
import type { IsOpen } from './HitJudge.ts';
import type { SessionProbe } from './SessionProbe.ts';
import { stopAtBody } from './stopAtBody.ts';

/** A beam is in the views for so long, ms. */
const SHOWN_MS = 400;
/** One nobody looked at for this long (a hidden page) is old news, ticks. */
const MAX_AGE_TICKS = 2 * TICK_RATE_HZ;

type Point = { readonly x: number; readonly y: number };
type HitEvent = Extract<SimEvent, { kind: 'hit' }>;

type Beam = {
  readonly key: number;
  event: BeamEvent;
  /** Its way from wall to wall, and as much of it as is drawn. */
  readonly way: readonly Point[];
  points: readonly Point[];
  /** Of a predicted one: whom it was seen to hit, null for nobody; undefined until a view has shown it, and once that is judged. */
  seen: number | null | undefined;
  /** Whom the server had it hit. */
  ruled: number | null;
  /** Seq of the input that fired it where the server has yet to tell of it; null once it has. */
  pendingSeq: number | null;
  /** Shows whatever moment the others are drawn at. */
  isPresent: boolean;
  /** When a view first showed it. */
  shownMs: number | null;
};

export class Beams {
  readonly #arena: Arena;
  readonly #playerId: number;
  readonly #isPredicting: boolean;
  readonly #nextKey: () => number;
  readonly #probe: SessionProbe;
  #beams: Beam[] = [];

  constructor(arena: Arena, playerId: number, nextKey: () => number, probe: SessionProbe, isPredicting: boolean) {
    this.#arena = arena;
    this.#probe = probe;
    this.#playerId = playerId;
    this.#isPredicting = isPredicting;
    this.#nextKey = nextKey;
  }

  /** An own beam just predicted, by the input `seq`. */
  fire(event: BeamEvent, seq: number): void {
    this.#add(event, seq, true);
  }

  /** What the server tells, in its order: a hit ends the beam of its name, which it follows. */
  onEvent(event: SimEvent): void {
    if (event.kind === 'beam') this.#confirm(event);
    else if (event.kind === 'hit') this.#end(event);
  }

  /** After the events of a patch. What was predicted by inputs up to `ack` and not told of was never fired. */
  settle(ack: number, tick: number, isOpen: IsOpen): void {
    for (const beam of this.#beams) if (beam.pendingSeq === null) this.#judge(beam, isOpen);
    this.#deny(({ pendingSeq }) => pendingSeq !== null && pendingSeq <= ack);
    this.#beams = this.#beams.filter(({ event }) => event.tick > tick - MAX_AGE_TICKS);
  }

  /** Takes back what the server has yet to tell of: the body that fired it was not there any more. */
  takeBack(): void {
    this.#deny(({ pendingSeq }) => pendingSeq !== null);
  }

  clear(): void {
    this.#beams = [];
  }

  /** The beams to be seen while the others are drawn at `renderTick`, as in `players`: until the server tells, an own one ends where it meets one of them. */
  viewAt(renderTick: number, nowMs: number, players: readonly PlayerView[]): BeamView[] {
    this.#beams = this.#beams.filter(({ shownMs }) => shownMs === null || nowMs - shownMs <= SHOWN_MS);
    const views: BeamView[] = [];
    for (const beam of this.#beams) {
      if (!beam.isPresent && beam.event.tick > renderTick) continue;
      if (beam.shownMs === null && beam.pendingSeq !== null) {
        const { points, victim } = stopAtBody(beam.way, beam.event.weapon, players, this.#arena);
        beam.points = points;
        beam.seen = victim;
      }
      beam.shownMs ??= nowMs;
      views.push(viewOf(beam, nowMs - beam.shownMs, this.#playerId));
    }
    return views;
  }

  #add(event: BeamEvent, pendingSeq: number | null, isPresent: boolean): void {
    const { count, x, y } = traceBeam(event, this.#arena);
    const way = Array.from({ length: count }, (_, i) => inPx(x[i]!, y[i]!));
    this.#beams.push({ key: this.#nextKey(), event, way, points: way, seen: undefined, ruled: null, pendingSeq, isPresent, shownMs: null });
  }

  #confirm(event: BeamEvent): void {
    const isOwn = event.actor === this.#playerId;
    if (isOwn && !this.#isPredicting) this.#probe.onShot?.();
    const predicted = isOwn ? this.#beams.find((beam) => beam.pendingSeq !== null && beam.event.ordinal === event.ordinal) : undefined;
    if (predicted === undefined) return this.#add(event, null, isOwn && this.#isPredicting);
    predicted.event = event;
    predicted.pendingSeq = null;
    predicted.points = predicted.way;
    this.#probe.onShotSettled?.(true);
  }

  #end({ actor, ordinal, target, bounces, x, y }: HitEvent): void {
    const beam = this.#beams.findLast(({ event }) => event.actor === actor && event.ordinal === ordinal);
    if (beam === undefined) return;
    beam.points = [...beam.way.slice(0, 1 + bounces), inPx(x, y)];
    beam.ruled = target;
    if (target === this.#playerId) beam.isPresent = true;
  }

  /** What was seen against what was ruled, once, when both are known. */
  #judge(beam: Beam, isOpen: IsOpen): void {
    const { seen, ruled, event } = beam;
    if (seen === undefined) return;
    beam.seen = undefined;
    if (seen === null && ruled === null) return;
    const isOvertaken = seen !== null && seen !== ruled && !isOpen(seen, event.tick);
    this.#probe.onHitJudged?.(seen === ruled ? 'agreed' : isOvertaken ? 'overtaken' : 'disagreed');
  }

  #deny(isDenied: (beam: Beam) => boolean): void {
    const kept = this.#beams.filter((beam) => !isDenied(beam));
    for (let left = this.#beams.length - kept.length; left > 0; left--) this.#probe.onShotSettled?.(false);
    this.#beams = kept;
  }
}

const viewOf = ({ key, event, points }: Beam, ageMs: number, playerId: number): BeamView => ({
  key,
  owner: event.actor,
  isOwn: event.actor === playerId,
  weapon: event.weapon,
  ordinal: event.ordinal,
  tick: event.tick,
  points,
  ageMs,
});

const inPx = (x: number, y: number): Point => ({ x: x / UNITS_PER_PX, y: y / UNITS_PER_PX });
