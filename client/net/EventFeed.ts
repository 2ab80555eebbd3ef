/**
 * What happened, told when it shows. The server's events arrive ahead of the moment the others are drawn at, so each waits here for its
 * tick to be drawn, an own hit for the moment in which the shot is drawn to touch; what else concerns the own player is told at once, since the
 * own body is drawn in the present.
 */
import { EVENT_SLOTS, TICK_RATE_HZ } from '#shared/netConfig.ts';
import type { ArenaState } from '#shared/schema/ArenaState.ts';
import { unpackEvent } from '#shared/schema/packEvent.ts';
import type { SimEvent } from '#shared/sim/SimEvent.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';
import type { ViewEvent } from './ArenaView.ts';

/** An event nobody took for this long (a hidden page) is old news, ticks. */
const MAX_AGE_TICKS = 2 * TICK_RATE_HZ;

export class EventFeed {
  /** Number of the next event to read; null until the first state says how many there were before. */
  #next: number | null = null;
  #waiting: { event: SimEvent; showTick: number }[] = [];

  /** Events new in this patch, positions in units. Those from before the join, and those the ring has lost, are skipped. */
  read(state: ArenaState): SimEvent[] {
    const first = Math.max(this.#next ?? state.eventCount, state.eventCount - EVENT_SLOTS);
    this.#next = state.eventCount;
    const events: SimEvent[] = [];
    for (let n = first; n < state.eventCount; n++) {
      const row = state.events.at(n % EVENT_SLOTS);
      const event = row === undefined ? null : unpackEvent(row);
      if (event !== null) events.push(event);
    }
    this.#waiting = this.#waiting.filter(({ event: { tick } }) => tick > state.tick - MAX_AGE_TICKS);
    return events;
  }

  /** `event` shows when the others do as of `showTick`. */
  showAt(event: SimEvent, showTick: number): void {
    this.#waiting.push({ event, showTick });
  }

  /** After a cut the world goes on from where it is: what was missed is not replayed. */
  skipMissed(): void {
    this.#next = null;
  }

  /** Takes what shows by `renderTick`, positions in px. */
  take(renderTick: number): ViewEvent[] {
    if (this.#waiting.length === 0) return [];
    const due = this.#waiting.filter(({ showTick }) => showTick <= renderTick);
    if (due.length > 0) this.#waiting = this.#waiting.filter(({ showTick }) => showTick > renderTick);
    return due.map(({ event }) => inPx(event));
  }
}

const inPx = (event: SimEvent): ViewEvent => ('x' in event ? { ...event, x: event.x / UNITS_PER_PX, y: event.y / UNITS_PER_PX } : event);
