import { changeSettings, settings } from '../settings.ts';

/** Shows the lag graph, or puts it away, in this match and the next ones. */
export function toggleLag(): void {
  changeSettings({ showLag: !settings.peek().showLag });
}
