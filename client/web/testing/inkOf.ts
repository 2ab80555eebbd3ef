/** Pictures as the painters paint them, for tests that ask what a shape is without its colour. */
import { paintDiscs } from '../paint/paintDiscs.ts';
import { paintTeams } from '../paint/paintTeams.ts';
import { SHARP, type PictureSheet } from '../paint/PictureSheet.ts';

/** Luminance of each texel over black, 0 .. 255, row by row. */
export type Ink = { width: number; height: number; luminance: number[] };

/** The ink of one picture of a disc or of a team. */
export function inkOf(name: string): Ink {
  let ink: Ink | null = null;
  const sheet: PictureSheet = {
    add(added, width, height, paint, density = SHARP) {
      if (added !== name) return;
      const canvas = new OffscreenCanvas(Math.ceil(width * density), Math.ceil(height * density));
      const context = canvas.getContext('2d')! as unknown as CanvasRenderingContext2D;
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.translate(canvas.width / 2, canvas.height / 2);
      context.scale(density, density);
      paint(context);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const luminance = Array.from({ length: data.length / 4 }, (_, i) =>
        Math.round(0.2126 * data[4 * i]! + 0.7152 * data[4 * i + 1]! + 0.0722 * data[4 * i + 2]!),
      );
      ink = { width: canvas.width, height: canvas.height, luminance };
    },
  };
  paintDiscs(sheet);
  paintTeams(sheet);
  if (ink === null) throw new RangeError(`no disc or team has a picture "${name}"`);
  return ink;
}
