import { device } from '../controls/device.ts';
import type { HudState } from './HudState.ts';
import type { Watch } from './Watch.ts';

/** Shorter than this a press is a press, CSS px. */
const DRAG_PX = 6;

/** On the stands, mouse and finger drag the arena about. */
export function dragCamera(surface: HTMLElement, hud: HudState, watch: Watch): () => void {
  const end = new AbortController();
  const { signal } = end;
  let grip: { id: number; x: number; y: number; isDragging: boolean } | null = null;
  surface.addEventListener(
    'pointerdown',
    ({ pointerId, clientX, clientY }) => {
      if (hud.seat.peek().isSpectating) grip = { id: pointerId, x: clientX, y: clientY, isDragging: false };
    },
    { signal },
  );
  window.addEventListener(
    'pointermove',
    ({ pointerId, clientX, clientY }) => {
      if (grip?.id !== pointerId) return;
      const [dx, dy] = [clientX - grip.x, clientY - grip.y];
      if (!grip.isDragging && Math.hypot(dx, dy) < DRAG_PX) return;
      grip = { id: pointerId, x: clientX, y: clientY, isDragging: true };
      watch.pan(dx, dy);
    },
    { signal, passive: true },
  );
  const letGo = ({ pointerId }: PointerEvent): void => {
    if (grip?.id !== pointerId) return;
    // A finger has no other way to the next one; keys and buttons are bound to it.
    if (!grip.isDragging && device.peek() === 'touch') watch.next(1);
    grip = null;
  };
  window.addEventListener('pointerup', letGo, { signal });
  window.addEventListener('pointercancel', letGo, { signal });
  return () => end.abort();
}
