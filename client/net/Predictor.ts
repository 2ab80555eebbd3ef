/**
 * The own body in the predicted present: every input is applied the moment it is sent, with the server's own `applyInput`. Each patch brings
 * the body as the server had it after the newest input it had taken; the inputs after that are applied to it again.
 *
 *   seq      1  2  3  4  5  6  7
 *   server   x  x  x  x            ack = 4, wire body
 *   here     x  x  x  x  x  x  x   wire body + 5, 6, 7 = the present
 */
import type { Arena } from '#shared/arena/Arena.ts';
import type { PlayerInput } from '#shared/sim/PlayerInput.ts';
import type { Body } from '#shared/sim/World.ts';
import { applyInput } from '#shared/sim/applyInput.ts';
import type { ShotSeed } from '#shared/sim/launchShot.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';

/** An input on its way: sent, not yet known to be taken. */
export type PendingInput = {
  readonly seq: number;
  readonly input: Readonly<PlayerInput>;
  /** Index of the step it was sampled in, see `StepSchedule`. */
  readonly step: number;
  /** When it should have been sent. */
  readonly dueMs: number;
};

/** What a patch did to the predicted body: nothing; placed it (death, respawn); or moved its present position by (dx, dy) px. */
export type Reconciliation = { kind: 'agreed' } | { kind: 'handover' } | { kind: 'correction'; dx: number; dy: number };

const AGREED: Reconciliation = { kind: 'agreed' };

export class Predictor {
  #arena: Arena;
  /** In order of `seq`, all newer than the ack. */
  readonly #pending: PendingInput[] = [];
  #body: Body | null = null;
  /** The life the server had it in. */
  #isAlive = false;
  #spawnTick = 0;
  /** Where the body was a step before, for drawing in between. */
  readonly #before = { x: 0, y: 0 };

  constructor(arena: Arena) {
    this.#arena = arena;
  }

  /** The body after the newest input; null before the first patch. */
  get body(): Readonly<Body> | null {
    return this.#body;
  }

  get pendingCount(): number {
    return this.#pending.length;
  }

  /** Applies an input that was just sent. Returns the shots it fired. */
  apply(seq: number, input: Readonly<PlayerInput>, step: number, dueMs: number): readonly ShotSeed[] {
    if (this.#body === null) return [];
    this.#rest();
    const seeds = applyInput(this.#body, input, this.#arena);
    this.#pending.push({ seq, input, step, dueMs });
    return seeds;
  }

  /** A step without an input: the body stands. */
  stand(): void {
    if (this.#body !== null) this.#rest();
  }

  /** Takes the inputs that `ack` acknowledges off the list and returns them, oldest first. */
  acknowledge(ack: number): PendingInput[] {
    const kept = this.#pending.findIndex(({ seq }) => seq > ack);
    return this.#pending.splice(0, kept === -1 ? this.#pending.length : kept);
  }

  /** The body is gone: there is none until the next patch, which has it on `arena`, with the inputs on their way still to come. */
  enter(arena: Arena): void {
    this.#arena = arena;
    this.#body = null;
  }

  /** Inputs of a lost connection are neither repeated nor acknowledged on the next one. The body stays until the server says where it is. */
  forgetPending(): void {
    this.#pending.length = 0;
  }

  /** `wire` is the body as the server had it after the inputs acknowledged so far, `spawnTick` the life it is in. */
  reconcile(wire: Readonly<Body>, spawnTick: number): Reconciliation {
    const present = this.#body;
    const isSameLife = this.#isAlive === wire.isAlive && this.#spawnTick === spawnTick;
    this.#isAlive = wire.isAlive;
    this.#spawnTick = spawnTick;
    const body = { ...wire };
    for (const { input } of this.#pending) applyInput(body, input, this.#arena);
    this.#body = body;
    if (present === null || !isSameLife) {
      this.#rest();
      return present === null ? AGREED : { kind: 'handover' };
    }
    const dx = body.x - present.x;
    const dy = body.y - present.y;
    if (dx === 0 && dy === 0) return AGREED;
    this.#before.x += dx;
    this.#before.y += dy;
    return { kind: 'correction', dx: dx / UNITS_PER_PX, dy: dy / UNITS_PER_PX };
  }

  /** Where to draw the body `fraction` of a step after the step before the last, px. */
  drawnAt(fraction: number): { x: number; y: number } {
    const { x, y } = this.#body ?? this.#before;
    return {
      x: (this.#before.x + (x - this.#before.x) * fraction) / UNITS_PER_PX,
      y: (this.#before.y + (y - this.#before.y) * fraction) / UNITS_PER_PX,
    };
  }

  #rest(): void {
    this.#before.x = this.#body!.x;
    this.#before.y = this.#body!.y;
  }
}
