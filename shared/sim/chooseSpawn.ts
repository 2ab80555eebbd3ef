import type { SpawnPoint } from '../arena/Arena.ts';
import { nextInt } from '../math/rng.ts';
import { MODES } from './modes.ts';
import { areMates, NO_TEAM, otherTeam } from './teams.ts';
import type { Player, World } from './World.ts';

/** A spawn is drawn from this share of them, the safest, so that nobody knows it beforehand. */
const SAFEST = 1 / 4;

/** One of the spawns of the player's side that are farthest from the nearest living enemy. */
export function chooseSpawn(world: World, player: Player): SpawnPoint {
  const spawns = spawnsFor(world, player);
  const ranked = spawns.map((spawn, index) => ({ spawn, index, distance: distanceToEnemies(world, player, spawn) }));
  ranked.sort((a, b) => b.distance - a.distance || a.index - b.index);
  // Without enemies every place is as good.
  const choice = ranked[0]!.distance === Infinity ? ranked.length : Math.ceil(ranked.length * SAFEST);
  return ranked[nextInt(world.rng, choice)]!.spawn;
}

/** Bouts begin at the own end, which changes from bout to bout; otherwise places of nobody's are good too. Where a map has no sides, all are. */
function spawnsFor({ arena, rules, round }: World, { team }: Player): readonly SpawnPoint[] {
  const { hasBouts } = MODES[rules.mode];
  if (team === NO_TEAM) return arena.spawns;
  const side = hasBouts && round.number % 2 === 0 ? otherTeam(team) : team;
  const own = arena.spawns.filter((spawn) => spawn.team === side || (!hasBouts && spawn.team === NO_TEAM));
  return own.length === 0 ? arena.spawns : own;
}

/** Squared, square units; infinite without enemies. */
function distanceToEnemies({ players }: World, self: Player, { x, y }: SpawnPoint): number {
  let least = Infinity;
  for (const player of players) {
    const { id, body } = player;
    if (id === self.id || !body.isAlive || areMates(player, self)) continue;
    const dx = body.x - x;
    const dy = body.y - y;
    least = Math.min(least, dx * dx + dy * dy);
  }
  return least;
}
