/** What the page does with a key, by its place on the keyboard (`event.code`), so that WASD is a shape on every layout. */
export type Action = 'up' | 'down' | 'left' | 'right' | 'dash' | 'chat' | 'scoreboard' | 'menu' | 'lag';

export const BINDINGS: ReadonlyMap<string, Action> = new Map([
  ['KeyW', 'up'],
  ['ArrowUp', 'up'],
  ['KeyS', 'down'],
  ['ArrowDown', 'down'],
  ['KeyA', 'left'],
  ['ArrowLeft', 'left'],
  ['KeyD', 'right'],
  ['ArrowRight', 'right'],
  ['Space', 'dash'],
  ['ShiftLeft', 'dash'],
  ['ShiftRight', 'dash'],
  ['Enter', 'chat'],
  ['NumpadEnter', 'chat'],
  ['Tab', 'scoreboard'],
  ['Escape', 'menu'],
  ['F3', 'lag'],
]);
