import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import type { Arena } from '#shared/arena/Arena.ts';
import { ArenaError } from '#shared/arena/ArenaError.ts';
import { compileArena } from '#shared/arena/compileArena.ts';
import { parseTiledMap } from '#shared/schema/TiledMap.ts';

/** A map as the server plays it and as it hands it out: a client compiles the same bytes. */
export type LoadedMap = {
  readonly name: string;
  readonly arena: Arena;
  readonly file: Buffer;
  /** The file in Brotli, a tenth of it. */
  readonly packed: Buffer;
  readonly etag: string;
};

const FOLDER = new URL('../shared/arena/maps/', import.meta.url);

/**
 * Reads and compiles maps by name, in the given order.
 *
 * @param folder  where the files are; tests have their own
 * @throws Error naming the map: no such file, or what is wrong with it
 */
export async function loadMaps(names: readonly string[], folder = FOLDER): Promise<ReadonlyMap<string, LoadedMap>> {
  const maps = new Map<string, LoadedMap>();
  for (const name of names) maps.set(name, await loadMap(name, folder));
  return maps;
}

async function loadMap(name: string, folder: URL): Promise<LoadedMap> {
  const file = await readFile(new URL(`${name}.tmj`, folder)).catch((cause: unknown) => {
    throw new Error(`map "${name}" of ARENA_MAPS is not in shared/arena/maps/ (add ${name}.tmj or correct the name)`, { cause });
  });
  const arena = compileArena(name, parseTiledMap(name, readJson(name, file)));
  // Weak: the same map, whether packed or not.
  const etag = `W/"${createHash('sha256').update(file).digest('base64url').slice(0, 22)}"`;
  return { name, arena, file, packed: brotliCompressSync(file), etag };
}

function readJson(name: string, file: Buffer): unknown {
  try {
    return JSON.parse(file.toString('utf8'));
  } catch (cause) {
    throw new ArenaError(name, `is not JSON: ${(cause as SyntaxError).message} (save the map as JSON from Tiled 1.8 or newer)`, { cause });
  }
}
