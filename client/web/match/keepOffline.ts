import { effect } from '@preact/signals';
import { screen } from './screen.ts';

/** Nobody came to play for so long: the network has nothing better to do, ms. */
const IDLE_MS = 10_000;

/** Has the page kept for days without a network, once that is in nobody's way: with the first match on the screen, or after a while. */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, IDLE_MS);
  const stop = effect(() => {
    if (screen.value.at === 'playing') resolve();
  });
  void promise.then(() => {
    stop();
    // Where workers are forbidden the page is merely not there without a network.
    navigator.serviceWorker.register('./service-worker.js', { type: 'module' }).catch(() => undefined);
  });
}
