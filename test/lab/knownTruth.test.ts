/** The instrument against links whose truth is known: what was set is what is measured. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startServer } from '#server/startServer.ts';
import { TICK_MS } from '#shared/netConfig.ts';
import { runUnspoilt } from '../support/runLabBots.ts';
import { testConfig } from '../support/testConfig.ts';

const WITHIN_MS = 1 + TICK_MS;
const STALL_MS = 400;

/** Each way, ms; the jitter is uniform, so that the middle one is the delay. */
for (const [delayMs, jitterMs] of [
  [0, 0],
  [20, 4],
  [50, 5],
  [100, 5],
] as const) {
  test(`over a link of ${2 * delayMs} ms there and back, +-${jitterMs} ms each way, that is what is measured`, async (t) => {
    await using server = await startServer(testConfig({ PATCH_RATE_HZ: '60', BOTS: '0' }));
    const link = `delay=${delayMs},jitter=${jitterMs}`;
    const { report } = await runUnspoilt(
      `--url ${server.url} --count 4 --seconds 6 --warmup 2 --seed 7 --brain wild --link ${link}`.split(' '),
    );
    const { rttMs, inputToAckMs, inputMarginMs, inputs, actionToOtherScreenMs: screen } = report;
    t.diagnostic(`rtt ${rttMs.p50}, input to ack ${inputToAckMs.p50} ms at p50; margin ${inputMarginMs.p50} ms`);
    assert.ok(Math.abs(rttMs.p50 - 2 * delayMs) <= WITHIN_MS, `rtt ${rttMs.p50} ms`);
    // An input comes up to a tick before the one that takes it: that wait is the server's, and it says how long it is.
    assert.ok(Math.abs(inputToAckMs.p50 - 2 * delayMs) <= WITHIN_MS, `input to ack ${inputToAckMs.p50} ms`);
    assert.ok(screen.total.count > 50, `${screen.total.count} shots seen`);
    const measured = screen.sendWait.mean + 2 * delayMs + inputMarginMs.mean + screen.patchWait.mean + screen.interpolation.mean;
    t.diagnostic(`to the other screen ${screen.total.mean} ms on average, its parts ${measured.toFixed(1)} ms`);
    assert.ok(Math.abs(screen.total.mean - measured) <= TICK_MS, `${screen.total.mean} ms, of parts ${measured} ms`);
    assert.ok(inputs.lateMs.p50 <= 2, `inputs left ${inputs.lateMs.p50} ms after they were due`);
  });
}

test('at 30 patches a second an input waits half a tick more for its patch, on average, since every other one has a tick to wait', async (t) => {
  await using server = await startServer(testConfig({ PATCH_RATE_HZ: '30', BOTS: '0' }));
  const delayMs = 20;
  const line = `--url ${server.url} --count 4 --seconds 6 --warmup 3 --seed 7 --brain wild --link delay=${delayMs},jitter=4`;
  const { report } = await runUnspoilt(line.split(' '));
  const { inputToAckMs, inputMarginMs, inputs, actionToOtherScreenMs: screen } = report;
  const known = inputs.lateMs.mean + 2 * delayMs + inputMarginMs.mean + TICK_MS / 2;
  t.diagnostic(`input to ack ${inputToAckMs.mean} ms on average, of parts ${known.toFixed(1)} ms`);
  // A busy machine is late to send, to tick and to read, never early.
  const above = inputToAckMs.mean - known;
  assert.ok(above > -1 && above <= WITHIN_MS, `${inputToAckMs.mean} ms on average, of parts ${known} ms`);
  // A shot waits as any input does, and that is known from ticks alone, whatever the clocks of a busy machine say.
  assert.ok(screen.patchWait.count > 100, `${screen.patchWait.count} shots seen`);
  assert.ok(Math.abs(screen.patchWait.mean - TICK_MS / 2) < 3, `${screen.patchWait.mean} ms`);
});

test('a stall of known length is measured to a tick', async (t) => {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  const { report } = await runUnspoilt(
    `--url ${server.url} --count 4 --seconds 6 --link delay=20 --scenario test/support/stallOnce.ts`.split(' '),
  );
  t.diagnostic(`stalls of ${report.stallMs.min} to ${report.stallMs.max} ms`);
  assert.equal(report.stallMs.count, 4);
  for (const ms of [report.stallMs.min, report.stallMs.max]) assert.ok(Math.abs(ms - STALL_MS) <= TICK_MS + 1, `${ms} ms of ${STALL_MS}`);
});

test('a link that breaks for a known time is back as soon as it lets anybody through', async (t) => {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  const line = `--url ${server.url} --count 4 --seconds 8 --link delay=20 --scenario reconnect-storm`;
  const { report } = await runUnspoilt(line.split(' '));
  const { count, resumeMs } = report.reconnects;
  t.diagnostic(`back after ${resumeMs.min} to ${resumeMs.max} ms`);
  assert.deepEqual([count, resumeMs.count], [4, 4]);
  assert.ok(resumeMs.min >= 500 && resumeMs.max < 2000, `${resumeMs.min} to ${resumeMs.max} ms`);
});
