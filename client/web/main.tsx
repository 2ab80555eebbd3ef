import '@fontsource-variable/oxanium/wght.css';
import './ui/theme.css';
import { render } from 'preact';
import './controls/device.ts';
import { followLanguage } from './i18n/followLanguage.ts';
import { heldRoom, holdSeat } from './match/heldSeat.ts';
import { returnToSeat } from './match/joinMatch.ts';
import { keepOffline } from './match/keepOffline.ts';
import { loadGame } from './match/loadGame.ts';
import { App } from './menu/App.tsx';
import { place } from './menu/place.ts';
import { followPads } from './pads/followPads.ts';
import { applySettings } from './settings/applySettings.ts';
import { loadSound } from './sound/loadSound.ts';
import { Toasts } from './ui/Toasts.tsx';

applySettings();
keepOffline();

await followLanguage();
render(
  <>
    <App />
    <Toasts />
  </>,
  document.querySelector('#page')!,
);
followPads();

const here = place.peek();
// A link to another room was opened over a match: that seat is given up.
if (here.at === 'room' && here.roomId !== heldRoom()) holdSeat(undefined);
if (heldRoom() !== undefined) void returnToSeat();
else {
  // What Quick play needs: the link is free now, and who has come to play clicks soon.
  loadGame();
  whenIdle(() => void loadSound());
}

/** The menu is painted and nothing else is wanted. Safari has no idle callback. */
function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(task);
  else setTimeout(task, 300);
}
