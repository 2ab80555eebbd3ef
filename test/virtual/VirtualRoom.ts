import { SchemaSerializer, type Client } from '@colyseus/core';
import { Encoder } from '@colyseus/schema';
import type { FrameFault } from '#server/room/frameGuard.ts';
import { Match, type MatchOptions } from '#shared/match/Match.ts';
import { Intake } from '#server/room/Intake.ts';
import { PatchTimes } from '#server/room/RoundTrip.ts';
import { TickLoop } from '#server/room/TickLoop.ts';
import { EVENT_SLOTS, PROBE_INTERVAL_MS, RECONNECT_WINDOW_S, TICK_RATE_HZ } from '#shared/netConfig.ts';
import type { ArenaState } from '#shared/schema/ArenaState.ts';
import { unpackEvent } from '#shared/schema/packEvent.ts';
import type { SimEvent } from '#shared/sim/SimEvent.ts';
import type { TakenInput, TickInputs } from '#shared/sim/World.ts';
import type { VirtualConnection } from './VirtualLink.ts';
import { VirtualSeat } from './VirtualSeat.ts';
import type { VirtualTime } from './VirtualTime.ts';

/** As in `ArenaRoom`, bytes. */
Encoder.BUFFER_SIZE = 65_536;
const TICKS_PER_PROBE = (PROBE_INTERVAL_MS / 1000) * TICK_RATE_HZ;

/**
 * The server's end: what `ArenaRoom` is, on virtual time and without sockets. The match, the tick loop, the guard, the input buffers and the
 * serializer are those of the real one.
 */
export class VirtualRoom {
  readonly match: Match;
  readonly loop: TickLoop;
  readonly #time: VirtualTime;
  readonly #patchRateHz: number;
  readonly #patches = new PatchTimes();
  readonly #serializer = new SchemaSerializer<ArenaState>();
  readonly #seats = new Map<VirtualSeat, { stopWaiting: () => void }>();
  #stalledUntilMs = 0;
  /** All that happened, positions in units. */
  readonly events: SimEvent[] = [];
  /** Players who were thrown out, and why. */
  readonly kicks: { number: number; fault: FrameFault }[] = [];
  /** Called after each tick with the inputs that it simulated. */
  afterTick: (inputs: TickInputs) => void = () => undefined;
  /** Called after each patch. */
  afterPatch: () => void = () => undefined;

  constructor(time: VirtualTime, patchRateHz: number, options: MatchOptions) {
    this.#time = time;
    this.#patchRateHz = patchRateHz;
    this.match = new Match(options);
    this.#serializer.reset(this.match.state);
    // The whole process stands still in a stall: its timers, and its sockets too.
    const clock = { now: time.now, after: (delayMs: number, run: () => void) => time.after(delayMs, () => this.#whenAwake(run)) };
    this.loop = new TickLoop(clock, TICK_RATE_HZ / patchRateHz, {
      tick: () => this.#tick(),
      patch: () => this.#patch(),
      onError: (error) => {
        throw error;
      },
    });
  }

  /** A new player. Until it has connected its body stands. */
  join(name: string, colour: number): VirtualSeat {
    const { number, row } = this.match.addPerson({ name, colour, emblem: 0 });
    const seat = new VirtualSeat(number, row, new Intake(this.#patches, this.#patchRateHz), this.#time.now, (client) =>
      this.#wholeState(client),
    );
    this.#seats.set(seat, { stopWaiting: () => undefined });
    this.loop.start();
    return seat;
  }

  connect(seat: VirtualSeat, connection: VirtualConnection, toClient: (frame: Uint8Array) => void): void {
    const hold = this.#seats.get(seat);
    if (hold === undefined) return connection.end(); // given to somebody else meanwhile
    hold.stopWaiting();
    seat.connect(connection, toClient);
    this.match.setLink(seat.number, { isAway: false, pingMs: 0 });
  }

  receive(seat: VirtualSeat, frame: Uint8Array): void {
    this.#whenAwake(() => {
      const fault = this.#seats.has(seat) ? seat.receive(frame) : null;
      if (fault === null) return;
      this.kicks.push({ number: seat.number, fault });
      this.leave(seat);
    });
  }

  /** The seat's connection is gone: it is held for a while. */
  drop(seat: VirtualSeat): void {
    seat.drop();
    this.match.setLink(seat.number, { isAway: true, pingMs: 0 });
    const stopWaiting = this.#time.after(RECONNECT_WINDOW_S * 1000, () => this.leave(seat));
    this.#seats.set(seat, { stopWaiting });
  }

  leave(seat: VirtualSeat): void {
    if (!this.#seats.delete(seat)) return;
    seat.drop();
    seat.dispose();
    this.match.removePerson(seat.number);
  }

  /** The whole process stands still for so long. */
  stall(ms: number): void {
    this.#stalledUntilMs = this.#time.now() + ms;
  }

  #whenAwake(run: () => void): void {
    if (this.#time.now() >= this.#stalledUntilMs) run();
    else this.#time.at(this.#stalledUntilMs, run);
  }

  #tick(): void {
    const { state } = this.match;
    const inputs = new Map<number, readonly TakenInput[]>();
    for (const seat of this.#seats.keys()) {
      if (!seat.isConnected) continue;
      inputs.set(seat.number, seat.takeInputs(this.match.tick + 1));
      const { waitingInputs, inputMarginMs } = seat;
      this.match.setInputQueue(seat.number, { waitingInputs, inputMarginMs });
    }
    const firstEvent = state.eventCount;
    this.match.step(inputs);
    for (let n = firstEvent; n < state.eventCount; n++) this.events.push(unpackEvent(state.events.at(n % EVENT_SLOTS))!);
    if (this.loop.ticks % TICKS_PER_PROBE === 0) this.#probeLinks();
    this.afterTick(inputs);
  }

  #patch(): void {
    this.match.publish();
    this.#patches.sent(this.match.tick, this.#time.now());
    const clients = [...this.#seats.keys()].filter(({ isJoined }) => isJoined).map(({ client }) => client);
    this.#serializer.applyPatches(clients, undefined, this.#timing());
    this.afterPatch();
  }

  #wholeState(client: Client): Uint8Array {
    return this.#serializer.getFullState(client, this.#timing());
  }

  #timing(): { sNow: number } {
    return { sNow: Math.floor(this.#time.now()) };
  }

  #probeLinks(): void {
    for (const seat of this.#seats.keys()) {
      if (!seat.isConnected) continue;
      seat.probeLink();
      this.match.setLink(seat.number, { isAway: false, pingMs: Math.round(seat.rttMs) });
    }
  }
}
