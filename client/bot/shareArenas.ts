import { fetchArena } from '#net/fetchArena.ts';
import type { Arena } from '#shared/arena/Arena.ts';

/** Loads each map once for all bots: one arena stays in the processor's cache where a copy for everyone would not. */
export function shareArenas(url: string): (name: string) => Promise<Arena> {
  const arenas = new Map<string, Promise<Arena>>();
  return (name) => {
    let arena = arenas.get(name);
    if (arena === undefined) {
      arena = fetchArena(url, name);
      arenas.set(name, arena);
      arena.catch(() => arenas.delete(name));
    }
    return arena;
  };
}
