import { findFaults } from './limits.ts';
import { measureMap, type MapMeasures } from './measureMap.ts';
import { readMapFile } from './readMapFile.ts';

/** What is measured of the maps in some files, and a sentence for all that is wrong with them. */
export function checkMapFiles(files: readonly string[]): { maps: MapMeasures[]; faults: string[] } {
  const maps: MapMeasures[] = [];
  const faults: string[] = [];
  for (const file of files) {
    try {
      maps.push(measureMap(readMapFile(file)));
    } catch (error) {
      faults.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { maps, faults: [...faults, ...maps.flatMap(findFaults)] };
}
