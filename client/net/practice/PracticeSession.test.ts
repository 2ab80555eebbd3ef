import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedArena } from '#shared/testing/shippedArena.ts';
import { createRng } from '#shared/math/rng.ts';
import { TICK_MS } from '#shared/netConfig.ts';
import { NEUTRAL_INPUT } from '#shared/sim/PlayerInput.ts';
import { scriptInput } from '#shared/sim/scriptInput.ts';
import type { HitVerdict } from '../SessionProbe.ts';
import { PracticeSession } from './PracticeSession.ts';

const SEED = Number(process.env['PROPERTY_SEED'] ?? 12);
const maps = new Map(['rink', 'ring'].map((name) => [name, shippedArena(name)]));

/** A practice of frames of so many ms, played by wild hands. */
function practice(frameMs: number, minutes?: number) {
  let nowMs = 1000;
  const verdicts: HitVerdict[] = [];
  const session = new PracticeSession({
    maps,
    map: 'ring',
    rules: { mode: 'ffa', bots: 6, difficulty: 'normal', friendlyFire: false, minutes },
    seed: SEED,
    looks: { name: 'Ada', colour: 2, emblem: 3 },
    now: () => nowMs,
    probe: { onHitJudged: (verdict) => verdicts.push(verdict) },
  });
  const rng = createRng(SEED);
  let input = NEUTRAL_INPUT;
  const frame = () => {
    nowMs += frameMs;
    session.step(nowMs, () => (input = scriptInput(input, rng)));
    return session.viewAt(nowMs);
  };
  const run = (seconds: number) => {
    let view = frame();
    for (let ms = frameMs; ms < seconds * 1000; ms += frameMs) view = frame();
    return view;
  };
  return { session, run, verdicts, sleep: (ms: number) => void (nowMs += ms) };
}

for (const frameMs of [7, 16.7, 40]) {
  test(`a practice is played without a correction, and what is seen to hit is a hit, at ${frameMs} ms a frame (seed ${SEED})`, (t) => {
    const { session, run, verdicts } = practice(frameMs);
    const view = run(90);
    assert.equal(session.stats().corrections, 0);
    assert.equal(view.players.length, 6);
    assert.ok(Math.abs(view.renderTick - 90_000 / TICK_MS) < 30, `at tick ${view.renderTick}`);
    const judged = verdicts.filter((verdict) => verdict !== 'overtaken');
    const agreed = judged.filter((verdict) => verdict === 'agreed').length;
    t.diagnostic(`${agreed} of ${judged.length} hits seen or ruled are both`);
    assert.ok(judged.length > 10 && agreed / judged.length >= 0.9, `${agreed} of ${judged.length}`);
  });
}

test('one match follows another, on another map, in the same seat', () => {
  const { session, run } = practice(16, 1);
  const entered: string[] = [];
  session.on('match', ({ name }) => entered.push(name));
  const view = run(60 + 5 + 15 + 95);
  assert.ok(entered.length >= 1);
  assert.equal(view.match.number, 1 + entered.length);
  assert.equal(session.arena.name, view.match.map);
  assert.equal(view.self?.name, 'Ada');
  assert.equal(session.stats().corrections, 0);
});

test('a page that slept goes on from where it was: nothing is made up for', () => {
  const { run, sleep } = practice(16);
  const before = run(3);
  sleep(60_000);
  const after = run(0.5);
  assert.ok(after.match.number === 1 && after.round.remainingMs > before.round.remainingMs - 2000);
});
