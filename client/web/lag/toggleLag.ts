import { settings } from '../settings.ts';

/** Shows the lag graph, or puts it away, in this match and the next ones. */
export function toggleLag(): void {
  settings.value = { ...settings.value, showLag: !settings.value.showLag };
}
