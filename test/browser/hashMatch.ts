import { compileArena } from '#shared/arena/compileArena.ts';
import { parseTiledMap } from '#shared/schema/TiledMap.ts';
import { runScripted } from '#shared/sim/runScripted.ts';

/** A scripted match on a map, from the text of the map to the hash of the last tick. Runs wherever its bundle does. */
export function hashMatch({ name, json, seed, ticks }: { name: string; json: string; seed: number; ticks: number }): number {
  return runScripted(compileArena(name, parseTiledMap(name, JSON.parse(json))), seed, ticks);
}
