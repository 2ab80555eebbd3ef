/** Mouse aim and buttons. A press counts when it began on the arena; the other buttons follow while it lasts. */
import { readButton, releasedButton, setButton } from './HeldButton.ts';
import type { Vec } from '#shared/math/ring.ts';

export type Mouse = {
  /** On the page, CSS px. */
  readonly position: Readonly<Vec>;
  readFire(): boolean;
  readDash(): boolean;
  releaseAll(): void;
};

const LEFT = 1;
const RIGHT = 2;

export function listenToMouse(surface: HTMLElement, onMove: (position: Readonly<Vec>) => void, signal: AbortSignal): Mouse {
  const position = { x: innerWidth / 2, y: innerHeight / 3 };
  const fire = releasedButton();
  const dash = releasedButton();
  let isEngaged = false;

  const follow = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse') return;
    [position.x, position.y] = [event.clientX, event.clientY];
    onMove(position);
    // Only the first button has a pointerdown of its own; the next ones arrive as moves.
    if (isEngaged) setButtons(event.buttons);
  };
  const setButtons = (held: number): void => {
    setButton(fire, (held & LEFT) !== 0);
    setButton(dash, (held & RIGHT) !== 0);
    isEngaged = held !== 0;
  };
  const engage = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse') return;
    isEngaged = true;
    follow(event);
  };
  const releaseAll = (): void => {
    setButtons(0);
    fire.wasPressed = dash.wasPressed = false;
  };

  surface.addEventListener('pointerdown', engage, { signal });
  surface.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
  window.addEventListener('pointermove', follow, { signal, passive: true });
  window.addEventListener('pointerup', follow, { signal });
  return { position, readFire: () => readButton(fire), readDash: () => readButton(dash), releaseAll };
}
