/** What settings mean to the style sheets: classes and `--ui-scale` on the root of the page, kept up from here on. */
import { effect, signal } from '@preact/signals';
import { settings } from '../settings.ts';
import { fittingScale } from './fittingScale.ts';

export function applySettings(): void {
  const root = document.documentElement;
  const size = signal({ width: innerWidth, height: innerHeight });
  window.addEventListener('resize', () => (size.value = { width: innerWidth, height: innerHeight }));
  effect(() => {
    const { reducedMotion, highContrast, leftHanded } = settings.value;
    root.classList.toggle('calm', reducedMotion);
    root.classList.toggle('contrast', highContrast);
    root.classList.toggle('left-handed', leftHanded);
  });
  effect(() => root.style.setProperty('--ui-scale', String(fittingScale(settings.value.uiScale, size.value))));
}
