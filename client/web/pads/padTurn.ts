/** Whose turn it is with the gamepads: the match's while it is played with nothing open over it, else the page's. */
let isPlayed: (() => boolean) | null = null;

/** While this matters, `isPlaying` says whether the match wants the pads. Returns how to give them up. */
export function claimPads(isPlaying: () => boolean): () => void {
  isPlayed = isPlaying;
  return () => {
    if (isPlayed === isPlaying) isPlayed = null;
  };
}

export const isMatchTurn = (): boolean => isPlayed?.() === true && document.querySelector('dialog[open]') === null;

/** The pads now; none while the page is away, when browsers may show what was held when it went. */
export const padsInHand = (): readonly (Gamepad | null)[] => (document.hidden || !document.hasFocus() ? [] : navigator.getGamepads());

let catcher: ((button: number) => void) | null = null;

/** The next press of a button goes to `caught` and nowhere else. Returns how to call that off. */
export function catchButton(caught: (button: number) => void): () => void {
  catcher = caught;
  return () => {
    if (catcher === caught) catcher = null;
  };
}

/** Hands a press to whoever waits for one. False if nobody does. */
export function captureButton(button: number): boolean {
  const caught = catcher;
  catcher = null;
  caught?.(button);
  return caught !== null;
}
