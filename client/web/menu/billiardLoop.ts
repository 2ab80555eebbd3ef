/** A corner of a loop; `lap` is how much of the way round it comes at, 0 .. 1. */
export type Bounce = { x: number; y: number; lap: number };

type Table = {
  width: number;
  height: number;
  /** Crossings of the table's width and height, there and back, in one lap: two numbers without a common divisor. */
  acrosses: number;
  downs: number;
  /** Where on the top edge it starts, 0 .. 1. */
  start: number;
};

/** The bounces of a shot that never ends: a closed billiard path, found by unfolding the table into mirrored copies of itself. */
export function billiardLoop({ width, height, acrosses, downs, start }: Table): Bounce[] {
  const laps = new Set<number>();
  for (let i = 0; i < 2 * downs; i++) laps.add(i / (2 * downs));
  for (let i = 0; i < 2 * acrosses; i++) laps.add(((((i - start) / (2 * acrosses)) % 1) + 1) % 1);
  return [...laps]
    .toSorted((a, b) => a - b)
    .map((lap) => ({ x: fold((start + 2 * acrosses * lap) * width, width), y: fold(2 * downs * lap * height, height), lap }));
}

/** A coordinate of the unfolded plane, back on the table. */
function fold(value: number, size: number): number {
  const around = value % (2 * size);
  return around > size ? 2 * size - around : around;
}
