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
import { applyInput, type ShotSeed } from '#shared/sim/applyInput.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';

/** An input on its way: sent, not yet known to be taken. */
export type PendingInput = {
  readonly seq: number;
  readonly input: Readonly<PlayerInput>;
  /** Index of the step it was sampled in, see `StepSchedule`. */
  readonly step: number;
  readonly sentMs: number;
  /** The body once it was applied. */
  after: Body;
};

/** What a patch did to the predicted body: nothing; placed it (death, respawn); or moved its present position by (dx, dy) px. */
export type Reconciliation = { kind: 'agreed' } | { kind: 'handover' } | { kind: 'correction'; dx: number; dy: number };

const AGREED: Reconciliation = { kind: 'agreed' };

export class Predictor {
  readonly #arena: Arena;
  /** In order of `seq`, all newer than the ack. */
  readonly #pending: PendingInput[] = [];
  /** The body at the ack, as the server sent it, and the life it was in. */
  #acked: Body | null = null;
  #spawnTick = 0;
  #body: Body | null = null;
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

  /** Applies an input that was just sent. Returns the shot it fired. */
  apply(seq: number, input: Readonly<PlayerInput>, step: number, sentMs: number): ShotSeed | null {
    if (this.#body === null) return null;
    this.#rest();
    const seed = applyInput(this.#body, input, this.#arena);
    this.#pending.push({ seq, input, step, sentMs, after: { ...this.#body } });
    return seed;
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

  /** Inputs of a lost connection are neither repeated nor acknowledged on the next one. The body stays until the server says where it is. */
  forgetPending(): void {
    this.#pending.length = 0;
  }

  /**
   * @param wire  the body as the server had it after the inputs just acknowledged
   * @param newest  the newest of these, or undefined when there were none
   */
  reconcile(wire: Readonly<Body>, spawnTick: number, newest: PendingInput | undefined): Reconciliation {
    const expected = newest?.after ?? this.#acked;
    const isNewLife = this.#acked !== null && (this.#acked.isAlive !== wire.isAlive || this.#spawnTick !== spawnTick);
    this.#acked = { ...wire };
    this.#spawnTick = spawnTick;
    const present = this.#body;
    if (present !== null && this.#isSettled(expected, wire)) return AGREED;
    const body = this.#replay();
    this.#body = body;
    if (present === null || isNewLife) {
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

  /** Whether the prediction was right to the last bit. With nothing pending (inputs were lost with a link) the present must be right too. */
  #isSettled(expected: Body | null, wire: Readonly<Body>): boolean {
    return expected !== null && isSame(expected, wire) && (this.#pending.length > 0 || isSame(this.#body!, wire));
  }

  #replay(): Body {
    const body = { ...this.#acked! };
    for (const pending of this.#pending) {
      applyInput(body, pending.input, this.#arena);
      pending.after = { ...body };
    }
    return body;
  }

  #rest(): void {
    this.#before.x = this.#body!.x;
    this.#before.y = this.#body!.y;
  }
}

function isSame(a: Readonly<Body>, b: Readonly<Body>): boolean {
  return (
    a.x === b.x &&
    a.y === b.y &&
    a.vx === b.vx &&
    a.vy === b.vy &&
    a.isAlive === b.isAlive &&
    a.dashTicks === b.dashTicks &&
    a.dashCooldownTicks === b.dashCooldownTicks &&
    a.fireCooldownTicks === b.fireCooldownTicks &&
    a.weapon === b.weapon &&
    a.ammo === b.ammo &&
    a.shotsFired === b.shotsFired
  );
}
