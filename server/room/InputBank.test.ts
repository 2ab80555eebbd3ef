import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { INPUT_BANK_TICKS, MAX_INPUTS_PER_TICK } from '#shared/netConfig.ts';
import { InputBank } from './InputBank.ts';

test('[IN3] one input a tick is simulated in its tick', () => {
  const bank = new InputBank();
  for (let tick = 0; tick < 600; tick++) assert.equal(bank.spend(1), 1);
});

test('[IN3] a flood moves nobody faster than real time', () => {
  const bank = new InputBank();
  let spent = 0;
  for (let tick = 0; tick < 300; tick++) spent += bank.spend(1000);
  assert.equal(spent, 300);
});

test('[IN3] a burst after a stall is caught up, a few inputs a tick', () => {
  const bank = new InputBank();
  for (let tick = 0; tick < 10; tick++) assert.equal(bank.spend(0), 0);
  assert.equal(bank.spend(11), MAX_INPUTS_PER_TICK);
  assert.equal(bank.spend(8), MAX_INPUTS_PER_TICK);
});

test('[IN3] no stall saves up more than a full bank', () => {
  const bank = new InputBank();
  for (let tick = 0; tick < 10 * INPUT_BANK_TICKS; tick++) bank.spend(0);
  let burst = 0;
  for (let tick = 0; tick < INPUT_BANK_TICKS; tick++) burst += bank.spend(1000);
  // A full bank, and one for each further tick of the burst.
  assert.equal(burst, INPUT_BANK_TICKS + INPUT_BANK_TICKS - 1);
});

test('[IN3] however inputs arrive, no span of ticks sees more than one input a tick and a full bank', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 200 }), (waiting) => {
      const bank = new InputBank();
      let credit = 0;
      for (const count of waiting) {
        const spent = bank.spend(count);
        assert.ok(spent <= count && spent <= MAX_INPUTS_PER_TICK);
        credit = Math.min(INPUT_BANK_TICKS, credit + 1) - spent;
        assert.ok(credit >= 0);
      }
    }),
  );
});
