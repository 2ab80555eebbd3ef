import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRng, nextInt } from '#shared/math/rng.ts';
import { INPUT_BANK_TICKS, MAX_INPUTS_PER_TICK } from '#shared/netConfig.ts';
import { applyInput } from '#shared/sim/applyInput.ts';
import { createPlayer } from '#shared/sim/createPlayer.ts';
import { NEUTRAL_INPUT, type PlayerInput } from '#shared/sim/PlayerInput.ts';
import { scriptInput } from '#shared/sim/scriptInput.ts';
import type { Body } from '#shared/sim/World.ts';
import { UNITS_PER_PX, unitsOf } from '#shared/tuning.ts';
import { Predictor, type Reconciliation } from './Predictor.ts';
import { boxArena } from './testing/boxArena.ts';

const arena = boxArena();
const bodyAt = (xPx: number, yPx: number): Body => ({ ...createPlayer(0).body, isAlive: true, x: unitsOf(xPx), y: unitsOf(yPx) });

/** The own body on a server that takes inputs as a room does: late, in bursts, or none for a while. */
class FarBody {
  readonly body: Body;
  readonly #waiting: { seq: number; input: PlayerInput }[] = [];
  ack = 0;

  constructor(body: Body) {
    this.body = { ...body };
  }

  receive(seq: number, input: PlayerInput): void {
    this.#waiting.push({ seq, input });
  }

  take(most: number): void {
    for (const { seq, input } of this.#waiting.splice(0, most)) {
      applyInput(this.body, input, arena);
      this.ack = seq;
    }
  }
}

function patchTo(predictor: Predictor, far: FarBody, spawnTick = 0): Reconciliation {
  predictor.acknowledge(far.ack);
  return predictor.reconcile(far.body, spawnTick);
}

/** Ten seconds of play over a link and a server that delay and bunch inputs and patches at will. */
function playRandomly(seed: number): { corrections: number; steps: number } {
  const rng = createRng(seed);
  const far = new FarBody(bodyAt(200, 200));
  const predictor = new Predictor(arena);
  patchTo(predictor, far);
  let corrections = 0;
  let seq = 0;
  let input = NEUTRAL_INPUT;
  for (let step = 0; step < 600; step++) {
    input = scriptInput(input, rng);
    predictor.apply(++seq, input, step, step);
    far.receive(seq, input);
    if (predictor.pendingCount > INPUT_BANK_TICKS || nextInt(rng, 3) > 0) far.take(nextInt(rng, MAX_INPUTS_PER_TICK + 1));
    if (nextInt(rng, 2) === 0 && patchTo(predictor, far).kind !== 'agreed') corrections += 1;
  }
  far.take(Infinity);
  assert.equal(patchTo(predictor, far).kind, 'agreed', `seed ${seed}`);
  assert.deepEqual(predictor.body, far.body, `seed ${seed}`);
  return { corrections, steps: seq };
}

test('[RC2] late, bunched and missing acks never move the predicted body', () => {
  const first = Number(process.env['SEED'] ?? 1);
  for (let seed = first; seed < first + 50; seed++) {
    const { corrections } = playRandomly(seed);
    assert.equal(corrections, 0, `seed ${seed} (SEED=${seed} runs it first)`);
  }
});

test('[RC3] a body moved by the server is a correction by exactly that much at the present', () => {
  const far = new FarBody(bodyAt(200, 480));
  const predictor = new Predictor(arena);
  patchTo(predictor, far);
  for (let seq = 1; seq <= 6; seq++) {
    const input = { move: 1, aim: 0, buttons: 0 };
    predictor.apply(seq, input, seq, seq);
    far.receive(seq, input);
  }
  far.take(3);
  far.body.x += 5 * UNITS_PER_PX;
  far.body.y -= 12 * UNITS_PER_PX;
  const drawnBefore = [0, 0.5, 1].map((fraction) => predictor.drawnAt(fraction));
  assert.deepEqual(patchTo(predictor, far), { kind: 'correction', dx: 5, dy: -12 });
  const drawnAfter = [0, 0.5, 1].map((fraction) => predictor.drawnAt(fraction));
  assert.deepEqual(
    drawnAfter,
    drawnBefore.map(({ x, y }) => ({ x: x + 5, y: y - 12 })),
    'drawn beside where it was, and not stretched over the step',
  );
  far.take(3);
  assert.deepEqual(patchTo(predictor, far), { kind: 'agreed' });
});

test('[RC4] a death and a respawn are handovers, wherever they put the body', () => {
  const far = new FarBody(bodyAt(200, 200));
  const predictor = new Predictor(arena);
  patchTo(predictor, far);
  predictor.apply(1, { move: 1, aim: 0, buttons: 0 }, 1, 1);
  far.body.isAlive = false;
  assert.equal(patchTo(predictor, far).kind, 'handover');
  assert.equal(predictor.body?.isAlive, false);
  predictor.apply(2, { move: 1, aim: 0, buttons: 0 }, 2, 2);
  assert.equal(predictor.body?.x, far.body.x, 'a dead body ignores its inputs');
  Object.assign(far.body, bodyAt(480, 480));
  assert.equal(patchTo(predictor, far, 150).kind, 'handover');
  far.body.x = unitsOf(160);
  assert.equal(patchTo(predictor, far, 300).kind, 'handover', 'a new round moves the living');
});

test('[RC4] the drawn body does not glide to its new life', () => {
  const far = new FarBody(bodyAt(200, 200));
  const predictor = new Predictor(arena);
  patchTo(predictor, far);
  Object.assign(far.body, bodyAt(480, 480));
  patchTo(predictor, far, 150);
  assert.deepEqual(predictor.drawnAt(0), { x: 480, y: 480 });
});

test('[RC6] inputs lost with a connection are given up: the body goes back to where the server has it', () => {
  const far = new FarBody(bodyAt(200, 480));
  const predictor = new Predictor(arena);
  patchTo(predictor, far);
  for (let seq = 1; seq <= 20; seq++) predictor.apply(seq, { move: 1, aim: 0, buttons: 0 }, seq, seq);
  predictor.forgetPending();
  assert.equal(predictor.pendingCount, 0);
  assert.equal(patchTo(predictor, far).kind, 'correction');
  assert.deepEqual(predictor.body, far.body);
  const input = { move: 33, aim: 0, buttons: 0 };
  predictor.apply(1, input, 40, 40);
  far.receive(1, input);
  far.take(1);
  assert.equal(patchTo(predictor, far).kind, 'agreed', 'seqs start anew');
});
