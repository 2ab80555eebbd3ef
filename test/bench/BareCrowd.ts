/**
 * Clients with nothing but the framework in them: each joins, decodes every patch, and sends an input a tick. What a bot costs beyond one of
 * these is ours.
 */
import { Client, type InputHandle, type Room } from '@colyseus/sdk';
import { TICK_MS, TICK_RATE_HZ } from '#shared/netConfig.ts';
import { ArenaState } from '#shared/schema/ArenaState.ts';
import { HEARD_TICKS, InputState } from '#shared/schema/InputState.ts';
import { requestSeat } from '../support/requestSeat.ts';
import { until } from '../support/until.ts';

type Bare = { room: Room<unknown, ArenaState>; input: InputHandle<InputState>; timer: NodeJS.Timeout | undefined };

/** Directions walked in turn, a second each. */
const WALK = [1, 33, 65, 97];
/** The aim goes round in so many ticks. */
const TURN_TICKS = 6 * TICK_RATE_HZ;
const AIM_STEP = Math.floor(2 ** 15 / TURN_TICKS);

export class BareCrowd {
  readonly #bare = new Set<Bare>();
  readonly #isMute: boolean;
  patches = 0;
  inputs = 0;

  constructor(isMute: boolean) {
    this.#isMute = isMute;
  }

  get playing(): number {
    return this.#bare.size;
  }

  async join(url: string, count: number): Promise<void> {
    for (let n = 0; n < count; n++) {
      const room = await new Client(url).consumeSeatReservation(await requestSeat(url, { name: `bare ${n + 1}` }), ArenaState);
      room.onMessage('*', () => undefined);
      let hasState = false;
      room.onStateChange(() => {
        hasState = true;
        this.patches += 1;
      });
      const bare: Bare = { room, input: room.input<InputState>({ type: InputState }), timer: undefined };
      room.onLeave(() => {
        clearTimeout(bare.timer);
        this.#bare.delete(bare);
      });
      await until('the first state', () => hasState);
      this.#bare.add(bare);
      if (!this.#isMute) this.#send(bare, performance.now(), 0);
    }
  }

  async leave(): Promise<void> {
    await Promise.all([...this.#bare].map(({ room }) => room.leave()));
  }

  /** Each on a schedule of its own, as bots are. */
  #send(bare: Bare, dueMs: number, tick: number): void {
    const { data } = bare.input;
    data.move = WALK[Math.floor(tick / TICK_RATE_HZ) % WALK.length]!;
    data.aim = (tick % TURN_TICKS) * AIM_STEP;
    data.heard = bare.room.state.tick % HEARD_TICKS;
    if (bare.input.send() > 0) this.inputs += 1;
    const nextMs = dueMs + TICK_MS;
    bare.timer = setTimeout(() => this.#send(bare, nextMs, tick + 1), Math.max(0, nextMs - performance.now()));
  }
}
