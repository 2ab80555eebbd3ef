/** What a map says about itself in its properties. Each has a default, so that a map without any can be played. */
import type { TiledMap } from '../schema/TiledMap.ts';
import { MODE_NAMES, type ModeName } from '../sim/modes.ts';
import { MOODS, type Arena, type Mood } from './Arena.ts';
import { ArenaError } from './ArenaError.ts';

/** More than any room seats. */
const MOST_PLAYERS = 64;
const ANY_NUMBER = { least: 2, most: 16 } as const;

/** A property as text; undefined when the map has none of that name. */
function readText(name: string, { properties }: TiledMap, property: string): string | undefined {
  const value = properties.find((candidate) => candidate.name === property)?.value;
  if (value === undefined || typeof value === 'string') return value;
  throw new ArenaError(name, `its property "${property}" must be a string`);
}

export const readTitle = (name: string, map: TiledMap): string => readText(name, map, 'title') ?? name;

export function readMood(name: string, map: TiledMap): Mood {
  const written = readText(name, map, 'mood') ?? MOODS[0];
  const mood = MOODS.find((candidate) => candidate === written);
  if (mood === undefined) throw new ArenaError(name, `its property "mood" is "${written}", must be one of ${MOODS.join(', ')}`);
  return mood;
}

/** The modes a map claims to be made for; undefined when it leaves that to what is on it. */
export function readModes(name: string, map: TiledMap): readonly ModeName[] | undefined {
  const written = readText(name, map, 'modes');
  if (written === undefined) return undefined;
  const words = written.split(',').map((word) => word.trim());
  const unknown = words.find((word) => !MODE_NAMES.some((mode) => mode === word));
  if (unknown !== undefined) {
    throw new ArenaError(name, `its property "modes" has "${unknown}", must be out of ${MODE_NAMES.join(', ')}, separated by commas`);
  }
  return MODE_NAMES.filter((mode) => words.includes(mode));
}

export function readPlayers(name: string, map: TiledMap): Arena['players'] {
  const written = readText(name, map, 'players');
  if (written === undefined) return ANY_NUMBER;
  const [, least, most] = /^(\d{1,2})-(\d{1,2})$/.exec(written)?.map(Number) ?? [];
  if (least === undefined || most === undefined || least < 1 || least > most || most > MOST_PLAYERS) {
    throw new ArenaError(name, `its property "players" is "${written}", must be two numbers up to ${MOST_PLAYERS} such as "4-10"`);
  }
  return { least, most };
}
