import { fetchArena } from '#net/fetchArena.ts';
import type { GameSession } from '#net/GameSession.ts';
import { PracticeSession } from '#net/practice/PracticeSession.ts';
import { JoinError } from '#net/SessionOptions.ts';
import type { SessionProbe } from '#net/SessionProbe.ts';
import type { Arena } from '#shared/arena/Arena.ts';
import type { Looks } from '#shared/match/mirrorState.ts';
import type { MapListing } from '#shared/schema/messages.ts';
import { MODES } from '#shared/sim/modes.ts';
import type { PracticeSetup } from './PracticeSetup.ts';

/** A match in this page. Its maps come from the server, or from what the page has kept of it. Throws `JoinError` without any. */
export async function openPractice(setup: PracticeSetup, looks: Looks, probe: SessionProbe, signal: AbortSignal): Promise<GameSession> {
  const maps = await loadMaps(signal);
  const { mode, difficulty, players } = setup;
  const fitting = [...maps.values()].filter(({ modes }) => modes.includes(mode));
  const map = fitting.find(({ name }) => name === setup.map) ?? fitting[Math.floor(Math.random() * fitting.length)];
  if (map === undefined) throw new JoinError('bad-map', `no map has the mode ${mode}`);
  return new PracticeSession({
    maps,
    map: map.name,
    rules: { mode, difficulty, bots: Math.min(players, MODES[mode].maxPlayers), friendlyFire: false },
    seed: Math.floor(Math.random() * 2 ** 32),
    looks,
    now: () => performance.now(),
    probe,
  });
}

async function loadMaps(signal: AbortSignal): Promise<ReadonlyMap<string, Arena>> {
  try {
    const response = await fetch('/api/maps', { signal });
    const listings = (await response.json()) as MapListing[];
    const arenas = await Promise.all(listings.map(({ name }) => fetchArena(location.origin, name, signal)));
    return new Map(arenas.map((arena) => [arena.name, arena]));
  } catch (cause) {
    signal.throwIfAborted();
    throw new JoinError('unreachable', 'neither the server nor what is kept of it has the maps', { cause });
  }
}
