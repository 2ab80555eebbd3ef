/** Texels per px for pictures with edges, for large thin lines, and for soft light. Mipmaps carry them down to small screens. */
export const SHARP = 2;
export const FINE = 1.5;
export const SOFT = 0.5;

/** Draws one picture around the origin, in px. */
export type Paint = (context: CanvasRenderingContext2D) => void;

/** Where painters put their pictures. */
export type PictureSheet = {
  /** Adds a picture of `width` x `height` px; `density` is SHARP unless said otherwise. */
  add(name: string, width: number, height: number, paint: Paint, density?: number): void;
};
