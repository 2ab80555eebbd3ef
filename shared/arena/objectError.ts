import type { TiledObject } from '../schema/TiledMap.ts';
import { ArenaError } from './ArenaError.ts';

/** What is wrong with one object of a map, in words its author finds it by. */
export function objectError(map: string, layer: string, { id, name }: TiledObject, problem: string): ArenaError {
  return new ArenaError(map, `layer "${layer}", object ${id}${name === '' ? '' : ` "${name}"`} ${problem}`);
}
