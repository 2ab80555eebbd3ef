import { t } from '../i18n/translate.ts';
import { showToast } from '../ui/toasts.ts';

/** Says when gamepads come and go, and lets them walk the page. What that takes is fetched when the first one comes. */
export function followPads(): void {
  window.addEventListener('gamepadconnected', () => {
    showToast(t('pads.connected'));
    import('./navigatePage.ts').then(
      ({ navigatePage }) => navigatePage(),
      () => undefined, // out of reach for now: the match works all the same
    );
  });
  window.addEventListener('gamepaddisconnected', () => showToast(t('pads.disconnected')));
}
