import { readdirSync, readFileSync } from 'node:fs';
import { parseTiledMap } from '../schema/TiledMap.ts';
import type { Arena } from '../arena/Arena.ts';
import { compileArena } from '../arena/compileArena.ts';

const FOLDER = new URL('../arena/maps/', import.meta.url);

/** For tests and measurements: the names of the maps that come with the game. */
export const SHIPPED_MAPS = readdirSync(FOLDER).map((file) => file.replace(/\.tmj$/, ''));

/** One of them, compiled anew. */
export function shippedArena(name: string): Arena {
  return compileArena(name, parseTiledMap(name, JSON.parse(readFileSync(new URL(`${name}.tmj`, FOLDER), 'utf8'))));
}
