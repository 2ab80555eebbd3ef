import type { InterpolationMode } from './InterpolationDelay.ts';

/** `adaptive`, or whole ms up to a second, more than anybody can play with; null for anything else. */
export function parseInterpolation(text: string): InterpolationMode | null {
  if (text === 'adaptive') return text;
  return /^\d{1,4}$/.test(text) && Number(text) <= 1000 ? Number(text) : null;
}
