import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LINK_PROFILES } from './linkProfiles.ts';
import { LinkError, parseLink } from './parseLink.ts';

test('a name stands for its numbers', () => {
  assert.deepEqual(Object.keys(LINK_PROFILES).sort(), ['3g', '4g', 'awful', 'cable', 'fibre', 'lan', 'satellite', 'train', 'wifi']);
  for (const [name, numbers] of Object.entries(LINK_PROFILES)) assert.deepEqual(parseLink(name), { ...parseLink(numbers), name });
});

test('a number holds for both directions, or is down/up; what is left out does no harm', () => {
  assert.deepEqual(parseLink('delay=50,jitter=15/5.5,rate=5000/1000,stall=300@0.2'), {
    name: null,
    down: { delayMs: 50, jitterMs: 15, rateKbps: 5000, stallMs: 300, stallsPerS: 0.2 },
    up: { delayMs: 50, jitterMs: 5.5, rateKbps: 1000, stallMs: 300, stallsPerS: 0.2 },
  });
  const clean = { delayMs: 0, jitterMs: 0, rateKbps: Infinity, stallMs: 0, stallsPerS: 0 };
  assert.deepEqual(parseLink('delay=0'), { name: null, down: clean, up: clean });
});

for (const [text, words] of [
  ['5g', /no link is called "5g": take one of lan, fibre, .*, or numbers like delay=50/],
  ['', /no link is called ""/],
  ['toString', /no link is called "toString"/],
  ['delay=fast', /delay takes numbers from 0 up, got "fast"/],
  ['delay=-5', /delay takes numbers from 0 up, got "-5"/],
  ['delay=1/2/3', /delay is one value, or two as down\/up, got "1\/2\/3"/],
  ['delay=50,lag=3', /"lag=3" is no part of a link: it has delay, jitter, rate, stall/],
  ['delay=50,', /"" is no part of a link/],
  ['constructor=1', /"constructor=1" is no part/],
  ['delay=5,jitter=9', /a jitter of 9 ms around a delay of 5 ms would need frames that arrive before they are sent/],
  ['rate=0', /rate=0 lets nothing through/],
  ['stall=300', /stall must be ms@per-second, like 300@0\.2, got "300"/],
  ['stall=300@often', /stall takes numbers from 0 up, got "often"/],
  ['stall=500@2', /stalls of 500 ms, 2 times a second, leave no time/],
] as const) {
  test(`the link "${text}" is refused in a sentence that says why`, () => {
    assert.throws(
      () => parseLink(text),
      (error) => error instanceof LinkError && words.test(error.message),
    );
  });
}
