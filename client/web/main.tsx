import '@fontsource-variable/oxanium/wght.css';
import './ui/theme.css';
import { render } from 'preact';
import './controls/device.ts';
import { followLanguage } from './i18n/followLanguage.ts';
import { heldSeat } from './match/heldSeat.ts';
import { joinMatch } from './match/joinMatch.ts';
import { keepOffline } from './match/keepOffline.ts';
import { loadGame } from './match/loadGame.ts';
import { App } from './menu/App.tsx';
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

if (heldSeat() !== undefined) void joinMatch();
else {
  whenIdle(() => loadGame());
  whenIdle(() => void loadSound());
}

/** The menu is painted and nothing else is wanted: time to fetch what Quick play needs. Safari has no idle callback. */
function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(task);
  else setTimeout(task, 300);
}
