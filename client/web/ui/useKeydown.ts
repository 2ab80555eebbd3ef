import { useLayoutEffect } from 'preact/hooks';

/**
 * Hears the keys pressed anywhere on the page while a component is there, from before it is painted until it is gone: a key pressed in between
 * would be lost, or would be for what is shown no more.
 */
export function useKeydown(onKeydown: (event: KeyboardEvent) => void, { capture = false } = {}): void {
  useLayoutEffect(() => {
    window.addEventListener('keydown', onKeydown, { capture });
    return () => window.removeEventListener('keydown', onKeydown, { capture });
  });
}
