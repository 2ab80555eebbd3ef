/** Waits for the player's next press, to bind it. */
import { catchButton } from '../pads/padTurn.ts';

/** `null`: leave it as it is. `clear`: nothing shall be there. */
export type Caught = { readonly code: string } | 'clear' | null;

/** How long after a press of the mouse what follows from it is kept from the page, ms: a click, and what the other buttons open. */
const AFTERMATH_MS = 350;
const AFTERMATH = ['mousedown', 'mouseup', 'click', 'auxclick', 'contextmenu'] as const;

/** Calls `caught` once. Returns how to call it off. */
export function catchCode(kind: 'keys' | 'pad', caught: (what: Caught) => void): () => void {
  const end = new AbortController();
  const { signal } = end;
  const finish = (what: Caught): void => {
    end.abort();
    caught(what);
  };
  const keep = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onKey = (event: KeyboardEvent): void => {
    keep(event);
    if (event.repeat) return;
    if (event.code === 'Escape') finish(null);
    else if (event.code === 'Delete') finish('clear');
    else if (kind === 'keys') finish({ code: event.code });
  };
  const onPointer = (event: PointerEvent): void => {
    if (kind === 'pad' || event.pointerType !== 'mouse') return finish(null);
    keep(event);
    swallowAftermath(keep);
    finish({ code: `Mouse${event.button}` });
  };
  window.addEventListener('keydown', onKey, { capture: true, signal });
  window.addEventListener('pointerdown', onPointer, { capture: true, signal });
  window.addEventListener('blur', () => finish(null), { signal });
  signal.addEventListener(
    'abort',
    catchButton((button) => finish(kind === 'pad' ? { code: `Pad${button}` } : null)),
  );
  return () => end.abort();
}

function swallowAftermath(keep: (event: Event) => void): void {
  const over = new AbortController();
  for (const type of AFTERMATH) window.addEventListener(type, keep, { capture: true, signal: over.signal });
  window.addEventListener('pointerdown', () => over.abort(), { capture: true, signal: over.signal });
  setTimeout(() => over.abort(), AFTERMATH_MS);
}
