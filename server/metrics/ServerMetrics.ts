import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { METRIC } from './metricNames.ts';

/** What a room shows of itself. */
export type RoomFigures = {
  readonly loop: { readonly ticks: number; readonly lateTicks: number; readonly droppedTicks: number; readonly runMs: number };
  readonly match: { readonly people: number; readonly bots: number };
};

const QUANTILES = [0.5, 0.99, 1] as const;
const US_PER_MS = 1000;

/** Everything the server counts, for one process. What happens per tick or per frame costs a few nanoseconds; sums are made when asked for. */
export class ServerMetrics {
  readonly registry = new Registry();
  readonly kicks = this.#counter(METRIC.kicks, 'Connections the server ended for cause', ['reason']);
  readonly decoderErrors = this.#counter(METRIC.decoderErrors, 'Frames past the guard that made a decoder throw');
  readonly drops = this.#counter(METRIC.drops, 'Connections lost with the seat kept');
  readonly reconnects = this.#counter(METRIC.reconnects, 'Connections that came back to their seat');
  readonly messagesDropped = this.#counter(METRIC.messagesDropped, 'Messages whose fields were wrong');
  readonly refusals = this.#counter(METRIC.refusals, 'Requests to a room that were refused', ['what', 'why']);
  readonly roomFailures = this.#counter(METRIC.roomFailures, 'Rooms closed by an exception');
  readonly joins = this.#counter(METRIC.joins, 'Joins by answer', ['answer']);
  readonly echoMessages = this.#counter(METRIC.echoMessages, 'Messages echoed');
  readonly suppressedLogLines = this.#counter(METRIC.suppressedLogLines, 'Log lines not written because there were too many');

  readonly #tickUs = createHistogram({ figures: 3 });
  readonly #patchUs = createHistogram({ figures: 3 });
  readonly #jitterUs = createHistogram({ figures: 3 });
  readonly #rooms = new Set<RoomFigures>();
  readonly #sockets = new Set<Socket>();
  readonly #closed = { ticks: 0, runMs: 0, lateTicks: 0, droppedTicks: 0, bytesIn: 0, bytesOut: 0 };
  #queuedBytesMax = 0;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    this.#info();
    this.#quantiles(METRIC.tickDurationMs, 'Time one tick of one room took', this.#tickUs);
    this.#quantiles(METRIC.patchDurationMs, 'Time one patch of one room took, for all its clients', this.#patchUs);
    this.#quantiles(METRIC.tickStartJitterMs, 'Distance of the start of a tick from its schedule', this.#jitterUs);
    this.#gauge(METRIC.tickRateHz, 'Ticks a second over the life of the rooms that run', () => this.#tickRateHz());
    this.#gauge(METRIC.ticks, 'Ticks run', () => this.#sum('ticks'));
    this.#gauge(METRIC.lateTicks, 'Ticks run a period or more after they were due', () => this.#sum('lateTicks'));
    this.#gauge(METRIC.droppedTicks, 'Ticks never run', () => this.#sum('droppedTicks'));
    this.#gauge(METRIC.rooms, 'Rooms open', () => this.#rooms.size);
    this.#gauge(METRIC.people, 'People with a seat', () => total(this.#rooms, ({ match }) => match.people));
    this.#gauge(METRIC.bots, 'Bots in rooms', () => total(this.#rooms, ({ match }) => match.bots));
    this.#gauge(METRIC.bytesIn, 'Bytes received on game connections', () => this.#bytes('bytesIn', 'bytesRead'));
    this.#gauge(METRIC.bytesOut, 'Bytes sent on game connections', () => this.#bytes('bytesOut', 'bytesWritten'));
    this.#gauge(METRIC.queuedBytesMax, 'Most bytes that ever waited for one client', () => this.#queuedBytesMax);
  }

  openRoom(room: RoomFigures): void {
    this.#rooms.add(room);
  }

  closeRoom(room: RoomFigures): void {
    if (!this.#rooms.delete(room)) return;
    this.#closed.ticks += room.loop.ticks;
    this.#closed.runMs += room.loop.runMs;
    this.#closed.lateTicks += room.loop.lateTicks;
    this.#closed.droppedTicks += room.loop.droppedTicks;
  }

  /** Counts the bytes of a game connection from now on. */
  watchSocket(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once('close', () => {
      this.#sockets.delete(socket);
      this.#closed.bytesIn += socket.bytesRead;
      this.#closed.bytesOut += socket.bytesWritten;
    });
  }

  tickDuration(ms: number): void {
    record(this.#tickUs, ms);
  }

  patchDuration(ms: number): void {
    record(this.#patchUs, ms);
  }

  /** `lateMs` is negative for a tick that began early. */
  tickLateness(lateMs: number): void {
    record(this.#jitterUs, Math.abs(lateMs));
  }

  queuedBytes(bytes: number): void {
    if (bytes > this.#queuedBytesMax) this.#queuedBytesMax = bytes;
  }

  #sum(figure: 'ticks' | 'lateTicks' | 'droppedTicks'): number {
    return this.#closed[figure] + total(this.#rooms, ({ loop }) => loop[figure]);
  }

  /** Of the rooms that run now; when none does, of those that did. */
  #tickRateHz(): number {
    const isRunning = this.#rooms.size > 0;
    const ticks = isRunning ? total(this.#rooms, ({ loop }) => loop.ticks) : this.#closed.ticks;
    const runMs = isRunning ? total(this.#rooms, ({ loop }) => loop.runMs) : this.#closed.runMs;
    return runMs === 0 ? 0 : (ticks * 1000) / runMs;
  }

  #bytes(closed: 'bytesIn' | 'bytesOut', open: 'bytesRead' | 'bytesWritten'): number {
    return this.#closed[closed] + total(this.#sockets, (socket) => socket[open]);
  }

  #info(): void {
    const help = 'Who tells this: the name of the process';
    new Gauge({ name: METRIC.info, help, labelNames: ['process'], registers: [this.registry] }).set({ process: randomUUID() }, 1);
  }

  #counter<Label extends string = never>(name: string, help: string, labelNames: readonly Label[] = []): Counter<Label> {
    return new Counter({ name, help, labelNames: [...labelNames], registers: [this.registry] });
  }

  #gauge(name: string, help: string, read: () => number): void {
    const gauge: Gauge = new Gauge({ name, help, registers: [this.registry], collect: () => gauge.set(read()) });
  }

  #quantiles(name: string, help: string, histogram: RecordableHistogram): void {
    const gauge: Gauge<'quantile'> = new Gauge({
      name,
      help,
      labelNames: ['quantile'],
      registers: [this.registry],
      collect: () => {
        for (const quantile of QUANTILES) {
          const us = histogram.count === 0 ? 0 : quantile === 1 ? histogram.max : histogram.percentile(quantile * 100);
          gauge.set({ quantile: String(quantile) }, us / US_PER_MS);
        }
      },
    });
  }
}

/** The histogram holds whole numbers from 1 up. */
function record(histogram: RecordableHistogram, ms: number): void {
  histogram.record(Math.max(1, Math.round(ms * US_PER_MS)));
}

function total<Item>(items: Iterable<Item>, figure: (item: Item) => number): number {
  let sum = 0;
  for (const item of items) sum += figure(item);
  return sum;
}
