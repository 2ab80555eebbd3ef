import type { Arena } from '#shared/arena/Arena.ts';
import { compileArena } from '#shared/arena/compileArena.ts';
import { parseTiledMap } from '#shared/schema/TiledMap.ts';

/** The arena that the server at `url` plays on: its own map file, compiled here. Throws when it is missing or broken. */
export async function fetchArena(url: string, name: string, signal?: AbortSignal): Promise<Arena> {
  const address = `${url}/maps/${encodeURIComponent(name)}.tmj`;
  const response = await fetch(address, signal === undefined ? {} : { signal });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return compileArena(name, parseTiledMap(name, await response.json()));
}
