import { nextInt, type Rng } from '../math/rng.ts';

/** By chance, one of the options that occur least often in `used`: one that nobody has, as long as there is one. */
export function pickLeastUsed<T>(options: readonly T[], used: readonly T[], rng: Rng): T {
  const uses = options.map((option) => used.filter((other) => other === option).length);
  const fewest = Math.min(...uses);
  const candidates = options.filter((_, index) => uses[index] === fewest);
  return candidates[nextInt(rng, candidates.length)]!;
}
