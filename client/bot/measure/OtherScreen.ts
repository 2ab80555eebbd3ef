/**
 * From an action to somebody else's screen, end to end: a bot fires, and another bot of the same room sees the shot. All bots are in one process, so
 * one clock times both ends. The parts of each sample add up to its total:
 *
 *   due   sent      at the server    tick ends    its patch    patch at the other     drawn there
 *    | sendWait | way up |    tick     | patchWait | way down |     interpolation       |
 *                  \______________ oneWay ____________/
 */
import { TICK_MS } from '#shared/netConfig.ts';

/** What one shot took to one other screen, ms. */
export type ScreenSample = {
  /** From the moment the input that fired was due to the first view of the other that shows the shot. */
  total: number;
  /** From the moment the input was due until it left: the shooter's own frame. */
  sendWait: number;
  /** The shooter's way up and the other's way down, as they are on average. */
  oneWay: number;
  /** What is left: from the input's arrival to the end of the tick that takes it, and by how much the two ways differed from their average. Below 0 if they were quick. */
  tick: number;
  /** From the end of that tick to the patch that carries it: whole ticks. */
  patchWait: number;
  /** From the patch's arrival to the view: the past the others are drawn in, and the other's own frame. */
  interpolation: number;
};

/** Patches each seat remembers: seconds of them, more than a shot ever waits to be drawn. */
const PATCHES = 256;
/** Shot counts are told modulo this. */
const ORDINALS = 256;

type Fire = { dueMs: number; sentMs: number; upMs: number; seenBy: Set<number> };
/** The shots fired in one room, by owner and ordinal: a later shot of the same name takes the place of the one before. */
type Room = Map<number, Fire>;

export class OtherScreen {
  readonly #rooms = new Map<string, Room>();

  /** Forgets the shots that have been fired: what is measured begins now. */
  restart(): void {
    for (const fires of this.#rooms.values()) fires.clear();
  }

  /** Takes part: `player` fires and watches in `room`; `onSample` is called with each shot that it sees. */
  seat(room: string, player: number, onSample: (sample: ScreenSample) => void): ScreenSeat {
    let fires = this.#rooms.get(room);
    if (fires === undefined) this.#rooms.set(room, (fires = new Map()));
    return new ScreenSeat(fires, player, onSample);
  }
}

/** One bot's end of it. Moments are told in order. */
export class ScreenSeat {
  readonly #fires: Room;
  readonly #player: number;
  readonly #onSample: (sample: ScreenSample) => void;
  /** Rings of the patches that arrived here. */
  readonly #patchTicks = new Float64Array(PATCHES);
  readonly #patchMs = new Float64Array(PATCHES);
  #patches = 0;

  constructor(fires: Room, player: number, onSample: (sample: ScreenSample) => void) {
    this.#fires = fires;
    this.#player = player;
    this.#onSample = onSample;
  }

  /** An input left that fires; the way up takes `upMs` on average. */
  fire({ ordinal, dueMs, sentMs }: { ordinal: number; dueMs: number; sentMs: number }, upMs: number): void {
    this.#fires.set(nameOf(this.#player, ordinal), { dueMs, sentMs, upMs, seenBy: new Set() });
  }

  /** A patch arrived with the state at the end of `tick`. */
  patch(tick: number, nowMs: number): void {
    this.#patchTicks[this.#patches % PATCHES] = tick;
    this.#patchMs[this.#patches % PATCHES] = nowMs;
    this.#patches += 1;
  }

  /** A view shows a shot, for the first time or again; the way down to here takes `downMs` on average. */
  see({ owner, ordinal, spawnTick }: { owner: number; ordinal: number; spawnTick: number }, nowMs: number, downMs: number): void {
    const fire = this.#fires.get(nameOf(owner, ordinal));
    if (fire === undefined || owner === this.#player || fire.seenBy.has(this.#player)) return;
    fire.seenBy.add(this.#player);
    const patch = this.#firstPatchSince(spawnTick);
    if (patch === null) return;
    const total = nowMs - fire.dueMs;
    const sendWait = fire.sentMs - fire.dueMs;
    const oneWay = fire.upMs + downMs;
    const patchWait = (patch.tick - spawnTick) * TICK_MS;
    const interpolation = nowMs - patch.ms;
    this.#onSample({
      total,
      sendWait,
      oneWay,
      tick: total - sendWait - oneWay - patchWait - interpolation,
      patchWait,
      interpolation,
    });
  }

  /** Null when it came before this seat was here, or too long ago to be remembered. */
  #firstPatchSince(spawnTick: number): { tick: number; ms: number } | null {
    const oldest = Math.max(0, this.#patches - PATCHES);
    for (let n = this.#patches - 1; n > oldest; n--) {
      const [tick, tickBefore] = [this.#patchTicks[n % PATCHES]!, this.#patchTicks[(n - 1) % PATCHES]!];
      if (tick < spawnTick) return null;
      if (tickBefore < spawnTick) return { tick, ms: this.#patchMs[n % PATCHES]! };
    }
    return null;
  }
}

const nameOf = (owner: number, ordinal: number): number => owner * ORDINALS + ordinal;
