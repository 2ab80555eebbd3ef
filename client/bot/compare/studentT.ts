/** Beyond so many degrees of freedom the distribution is a normal one, for what it is asked here. */
const MOST_FREEDOM = 200;
const STEPS = 4000;

/**
 * How many standard errors a difference may be away from none, either way, before less than `alpha` of all such differences would be further:
 * the quantile of Student's t. `freedom` is 1 or more, and need not be whole.
 *
 * With t = √freedom · tan θ the density is a power of cos θ, so one walk over θ gives both the whole and the tail.
 */
export function studentT(alpha: number, freedom: number): number {
  const power = Math.min(MOST_FREEDOM, freedom) - 1;
  const step = Math.PI / 2 / STEPS;
  const weights = Array.from({ length: STEPS }, (_, n) => Math.cos((n + 0.5) * step) ** power);
  let left = alpha * weights.reduce((sum, weight) => sum + weight, 0);
  // From the far end of the tail inwards, until the tail is as heavy as it may be.
  for (let n = STEPS - 1; n >= 0; n--) {
    const weight = weights[n]!;
    if (weight >= left) return Math.sqrt(power + 1) * Math.tan((n + 1 - left / weight) * step);
    left -= weight;
  }
  return 0;
}
