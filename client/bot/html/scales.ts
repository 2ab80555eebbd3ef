/** Where a value lies along an axis, 0 to 1, and which values are written beside it. */
import { short } from './numbers.ts';

export type Scale = {
  at: (value: number) => number;
  ticks: { value: number; label: string }[];
  isLog: boolean;
};

/** Intervals that an axis is divided into, about. */
const INTERVALS = 4;
/** An interval may be so much of what was wanted. */
const ENOUGH = 0.8;
/** Beyond so many times of what is usual, the largest would press everything else flat. */
const LOG_FROM = 25;

/** From 0, and past 0 where values are negative. */
export function linearScale(values: readonly number[]): Scale {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = niceStep((most - least || INTERVALS) / INTERVALS);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, n) => labelled((first + n) * step));
  return { at: (value) => (value / step - first) / (last - first), ticks, isLog: false };
}

/** From `least` to `most` exactly: an axis of time ends where the run does. */
export function spanScale(least: number, most: number): Scale {
  const span = most - least || 1;
  const step = niceStep(span / INTERVALS);
  const ticks = [];
  for (let n = Math.ceil(least / step - 1e-9); n * step <= most + 1e-9 * span; n++) ticks.push(labelled(n * step));
  return { at: (value) => (value - least) / span, ticks, isLog: false };
}

/** By powers of ten, ends at 1, 2 or 5 of them. Values must be above 0; the smallest counts no less than a thousandth of the largest. */
export function logScale(values: readonly number[]): Scale {
  const most = roundTo(Math.max(...values), Math.ceil);
  const least = roundTo(Math.max(Math.min(...values), most / 1000), Math.floor);
  const [low, high] = [Math.log10(least), Math.log10(most === least ? least * 10 : most)];
  const isWide = high - low > 2;
  const ticks = [];
  for (let power = Math.floor(low); power <= high; power++)
    for (const digit of isWide ? [1] : [1, 2, 5]) {
      const value = digit * 10 ** power;
      if (Math.log10(value) >= low - 1e-9 && Math.log10(value) <= high + 1e-9) ticks.push(labelled(value));
    }
  return { at: (value) => Math.max(0, (Math.log10(Math.max(value, least)) - low) / (high - low)), ticks, isLog: true };
}

/** Logarithmic where the largest is far from what is `usual`. */
export function scaleFor(values: readonly number[], usual: number): Scale {
  const above = values.filter((value) => value > 0);
  const isFar = usual > 0 && Math.max(...values) > LOG_FROM * usual && Math.min(...values) >= 0;
  return isFar ? logScale(above) : linearScale(values);
}

const labelled = (value: number): Scale['ticks'][number] => ({
  value,
  label: Math.abs(value) >= 10_000 ? `${short(value / 1000)}k` : short(value, 3).replace('-', '−'),
});

/** The next of 1, 2 and 5 times a power of ten. */
function niceStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step) + 1e-9);
  return [1, 2, 5, 10].find((digit) => digit * power >= step * ENOUGH)! * power;
}

function roundTo(value: number, round: (value: number) => number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const digits = value / power;
  const found =
    round === Math.ceil ? [1, 2, 5, 10].find((digit) => digit >= digits - 1e-9) : [5, 2, 1].find((digit) => digit <= digits + 1e-9);
  return (found ?? 1) * power;
}
