/** The value that so large a share of `values` does not exceed. Sorts them. */
export function quantile(values: Float64Array | number[], share: number): number {
  values.sort((a: number, b: number) => a - b);
  return values[Math.max(0, Math.ceil(share * values.length) - 1)]!;
}
