/** Seeded chance. The state is one `uint32` that lives in plain data, so it can be hashed, saved and replayed. */
export type Rng = { state: number };

export function createRng(seed: number): Rng {
  return { state: seed >>> 0 };
}

/** The next `uint32`. Algorithm: SplitMix32 (a Weyl sequence through a 32-bit mix). */
export function nextUint32(rng: Rng): number {
  rng.state = (rng.state + 0x9e3779b9) >>> 0;
  let z = rng.state;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
}

/** A float in [0, 1). */
export const nextFloat = (rng: Rng): number => nextUint32(rng) / 4294967296;

/** An integer in [0, limit). */
export const nextInt = (rng: Rng, limit: number): number => Math.floor(nextFloat(rng) * limit);
