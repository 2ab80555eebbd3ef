import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRng, nextFloat, nextInt, nextUint32 } from './rng.ts';

const MASK = (1n << 32n) - 1n;

/** SplitMix32 as its definition reads, in whole numbers without end: no `Math.imul`, no sign. */
function* splitMix32(seed: bigint): Generator<bigint> {
  for (let state = seed; ;) {
    state = (state + 0x9e3779b9n) & MASK;
    let z = state;
    z = ((z ^ (z >> 16n)) * 0x21f0aaadn) & MASK;
    z = ((z ^ (z >> 15n)) * 0x735a2d97n) & MASK;
    yield z ^ (z >> 15n);
  }
}

test('the generator gives the numbers of its definition', () => {
  for (const seed of [0, 1, 7, 0x7fffffff, 0xffffffff]) {
    const rng = createRng(seed);
    const reference = splitMix32(BigInt(seed));
    for (let n = 0; n < 1000; n++) assert.equal(BigInt(nextUint32(rng)), reference.next().value, `seed ${seed}, number ${n}`);
  }
});

test('floats stay in [0, 1) and integers below their limit, and every integer comes up', () => {
  const rng = createRng(42);
  const seen = [0, 0, 0, 0, 0, 0];
  for (let n = 0; n < 10_000; n++) {
    const float = nextFloat(rng);
    assert.ok(float >= 0 && float < 1);
    seen[nextInt(rng, 6)]! += 1;
  }
  for (const times of seen) assert.ok(Math.abs(times - 10_000 / 6) < 200, `uneven: ${seen.join(', ')}`);
});
