import type { Arena } from '#shared/arena/Arena.ts';
import { shippedArena } from '#shared/testing/shippedArena.ts';
import { playBots, type BotResult } from '#shared/brain/playBots.ts';
import type { RoundJob } from './Pairing.ts';

const arenas = new Map<string, Arena>();

export function playRound({ map, hasWeapons, ...round }: RoundJob): BotResult {
  return playBots({ arena: arenaOf(map, hasWeapons), ...round });
}

function arenaOf(map: string, hasWeapons: boolean): Arena {
  const key = `${map} ${hasWeapons}`;
  let arena = arenas.get(key);
  if (arena === undefined) {
    arena = shippedArena(map);
    if (!hasWeapons) arena = { ...arena, pickups: arena.pickups.filter(({ kind }) => kind === 'health' || kind === 'shield') };
    arenas.set(key, arena);
  }
  return arena;
}
