import type { PointerLock } from './MouseCapture.ts';

/** The browser's pointer lock on an element. Without such a thing, every `take` rejects. */
export function browserLock(surface: HTMLElement, onChange: (isHeld: boolean) => void, signal: AbortSignal): PointerLock {
  document.addEventListener('pointerlockchange', () => onChange(document.pointerLockElement === surface), { signal });
  /** As the mouse moves, without the acceleration that systems add for their cursors. Not every system can tell. */
  let unadjustedMovement = true;
  return {
    take: async () => {
      try {
        await ask(surface, { unadjustedMovement });
      } catch (error) {
        if (!unadjustedMovement || !(error instanceof DOMException) || error.name !== 'NotSupportedError') throw error;
        unadjustedMovement = false;
        await ask(surface, { unadjustedMovement });
      }
    },
    letGo: () => document.exitPointerLock(),
    mayTake: () => (navigator as Partial<Pick<Navigator, 'userActivation'>>).userActivation?.isActive ?? true,
    hasFocus: () => document.hasFocus(),
  };
}

/** Older browsers return nothing and answer by events alone. */
async function ask(surface: HTMLElement, options: PointerLockOptions): Promise<void> {
  const answer = surface.requestPointerLock(options) as Promise<void> | undefined;
  if (answer !== undefined) return answer;
  const heard = new AbortController();
  const { signal } = heard;
  await new Promise<void>((resolve, reject) => {
    document.addEventListener('pointerlockchange', () => resolve(), { signal });
    document.addEventListener('pointerlockerror', () => reject(new DOMException('pointerlockerror', 'NotAllowedError')), { signal });
  }).finally(() => heard.abort());
}
