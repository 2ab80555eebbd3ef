type Size = { readonly width: number; readonly height: number };

/** Between rows and columns of the lamps, px, at about. */
const SPANS = { across: 620, down: 560 } as const;

/** Where the lamps hang over the floor, px. */
export function lampsOf({ width, height }: Size): { x: number; y: number }[] {
  const columns = Math.max(2, Math.round(width / SPANS.across));
  const rows = Math.max(2, Math.round(height / SPANS.down));
  return Array.from({ length: columns * rows }, (_, i) => ({
    x: (((i % columns) + 0.5) * width) / columns,
    y: ((Math.floor(i / columns) + 0.5) * height) / rows,
  }));
}
