/** What the camera looks at. Points in px of the arena. */
export type CameraTarget =
  /** The own disc; the place it was last in, while there is none. */
  | { readonly mode: 'own' }
  /** The disc of a player, wherever it goes; the camera waits where it was last seen. */
  | { readonly mode: 'follow'; readonly id: number }
  /** A place; see `WorldRenderer.pan`. */
  | { readonly mode: 'free'; readonly x: number; readonly y: number }
  /** The whole arena. */
  | { readonly mode: 'overview' };
