import { AtlasSheet } from './AtlasSheet.ts';
import { paintArcs } from '../paint/paintArcs.ts';
import { paintDiscs } from '../paint/paintDiscs.ts';
import { paintEffects } from '../paint/paintEffects.ts';
import { paintPickups } from '../paint/paintPickups.ts';
import { paintShots } from '../paint/paintShots.ts';
import { paintTeams } from '../paint/paintTeams.ts';

/**
 * Draws every picture of the game into one texture: no files to load, and few changes of texture on phones, which batch by one. Colours
 * are baked in, since the canvas renderer knows no tint. Fonts must be loaded before. Lets the page breathe meanwhile.
 */
export async function bakeAtlas(): Promise<AtlasSheet> {
  const sheet = new AtlasSheet();
  paintArcs(sheet);
  paintEffects(sheet);
  paintDiscs(sheet);
  paintShots(sheet);
  paintPickups(sheet);
  paintTeams(sheet);
  await sheet.paint();
  return sheet;
}
