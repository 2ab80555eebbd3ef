/** The rail over real links: what is charged, predicted and drawn here is what the room rules. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BeamView } from '#net/ArenaView.ts';
import { boxArena } from '#net/testing/boxArena.ts';
import { WEAPON_ID } from '#shared/sim/weapons.ts';
import { brainHands } from './hands.ts';
import { VirtualArena } from './VirtualArena.ts';

const arena = boxArena();

/** A match in which everybody always has a rail; what the two players saw of beams, by key, and the keys by shooter and ordinal. */
function duel(link: string | null, seconds: number) {
  const play = new VirtualArena({ arena, seed: 5, players: [0, 1].map((n) => ({ link, hands: brainHands(arena, 'hard', n) })) });
  const seen = play.players.map(() => new Map<number, BeamView>());
  const keysOf = play.players.map(() => new Map<string, number[]>());
  for (const [n, player] of play.players.entries()) {
    player.eyes = (view) => {
      for (const beam of view.beams) {
        const name = `${beam.owner} ${beam.ordinal}`;
        const keys = keysOf[n]!.get(name) ?? [];
        if (!keys.includes(beam.key)) keysOf[n]!.set(name, [...keys, beam.key]);
        seen[n]!.set(beam.key, beam);
      }
    };
  }
  for (let ms = 1000; ms < seconds * 1000; ms += 500) {
    play.at(ms, () => {
      for (const { body } of play.room.match.world.players) if (body.isAlive) Object.assign(body, { weapon: WEAPON_ID.rail, ammo: 5 });
    });
  }
  play.run(seconds);
  return { play, seen, keysOf };
}

for (const link of [null, '4g']) {
  test(`[SH9] every beam is drawn once on both screens, the own one at once (link ${link ?? 'none'})`, () => {
    const { play, seen, keysOf } = duel(link, 40);
    for (const [n, player] of play.players.entries()) {
      // A prediction that the room refused (a death on its way) leaves its ordinal to the next shot.
      const again = [...keysOf[n]!.values()].filter((keys) => keys.length > 1).length;
      assert.ok(again <= player.log.refusedShots, `${again} beams drawn twice, ${player.log.refusedShots} shots refused`);
      const own = [...seen[n]!.values()].filter(({ isOwn }) => isOwn);
      assert.ok(own.length > 5 && seen[n]!.size > own.length + 3, `${own.length} own of ${seen[n]!.size} beams seen`);
      assert.ok(own.every(({ points }) => points.length >= 2));
      if (link !== null) continue;
      assert.deepEqual(player.log.corrections, []);
      assert.ok(player.log.refusedShots <= player.replica.own.handovers, 'only a death on its way takes a shot back');
    }
  });
}
