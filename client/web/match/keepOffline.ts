import { effect } from '@preact/signals';
import { screen } from './screen.ts';

/** The page has shown the same for so long, ms: what was to be fetched and painted for it is there. */
const SETTLED_MS = 10_000;

/** Has the page kept for days without a network, once that is in nobody's way: some time into the first match, or into a stay in the menu. */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  let settling: ReturnType<typeof setTimeout>;
  const stop = effect(() => {
    void screen.value;
    clearTimeout(settling);
    settling = setTimeout(() => {
      stop();
      // Where workers are forbidden the page is merely not there without a network.
      navigator.serviceWorker.register('./service-worker.js', { type: 'module' }).catch(() => undefined);
    }, SETTLED_MS);
  });
}
