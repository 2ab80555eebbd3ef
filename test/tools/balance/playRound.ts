import { readFileSync } from 'node:fs';
import type { Arena } from '#shared/arena/Arena.ts';
import { compileArena } from '#shared/arena/compileArena.ts';
import { playBots, type BotResult } from '#shared/brain/playBots.ts';
import { parseTiledMap } from '#shared/schema/TiledMap.ts';
import type { RoundJob } from './Pairing.ts';

const arenas = new Map<string, Arena>();

export function playRound({ map, hasWeapons, ...round }: RoundJob): BotResult {
  return playBots({ arena: arenaOf(map, hasWeapons), ...round });
}

function arenaOf(map: string, hasWeapons: boolean): Arena {
  const key = `${map} ${hasWeapons}`;
  let arena = arenas.get(key);
  if (arena === undefined) {
    const file = new URL(`../../../shared/arena/maps/${map}.tmj`, import.meta.url);
    arena = compileArena(map, parseTiledMap(map, JSON.parse(readFileSync(file, 'utf8'))));
    if (!hasWeapons) arena = { ...arena, pickups: arena.pickups.filter(({ kind }) => kind === 'health' || kind === 'shield') };
    arenas.set(key, arena);
  }
  return arena;
}
