import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedArena } from '#shared/testing/shippedArena.ts';
import { createRng, nextFloat } from '#shared/math/rng.ts';
import { TICK_MS } from '#shared/netConfig.ts';
import { NEUTRAL_INPUT, type PlayerInput } from '#shared/sim/PlayerInput.ts';
import { scriptInput } from '#shared/sim/scriptInput.ts';
import { PracticeSession } from '../practice/PracticeSession.ts';
import { InputRecorder } from './InputRecorder.ts';
import { unpackInputs, type PackedInputs } from './packInputs.ts';
import { MAX_RECORDED_STEPS } from './Recording.ts';
import { ReplayBrain } from './ReplayBrain.ts';

const SEED = Number(process.env['PROPERTY_SEED'] ?? 5);
const SECONDS = 20;
const arena = shippedArena('rink');

/** A match against bots on a clock of its own, played by `hands`, with every input kept. Frames may be long, and then steps are missed. */
function play(hands: (step: number) => PlayerInput, frameMs: () => number) {
  let nowMs = 1000;
  const recorder = new InputRecorder(MAX_RECORDED_STEPS);
  const session = new PracticeSession({
    maps: new Map([['rink', arena]]),
    map: 'rink',
    rules: { mode: 'ffa', bots: 4, difficulty: 'normal', friendlyFire: false },
    seed: SEED,
    looks: { name: 'Ada', colour: 2, emblem: 3 },
    now: () => nowMs,
    probe: recorder.probe,
  });
  for (const endMs = nowMs + SECONDS * 1000; nowMs < endMs; nowMs += frameMs()) {
    session.step(nowMs, hands);
    session.viewAt(nowMs);
  }
  return { inputs: recorder.pack(), players: session.viewAt(nowMs).players.map(({ id, x, y }) => ({ id, x, y })) };
}

function wildHands(seed: number): () => PlayerInput {
  const rng = createRng(seed);
  let input = NEUTRAL_INPUT;
  return () => (input = scriptInput(input, rng));
}

/** Steady frames, and now and then one of half a second. */
function roughFrames(seed: number): () => number {
  const rng = createRng(seed);
  return () => (nextFloat(rng) < 0.01 ? 500 : TICK_MS);
}

const byStep = (inputs: PackedInputs): Map<number, PlayerInput> =>
  new Map([...unpackInputs(inputs)].map(({ step, input }) => [step, input]));
const replay = (inputs: PackedInputs): ((step: number) => PlayerInput) => {
  const brain = new ReplayBrain(inputs);
  return (step) => brain.inputAt(step);
};

test(`the recording of a replay is the recording, and its match the match (seed ${SEED})`, () => {
  const first = play(wildHands(SEED), () => TICK_MS);
  const again = play(replay(first.inputs), () => TICK_MS);
  assert.deepEqual(again, first);
  assert.ok(byStep(first.inputs).size > SECONDS * 50 && first.players.length === 4);
});

test(`who recorded or replays on a page that hitches is in time again after each hitch (seed ${SEED})`, () => {
  const recorded = byStep(play(wildHands(SEED), roughFrames(SEED)).inputs);
  const replayed = byStep(play(replay(play(wildHands(SEED), roughFrames(SEED)).inputs), roughFrames(SEED + 1)).inputs);
  let [same, gaps] = [0, 0];
  for (const [step, input] of replayed) {
    assert.deepEqual(input, recorded.get(step) ?? NEUTRAL_INPUT, `step ${step}`);
    if (recorded.has(step)) same += 1;
    else gaps += 1;
  }
  assert.ok(same > 300 && gaps > 20, `${same} steps in both, ${gaps} of the replay where the recording has none`);
});
