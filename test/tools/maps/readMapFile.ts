import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Arena } from '#shared/arena/Arena.ts';
import { ArenaError } from '#shared/arena/ArenaError.ts';
import { compileArena } from '#shared/arena/compileArena.ts';
import { parseTiledMap } from '#shared/schema/TiledMap.ts';
import { SYMMETRIES, type Symmetry } from './symmetryError.ts';

export type CheckedMap = { arena: Arena; symmetry: Symmetry };

/** A map of a file, called like the file. Throws when it cannot be played, or claims a symmetry that does not exist. */
export function readMapFile(file: string): CheckedMap {
  const name = path.basename(file, '.tmj');
  return readMap(name, JSON.parse(readFileSync(file, 'utf8')));
}

export function readMap(name: string, json: unknown): CheckedMap {
  const map = parseTiledMap(name, json);
  const written = map.properties.find((property) => property.name === 'symmetry')?.value ?? SYMMETRIES[0];
  const symmetry = SYMMETRIES.find((candidate) => candidate === written);
  if (symmetry === undefined) {
    throw new ArenaError(name, `its property "symmetry" is ${JSON.stringify(written)}, must be one of ${SYMMETRIES.join(', ')}`);
  }
  return { arena: compileArena(name, map), symmetry };
}
