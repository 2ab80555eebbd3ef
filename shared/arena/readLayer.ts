import type { TiledMap, TiledObject } from '../schema/TiledMap.ts';
import { ArenaError } from './ArenaError.ts';

/** Far more than a map needs; a file of a million walls is refused before it costs a minute. An event names a pickup by one byte. */
const MAX_OBJECTS = { walls: 512, spawns: 64, pickups: 64, flags: 2 } as const;

export type LayerName = keyof typeof MAX_OBJECTS;

/** Layers that a map may do without. */
const OPTIONAL: readonly LayerName[] = ['flags'];

/** The objects of one of the layers that an arena is made of. */
export function readLayer(name: string, map: TiledMap, layer: LayerName): readonly TiledObject[] {
  const found = map.layers.filter((candidate) => candidate.name === layer);
  const [only] = found;
  if (only === undefined && OPTIONAL.includes(layer)) return [];
  if (only === undefined || found.length > 1 || only.type !== 'objectgroup') {
    throw new ArenaError(name, `must have one object layer "${layer}" at the top level, has ${found.length} layers of that name`);
  }
  if (only.offsetx !== 0 || only.offsety !== 0) throw new ArenaError(name, `layer "${layer}" is shifted (set its offset to 0)`);
  if (only.objects.length > MAX_OBJECTS[layer]) {
    throw new ArenaError(name, `layer "${layer}" has ${only.objects.length} objects, at most ${MAX_OBJECTS[layer]} are allowed`);
  }
  return only.objects;
}
