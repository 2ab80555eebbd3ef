import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MAX_REWIND_TICKS, TICK_MS, VIEW_PARTS } from '#shared/netConfig.ts';
import { HEARD_TICKS, VIEW_MOMENTS } from '#shared/schema/InputState.ts';
import { PatchTimes, RoundTrip } from './RoundTrip.ts';
import { ViewJudge } from './ViewJudge.ts';

/** Of an input for its tick. */
const WAITED_MS = 8;

/** A seat whose frames took `rttMs`, after `patches` of them. */
function judge(rttMs: number, patches = 30) {
  const times = new PatchTimes();
  const roundTrip = new RoundTrip(times);
  for (let tick = 2; tick <= 2 * patches; tick += 2) {
    times.sent(tick, tick * TICK_MS);
    roundTrip.hear(tick % HEARD_TICKS, tick * TICK_MS + rttMs);
  }
  return { roundTrip, judge: new ViewJudge(roundTrip, 30) };
}

/** What a client claims that saw the others `ticks` before the muzzle of a shot that leaves in `tick`. */
const seen = (tick: number, ticks: number) => ({
  view: Math.round(((tick - 1 - ticks) * VIEW_PARTS) % VIEW_MOMENTS) & (VIEW_MOMENTS - 1),
  rewinds: 1,
});

test('[LC3] an honest claim is granted as it is, to a part of a tick', () => {
  assert.equal(judge(100).judge.lead(seen(5000, 7.25), 5000, WAITED_MS), 7.25 * VIEW_PARTS);
});

test('[LC3] moments wrap around and mean what they meant', () => {
  const wrap = VIEW_MOMENTS / VIEW_PARTS;
  for (const tick of [wrap - 1, wrap, wrap + 1, wrap + 5, 3 * wrap + 2]) {
    assert.equal(judge(100).judge.lead(seen(tick, 4), tick, WAITED_MS), 4 * VIEW_PARTS, `tick ${tick}`);
  }
});

test('[LC3] a claim beyond the cap is cut, one from the future is none, and without `rewinds` there is no lead', () => {
  assert.equal(judge(400).judge.lead(seen(5000, 500), 5000, WAITED_MS), MAX_REWIND_TICKS * VIEW_PARTS);
  assert.equal(judge(400).judge.lead(seen(5000, -30), 5000, WAITED_MS), 0);
  assert.equal(judge(400).judge.lead({ ...seen(5000, 8), rewinds: 0 }, 5000, WAITED_MS), 0);
});

test('[LC3] who is near cannot claim to see as late as who is far', () => {
  const near = judge(5).judge.lead(seen(5000, MAX_REWIND_TICKS), 5000, WAITED_MS);
  assert.ok(near < 5 * VIEW_PARTS, `${near / VIEW_PARTS} ticks`);
  assert.equal(judge(150).judge.lead(seen(5000, MAX_REWIND_TICKS), 5000, WAITED_MS), MAX_REWIND_TICKS * VIEW_PARTS);
});

test('[LC3] whatever is claimed, the lead is whole, within the cap, and the moment never goes back', () => {
  const claims = fc.array(fc.record({ view: fc.nat(VIEW_MOMENTS - 1), wait: fc.integer({ min: 1, max: 40 }) }), { maxLength: 60 });
  fc.assert(
    fc.property(claims, fc.integer({ min: 0, max: 300 }), (shots, rttMs) => {
      const seat = judge(rttMs).judge;
      let tick = 1000;
      let newest = -Infinity;
      for (const { view, wait } of shots) {
        tick += wait;
        const lead = seat.lead({ view, rewinds: 1 }, tick, WAITED_MS);
        assert.ok(Number.isInteger(lead) && lead >= 0 && lead <= MAX_REWIND_TICKS * VIEW_PARTS);
        const moment = (tick - 1) * VIEW_PARTS - lead;
        assert.ok(moment >= newest, `went back to ${moment} from ${newest}`);
        newest = moment;
      }
    }),
  );
});

test('[LC4] the round trip is what frames took, without the wait for the next input', () => {
  const read = judge(80 + TICK_MS / 2).roundTrip.read();
  assert.ok(read !== null && Math.abs(read.medianMs - 80) < 1e-6);
});

test('[LC4] before enough was heard there is no round trip, and a patch that was never sent tells none', () => {
  assert.equal(judge(80, 7).roundTrip.read(), null);
  const times = new PatchTimes();
  const roundTrip = new RoundTrip(times);
  for (let heard = 0; heard < HEARD_TICKS; heard++) roundTrip.hear(heard, 1000);
  assert.equal(roundTrip.read(), null);
});

test('[LC4] an input that has heard nothing new tells nothing of the link', () => {
  const times = new PatchTimes();
  const roundTrip = new RoundTrip(times);
  for (let tick = 2; tick <= 60; tick += 2) {
    times.sent(tick, tick * TICK_MS);
    roundTrip.hear(tick, tick * TICK_MS + 20);
    roundTrip.hear(tick, tick * TICK_MS + 2000);
  }
  assert.equal(roundTrip.read()?.lateMs, 0);
});
