import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArenaView } from '#net/ArenaView.ts';
import type { NetStats } from '#net/SessionOptions.ts';
import { parseLink } from '#net/parseLink.ts';
import { Meter } from './Meter.ts';
import { Measurements } from './Measurements.ts';
import { OtherScreen } from './OtherScreen.ts';

const ADA = 0;
const BOB = 1;
const SHOT = { owner: ADA, ordinal: 5, spawnTick: 60 };

/** Ada has fired; Bob has patches up to tick 63, which came at 1100. */
function duel() {
  const clock = { nowMs: 1000 };
  const now = (): number => clock.nowMs;
  const measurements = new Measurements(60, now);
  measurements.start();
  const otherScreen = new OtherScreen();
  const [ada, bob] = [ADA, BOB].map((player) => {
    const meter = new Meter({ sink: measurements.sink('link'), otherScreen, link: parseLink('delay=10'), now });
    meter.sitDown('rink', player, 30);
    return meter;
  });
  ada!.probe.onFire?.({ ordinal: SHOT.ordinal, dueMs: 1000, sentMs: 1000 });
  for (const tick of [57, 59, 61, 63]) bob!.probe.onPatch?.(tick, 1037 + tick);
  const bobSees = (part: object): void =>
    bob!.see({ nowMs: 1150, renderTick: 60, self: null, shots: [], beams: [], events: [], ...part } as unknown as ArenaView);
  return {
    clock,
    bob: bob!,
    bobSees,
    total: () => measurements.total(),
    slices: () => measurements.slices,
    totals: () => {
      const { count, mean } = measurements.total().histogram('screenTotalMs');
      return Array.from({ length: count }, () => mean);
    },
  };
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
  const { total, clock, bob } = duel();
  bob.onStatus({ state: 'reconnecting', sinceMs: 2000 });
  clock.nowMs = 2500;
  bob.onStatus({ state: 'playing' });
  for (clock.nowMs = 2600; clock.nowMs < 2700; clock.nowMs += 20) bob.probe.onAck?.(50);
  const { count, max } = total().histogram('resumeMs');
  assert.deepEqual([total().total('reconnects'), count, max], [1, 1, 600]);
});

test('patches that stay away are a stall, half an interval shorter than the gap', () => {
  const { bob, total } = duel();
  bob.probe.onPatch?.(90, 1100 + 250);
  const { count, max } = total().histogram('stallMs');
  assert.deepEqual([count, Math.round(max)], [1, 233]);
});

test('what the session has counted is told for the time it was counted in, and the room’s word on itself with it', () => {
  const { clock, bob, total, slices } = duel();
  const stats = (bytesDown: number, tickRateHz: number) =>
    ({ framesDown: 3, framesUp: 2, bytesDown, bytesUp: 5, server: { tickMs: 1.5, tickLateMs: 0.5, tickRateHz } }) as NetStats;
  bob.restart(stats(100, 0));
  clock.nowMs += 1500;
  bob.count(stats(150, 0));
  bob.count(stats(170, 59.9));
  assert.deepEqual(
    slices().map((slice) => slice.total('bytesDown')),
    [33, 37],
  );
  assert.deepEqual([total().histogram('serverTickMs').count, total().histogram('serverTickRateHz').max], [1, 59.9]);
});
