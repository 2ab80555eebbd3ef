import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLink } from '#net/parseLink.ts';
import { stepsOf } from '#net/recording/packInputs.ts';
import { parseRecording } from '#net/recording/parseRecording.ts';
import { OwnInputs } from './OwnInputs.ts';

const AT = new Date('2030-01-31T12:00:00.000Z');
const MATCH = { at: AT, map: 'rink', mode: 'ctf', patchRateHz: 30 } as const;
const LINK = { profile: parseLink('4g'), seed: 7 };

const play = (inputs: OwnInputs, steps: number): void => {
  for (let step = 0; step < steps; step++) {
    inputs.probe.onInput({ step, dueMs: 0, sentMs: 0, input: { move: step % 7, aim: step % 1000, buttons: step % 4 } });
  }
};

test('before the first input there is nothing to save', () => {
  assert.equal(new OwnInputs('Ada', null).recording(MATCH), null);
});

test('what is saved is a recording, of the link too, that began when the first input was sent', () => {
  const inputs = new OwnInputs('Ada', LINK);
  play(inputs, 60);
  const recording = inputs.recording(MATCH)!;
  assert.deepEqual(parseRecording(JSON.stringify(recording)), recording);
  assert.equal(recording.recordedAt, '2030-01-31T11:59:59.000Z');
  assert.deepEqual(recording.players[0]!.link, LINK);
  assert.deepEqual([recording.map, recording.mode, recording.patchRateHz], ['rink', 'ctf', 30]);
});

test('of a long match the last ten minutes are saved', () => {
  const inputs = new OwnInputs('Ada', null);
  play(inputs, 50_000);
  assert.equal(stepsOf(inputs.recording(MATCH)!.players[0]!.inputs), 36_000);
});
