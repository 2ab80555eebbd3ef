/** Something to paint on that becomes a texture. */
export type Board = { readonly canvas: HTMLCanvasElement; readonly context: CanvasRenderingContext2D };

/**
 * Paint first and then hand the canvas to `textures.create`: Phaser's own canvas textures are sent to the GPU once when they are empty and
 * again when they are painted, and keep a copy of the empty pixels as long as they live.
 */
export function createBoard(width: number, height: number): Board {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  // As Phaser asks for it: what is painted once and then read by the GPU is best painted in memory.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error(`no canvas of ${width} x ${height} px to paint on: the browser has no memory left for it`);
  return { canvas, context };
}

/** Gives up its pixels at once, not when the collector comes by: browsers limit what all canvases of a page may have. */
export function freeCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = canvas.height = 0;
}
