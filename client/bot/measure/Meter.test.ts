import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArenaView } from '#net/ArenaView.ts';
import { parseLink } from '#net/parseLink.ts';
import { Meter } from './Meter.ts';
import { Samples } from './Samples.ts';

const ADA = 0;
const BOB = 1;
const SHOT = { owner: ADA, ordinal: 5, spawnTick: 60 };

/** Ada has fired; Bob has patches up to tick 63, which came at 1100. */
function duel() {
  const samples = new Samples();
  const clock = { nowMs: 1000 };
  const [ada, bob] = [ADA, BOB].map((player) => {
    const meter = new Meter(samples, parseLink('delay=10'), () => clock.nowMs);
    meter.sitDown('rink', player);
    return meter;
  });
  ada!.probe.onFire?.({ ordinal: SHOT.ordinal, dueMs: 1000, sentMs: 1000 });
  for (const tick of [57, 59, 61, 63]) bob!.probe.onPatch?.(tick, 1037 + tick);
  const bobSees = (part: object): void =>
    bob!.see({ nowMs: 1150, renderTick: 60, self: null, shots: [], beams: [], events: [], ...part } as unknown as ArenaView);
  return { samples, clock, bob: bob!, bobSees, totals: () => samples.otherScreen.samples.map(({ total }) => total) };
}

const hit = (part: object) => ({ kind: 'hit', tick: 60, actor: ADA, target: 2, ordinal: SHOT.ordinal, ...part });

test('a shot in flight, a beam, and the hit of a shot that never flew each show a shot', () => {
  for (const part of [{ shots: [SHOT] }, { beams: [{ owner: ADA, ordinal: SHOT.ordinal, tick: 60 }] }, { events: [hit({})] }]) {
    const { bobSees, totals } = duel();
    bobSees(part);
    bobSees({ ...part, nowMs: 1170 });
    assert.deepEqual(totals(), [150]);
  }
});

test('a hit told before its moment is shown does not show the shot', () => {
  const { bobSees, totals } = duel();
  bobSees({ events: [hit({ tick: 61, target: BOB })] });
  assert.deepEqual(totals(), []);
});

test('play is resumed with the first acknowledged input after a lost link, and counted once', () => {
  const { samples, clock, bob } = duel();
  bob.onStatus({ state: 'reconnecting', sinceMs: 2000 });
  clock.nowMs = 2500;
  bob.onStatus({ state: 'playing' });
  for (clock.nowMs = 2600; clock.nowMs < 2700; clock.nowMs += 20) bob.probe.onAck?.(50);
  assert.deepEqual([samples.reconnects, samples.resumeMs], [1, [600]]);
});
