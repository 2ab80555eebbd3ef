import assert from 'node:assert/strict';
import { test } from 'node:test';
import { viewSession } from '#net/viewSession.ts';
import { loadMaps } from '#server/loadMaps.ts';
import { sketchArena } from '#shared/arena/sketchArena.ts';
import type { BrainView } from '#shared/brain/BrainView.ts';
import { viewWorld } from '#shared/brain/viewWorld.ts';
import { NEUTRAL_INPUT } from '#shared/sim/PlayerInput.ts';
import { unitsOf } from '#shared/tuning.ts';
import { brainHands } from './hands.ts';
import { VirtualArena } from './VirtualArena.ts';

const ARENA = sketchArena({
  width: 1200,
  height: 800,
  spawns: [
    [200, 400, 1],
    [1000, 400, 2],
  ],
  pickups: [{ kind: 'health', x: 600, y: 100 }],
  flags: [
    { team: 1, x: 100, y: 400 },
    { team: 2, x: 1100, y: 400 },
  ],
});

/** What must be the same for a brain in the room and one behind a session. */
function gist({ mode, friendlyFire, teamScores, self, others, threats, pickups, flags }: BrainView) {
  const { id, team, isAlive, x, y, health, shield, ammo, weapon } = self;
  return {
    mode,
    friendlyFire,
    teamScores: [...teamScores],
    self: { id, team, isAlive, x, y, health, shield, ammo, weapon },
    others: others.map((other) => ({
      ...{ id: other.id, team: other.team, isAlive: other.isAlive, x: other.x, y: other.y, health: other.health },
      ...{ weapon: other.weapon, isCharging: other.isCharging, aimX: other.aimX, aimY: other.aimY },
    })),
    threats: threats.length,
    pickups: pickups.map(({ kind, isAvailable }) => ({ kind, isAvailable })),
    flags: flags.map(({ team, state, carrier, x, y }) => ({ team, state, carrier, x, y })),
  };
}

test('a brain behind a session sees the match as one in the room does, teams and flags too', () => {
  const hands = () => NEUTRAL_INPUT;
  const play = new VirtualArena({ arena: ARENA, seed: 7, mode: 'ctf', players: [{ hands }, { hands }, { hands }] });
  play.run(6);
  const { world } = play.room.match;
  // One walks off with the other side's flag.
  const thief = world.players.find(({ team }) => team === 2)!;
  Object.assign(thief.body, { x: unitsOf(100), y: unitsOf(400) });
  play.run(2);
  assert.equal(world.flags[0]!.carrier, thief.id);
  for (const { view, seat } of play.players.map((player, id) => ({ view: player.view!, seat: id }))) {
    assert.deepEqual(gist(viewSession(view, view.self!)), gist(viewWorld(world, view.self!.id)), `player ${seat}`);
  }
});

test('players who see through a session take flags, and bring them home or back', async (t) => {
  const seed = 3;
  const { arena } = (await loadMaps(['foundry'])).get('foundry')!;
  const players = Array.from({ length: 4 }, (_, id) => ({ link: 'cable', hands: brainHands(arena, 'hard', seed + id) }));
  const play = new VirtualArena({ arena, seed, mode: 'ctf', players });
  play.run(90);
  const deeds = play.room.events.filter((event) => event.kind === 'flag').map(({ what }) => what);
  const count = (what: string): number => deeds.filter((deed) => deed === what).length;
  const figures = `two against two over cable, 90 s, seed ${seed}: ${count('taken')} taken, ${count('captured')} brought home, ${count('returned')} brought back`;
  t.diagnostic(figures);
  assert.ok(count('taken') >= 2 && count('captured') + count('returned') >= 1, figures);
});
