/** `npm run maps`: measures every map of the game, or those whose files are named, and fails with a sentence for each limit that one breaks. */
import { globSync } from 'node:fs';
import path from 'node:path';
import { checkMapFiles } from './maps/checkMapFiles.ts';
import { mapTable } from './maps/mapTable.ts';

const HELP = `Usage: npm run maps -- [file.tmj ...]
Without files: the maps in shared/arena/maps. What the figures mean: shared/arena/MAPS.md.`;

const files = process.argv.slice(2);
if (files.includes('--help')) {
  console.log(HELP);
} else {
  const shipped = globSync(path.join(import.meta.dirname, '../../shared/arena/maps/*.tmj')).sort();
  const { maps, faults } = checkMapFiles(files.length > 0 ? files : shipped);
  if (maps.length > 0) console.log(mapTable(maps));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
