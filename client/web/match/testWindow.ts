/** With `?test` in the address, `window.__bankshot` shows the match to a test. It can be read, never steered. */
import type { ArenaView } from '#net/ArenaView.ts';
import type { NetStats } from '#net/SessionOptions.ts';
import { pageOptions } from './pageOptions.ts';

export type TestWindow = {
  /** The latest drawn moment; null outside a match. */
  view(): ArenaView | null;
  stats(): NetStats | null;
  /** Where a point of the arena (px) is drawn on the page (CSS px). */
  toPage(x: number, y: number): { x: number; y: number } | null;
};

declare global {
  interface Window {
    __bankshot?: TestWindow;
  }
}

export function showToTests(shown: TestWindow): void {
  if (pageOptions.isTest) window.__bankshot = shown;
}
