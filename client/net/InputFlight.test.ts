import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INPUT_BANK_TICKS } from '#shared/netConfig.ts';
import { InputFlight } from './InputFlight.ts';

/** A link on which `pending` inputs are usually on their way. */
function usual(pending: number): InputFlight {
  const flight = new InputFlight();
  for (let nowMs = 0; nowMs < 5000; nowMs += 33) flight.onPatch(pending + (nowMs % 4), nowMs);
  return flight;
}

test('[TM6] a body stands once more inputs are on their way than the link is long and the server catches up with', () => {
  for (const pending of [1, 8, 25]) {
    const flight = usual(pending);
    assert.equal(flight.isFull(pending + INPUT_BANK_TICKS), false);
    assert.equal(flight.isFull(pending + INPUT_BANK_TICKS + 10), true);
  }
});

test('[TM6] before anything is known of the link, and on the longest one, a second of inputs may be on its way', () => {
  for (const flight of [new InputFlight(), usual(300)]) {
    assert.equal(flight.isFull(59), false);
    assert.equal(flight.isFull(60), true);
  }
});

test('[TM6] a link that has become longer is taken for it within a few seconds', () => {
  const flight = usual(2);
  for (let nowMs = 5000; nowMs < 10_000; nowMs += 33) flight.onPatch(30, nowMs);
  assert.equal(flight.isFull(30 + INPUT_BANK_TICKS), false);
});
