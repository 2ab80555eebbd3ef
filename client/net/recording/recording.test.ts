import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { AIM_STEPS, MOVE_STEPS } from '#shared/math/ring.ts';
import { createRng } from '#shared/math/rng.ts';
import { PROTOCOL_VERSION, TICK_RATE_HZ } from '#shared/netConfig.ts';
import { BUTTON_MASK, NEUTRAL_INPUT, type PlayerInput } from '#shared/sim/PlayerInput.ts';
import { scriptInput } from '#shared/sim/scriptInput.ts';
import { packNumbers } from '../packNumbers.ts';
import { parseLink } from '../parseLink.ts';
import { checkInputs } from './checkInputs.ts';
import { InputRecorder } from './InputRecorder.ts';
import { packInputs, stepsOf, unpackInputs, type RecordedInput } from './packInputs.ts';
import { parseRecording } from './parseRecording.ts';
import { MAX_RECORDED_STEPS, MAX_RECORDING_CHARS, RECORDING_FORMAT, RECORDING_VERSION, type Recording } from './Recording.ts';
import { RecordingError } from './RecordingError.ts';
import { ReplayBrain } from './ReplayBrain.ts';

const SEED = Number(process.env['PROPERTY_SEED'] ?? 21);

/** Steps with an input, stretches of the same one among them, with gaps. */
const someInputs: fc.Arbitrary<RecordedInput[]> = fc
  .array(
    fc.record({
      gap: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 300 }) }),
      length: fc.integer({ min: 1, max: 80 }),
      move: fc.integer({ min: 0, max: MOVE_STEPS }),
      aim: fc.integer({ min: 0, max: AIM_STEPS - 1 }),
      buttons: fc.integer({ min: 0, max: BUTTON_MASK }),
    }),
    { maxLength: 60 },
  )
  .map((stretches) => {
    let step = 0;
    return stretches.flatMap(({ gap, length, ...input }, n) => {
      step += n === 0 ? 0 : gap;
      return Array.from({ length }, () => ({ step: step++, input }));
    });
  });

function record(inputs: readonly RecordedInput[], maxSteps = MAX_RECORDED_STEPS, firstStep = 0) {
  const recorder = new InputRecorder(maxSteps);
  for (const { step, input } of inputs) recorder.probe.onInput({ step: firstStep + step, dueMs: 0, sentMs: 0, input });
  return recorder.pack();
}

const file = (change: object = {}): Recording => ({
  format: RECORDING_FORMAT,
  version: RECORDING_VERSION,
  recordedAt: '2030-01-31T12:00:00.000Z',
  protocol: PROTOCOL_VERSION,
  map: 'rink',
  mode: 'ffa',
  patchRateHz: 30,
  players: [player()],
  ...change,
});

const player = (change: object = {}): Recording['players'][number] => ({
  name: 'Ada',
  isHuman: true,
  joinAtMs: 12.5,
  stayedMs: 61_000.5,
  link: { profile: parseLink('delay=50,jitter=15,stall=300@0.2'), seed: 7, faults: [{ kind: 'cut', atMs: 1500.5, forMs: 800 }] },
  inputs: packInputs([{ step: 0, input: NEUTRAL_INPUT }]),
  ...change,
});

const parse = (recording: unknown): Recording => parseRecording(JSON.stringify(recording));

test(`inputs come back as they were sent, step by step, with their gaps (seed ${SEED})`, () => {
  fc.assert(
    fc.property(someInputs, fc.integer({ min: 0, max: 1e6 }), (inputs, firstStep) => {
      const packed = record(inputs, MAX_RECORDED_STEPS, firstStep);
      assert.deepEqual(packed, packInputs(inputs));
      assert.deepEqual([...unpackInputs(packed)], inputs);
      assert.equal(stepsOf(packed), inputs.length === 0 ? 0 : inputs.at(-1)!.step + 1);
      assert.deepEqual(parse(file({ players: [player({ inputs: packed })] })).players[0]!.inputs, packed);
    }),
    { seed: SEED },
  );
});

test(`a recorder that is full has the newest steps, and nothing of those before (seed ${SEED})`, () => {
  fc.assert(
    fc.property(someInputs, fc.integer({ min: 1, max: 5000 }), (inputs, maxSteps) => {
      const kept = inputs.filter(({ step }) => step > inputs.at(-1)!.step - maxSteps);
      const first = kept[0]?.step ?? 0;
      assert.deepEqual(
        [...unpackInputs(record(inputs, maxSteps))],
        kept.map(({ step, input }) => ({ step: step - first, input })),
      );
    }),
    { seed: SEED },
  );
});

test(`a replay that misses steps does in each other step what was done in it, and nothing where nothing was (seed ${SEED})`, () => {
  fc.assert(
    fc.property(someInputs, fc.infiniteStream(fc.boolean()), (inputs, misses) => {
      const brain = new ReplayBrain(packInputs(inputs));
      const byStep = new Map(inputs.map(({ step, input }) => [step, input]));
      for (let step = 0; step < byStep.size + 400; step++) {
        if (step > 0 && misses.next().value === true) continue;
        assert.deepEqual(brain.inputAt(700 + step), byStep.get(step) ?? NEUTRAL_INPUT);
      }
    }),
    { seed: SEED },
  );
});

test('where the schedule jumps back a recording goes on, and so does a replay', () => {
  const input = (aim: number): PlayerInput => ({ move: 1, aim, buttons: 0 });
  const steps = [10, 11, 12, 3, 4, 6].map((step, aim) => ({ step, input: input(aim) }));
  const packed = record(steps);
  assert.deepEqual(
    [...unpackInputs(packed)].map(({ step }) => step),
    [0, 1, 2, 3, 4, 6],
  );
  const brain = new ReplayBrain(packed);
  for (const { step, input: recorded } of steps) assert.deepEqual(brain.inputAt(step), recorded);
});

test('a minute of somebody who changes something in nearly every step is some kilobytes', (t) => {
  const rng = createRng(SEED);
  const inputs: RecordedInput[] = [];
  let input: PlayerInput = NEUTRAL_INPUT;
  for (let step = 0; step < 60 * TICK_RATE_HZ; step++) {
    const next = scriptInput(input, rng);
    input = { ...next, aim: (next.aim + 40 + (step % 90)) % AIM_STEPS };
    inputs.push({ step, input });
  }
  const { length } = JSON.stringify(packInputs(inputs));
  t.diagnostic(`${length} bytes a player-minute`);
  assert.ok(length < 12_000, `${length} bytes`);
});

test('a recording comes back from its file as it was, without what this version does not know', () => {
  const recording = file();
  assert.deepEqual(parse({ ...recording, weather: 'snow' }), recording);
  assert.deepEqual(parse(file({ players: [player({ link: null })] })).players[0]!.link, null);
  assert.equal('stayedMs' in parse(file({ players: [player({ stayedMs: undefined })] })).players[0]!, false);
});

test('what is no recording is refused in a sentence that names the place, the value and what is allowed', () => {
  const link = player().link!;
  const down = (change: object) => ({ ...link, profile: { ...link.profile, down: { ...link.profile.down, ...change } } });
  const inputs = (change: object) => file({ players: [player({ inputs: { ...player().inputs, ...change } })] });
  const cases: [unknown, RegExp][] = [
    [[], /^a recording must be an object, got a list of 0$/],
    [file({ format: 'quake-demo' }), /^format must be "bankshot-recording", got "quake-demo"$/],
    [file({ version: 2 }), /^version must be 1, got 2$/],
    [file({ recordedAt: 'yesterday' }), /^recordedAt must be a moment like .*, got "yesterday"$/],
    [file({ mode: 'chess' }), /^mode must be "ffa" or "tdm" or "ctf" or "duel", got "chess"$/],
    [file({ map: 'x'.repeat(1000) }), /^map must be one line of 1 to 64 characters, got "x{40}…"$/],
    [file({ players: [] }), /^players must be a list of 1 to 500, got a list of 0$/],
    [file({ players: Array.from({ length: 501 }, () => player()) }), /^players must be a list of 1 to 500, got a list of 501$/],
    [file({ players: [player(), null] }), /^players\[1\] must be an object, got null$/],
    [file({ players: [player({ name: '\u001b[2J' })] }), /^players\[0\]\.name must be one line of 1 to 16 characters/],
    [file({ players: [player({ joinAtMs: -1 })] }), /^players\[0\]\.joinAtMs must be a number in 0\.\.86400000, got -1$/],
    [file({ players: [player({ stayedMs: null })] }), /^players\[0\]\.stayedMs must be a number in 0\.\.86400000, got null$/],
    [file({ players: [player({ link: undefined })] }), /^players\[0\]\.link must be an object, got nothing$/],
    [
      file({ players: [player({ link: { ...link, seed: 0.5 } })] }),
      /^players\[0\]\.link\.seed must be an integer in 0\.\.4294967295, got 0\.5$/,
    ],
    [file({ players: [player({ link: down({ jitterMs: 51 }) })] }), /down\.jitterMs must be at most the delay of 50 ms, got 51$/],
    [file({ players: [player({ link: down({ stallsPerS: 1e9 }) })] }), /down\.stallsPerS must be a number in 0\.\.100, got 1000000000$/],
    [
      file({ players: [player({ link: down({ stallMs: 5000 }) })] }),
      /down\.stallMs must be such that 0\.2 a second leave time to play, got 5000$/,
    ],
    [
      file({ players: [player({ link: { ...link, faults: [{ kind: 'fire', atMs: 0, forMs: 0 }] } })] }),
      /link\.faults\[0\]\.kind must be "stall" or "cut", got "fire"$/,
    ],
    [inputs({ aim: 7 }), /^players\[0\]\.inputs\.aim must be a text, got 7$/],
    [inputs({ aim: '*' }), /^players\[0\]\.inputs\.aim: packed numbers are base64, got "\*"$/],
    [inputs({ aim: '' }), /^players\[0\]\.inputs\.aim must be as long as the 1 steps with an input, got 0$/],
    [inputs({ aim: packNumbers([0]) }), /inputs\.aim must be an integer in 1\.\.\d+, got NaN$/],
    [inputs({ aim: packNumbers([0, 2 ** 40]) }), /inputs\.aim must be an integer in 1\.\.5184000, got 1099511627776$/],
    [inputs({ buttons: packNumbers([-9]) }), /inputs\.buttons must be an integer in 0\.\.3, got -1$/],
    [inputs({ steps: packNumbers([1, -4, 1]) }), /inputs\.steps\[1\] must be an integer in 1\.\.5184000, got -4$/],
    [inputs({ steps: packNumbers([5_000_000, 5_000_000]) }), /inputs\.steps must be at most 5184000 steps in all, got 10000000$/],
  ];
  for (const [wrong, message] of cases)
    assert.throws(
      () => parse(wrong),
      (error) => error instanceof RecordingError && message.test(error.message),
      String(message),
    );
  const whole = JSON.stringify(file());
  assert.throws(() => parseRecording(whole.slice(0, -1)), /^RecordingError: a recording is JSON, and this is none, or not all of it$/);
  assert.throws(() => parseRecording(' '.repeat(MAX_RECORDING_CHARS + 1)), /^RecordingError: a recording has at most 67108864 characters/);
});

test(`whatever is damaged in a file, it is read whole or refused as no recording (seed ${SEED})`, () => {
  const whole = JSON.stringify(file({ players: [player({ inputs: packInputs([...unpackInputs(record(longGame()))]) })] }));
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.string({ maxLength: 8 }), fc.nat(12), (at, patch, removed) => {
      try {
        const { players } = parseRecording(whole.slice(0, at) + patch + whole.slice(at + removed));
        for (const { inputs } of players) for (const { input } of unpackInputs(inputs)) assert.ok(input.aim >= 0 && input.aim < AIM_STEPS);
      } catch (error) {
        if (!(error instanceof RecordingError)) throw error;
      }
    }),
    { seed: SEED, numRuns: 1000 },
  );
});

test('a small file that claims days of play costs no more than its own length', () => {
  const day = checkInputs(
    {
      steps: packNumbers([MAX_RECORDED_STEPS]),
      move: packNumbers([0, MAX_RECORDED_STEPS]),
      aim: packNumbers([0, MAX_RECORDED_STEPS]),
      buttons: packNumbers([0, MAX_RECORDED_STEPS]),
    },
    'inputs',
  );
  const crowd = Array.from({ length: 500 }, () => player({ inputs: day }));
  assert.equal(parse(file({ players: crowd })).players.length, 500);
  const brain = new ReplayBrain(day);
  assert.deepEqual(brain.inputAt(0), NEUTRAL_INPUT);
});

function longGame(): RecordedInput[] {
  const rng = createRng(SEED);
  let input: PlayerInput = NEUTRAL_INPUT;
  return Array.from({ length: 500 }, (_, n) => ({ step: n + (n > 300 ? 40 : 0), input: (input = scriptInput(input, rng)) }));
}
