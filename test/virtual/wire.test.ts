/** What patches carry, compared with the server's world bit for bit. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { boxArena } from '#net/testing/boxArena.ts';
import { TICK_RATE_HZ } from '#shared/netConfig.ts';
import { PLAYER_FLAG, type ArenaState, type PlayerState } from '#shared/schema/ArenaState.ts';
import type { Body } from '#shared/sim/World.ts';
import { randomLinks, randomStalls, seeds } from './randomLinks.ts';
import { VirtualArena } from './VirtualArena.ts';

const arena = boxArena();

const setups = fc.record({ link: randomLinks(), stalls: randomStalls([2, 5], 900) });
const crowds = fc.array(setups, { minLength: 3, maxLength: 3 });
const rates = fc.constantFrom(20, 30, 60);

const bodyOf = ({ vx, vy, dashTicks, dashCooldownTicks, fireCooldownTicks, ammo, shotsFired }: Body | PlayerState) => ({
  vx,
  vy,
  dashTicks,
  dashCooldownTicks,
  fireCooldownTicks,
  ammo,
  shotsFired,
});

/** What everybody is told of a match, in plain data. */
function publicPart({ tick, phase, eventCount, players, shots }: ArenaState): unknown {
  const rows = [...players.entries()].map(([id, { x, y, aim, flags, health, shield, weapon, spawnTick, score }]) => {
    return [id, x, y, aim, flags & PLAYER_FLAG.alive, health, shield, weapon, spawnTick, score];
  });
  return [tick, phase, eventCount, rows, shots.map(({ id, weapon, owner, ordinal, spawnTick }) => [id, weapon, owner, ordinal, spawnTick])];
}

test('[ST1] [ST2] [ST4] each patch tells each client, once and to the last bit, the world at the end of its tick and what happened up to it', () => {
  fc.assert(
    fc.property(seeds, rates, crowds, (seed, patchRateHz, players) => {
      const play = new VirtualArena({ arena, seed, patchRateHz, backfill: 5, players });
      const { match } = play.room;
      const pictures = new Map<number, unknown>();
      play.room.afterPatch = () => {
        const { world, state } = match;
        for (const { id, body } of world.players) assert.deepEqual(bodyOf(state.players.get(String(id))!), bodyOf(body));
        assert.equal(state.eventCount, play.room.events.length);
        pictures.set(world.tick, publicPart(state));
      };
      for (const player of play.players) {
        let { tick } = player.state;
        player.ears = () => {
          // The first is the whole state of now, which may lie between two patches.
          if (tick !== undefined) {
            assert.equal(player.state.tick - tick, TICK_RATE_HZ / patchRateHz);
            assert.deepEqual(publicPart(player.state), pictures.get(player.state.tick));
          }
          ({ tick } = player.state);
        };
      }
      play.run(8);
      assert.ok(play.players.every(({ log }) => log.patches.length > 5 * patchRateHz));
    }),
    { numRuns: 8 },
  );
});

test('[ST3] velocity, timers, ammunition, the shot count and the waiting inputs reach their owner, to the last bit, and nobody else, over cuts too', () => {
  fc.assert(
    fc.property(seeds, crowds, fc.integer({ min: 200, max: 2000 }), (seed, players, cutMs) => {
      const play = new VirtualArena({ arena, seed, players });
      const bodies = new Map<string, unknown>();
      play.room.afterPatch = () => {
        const { world } = play.room.match;
        for (const { id, body } of world.players) bodies.set(`${id} ${world.tick}`, bodyOf(body));
      };
      const nothing = { vx: undefined, vy: undefined, dashTicks: undefined, dashCooldownTicks: undefined };
      const less = { fireCooldownTicks: undefined, ammo: undefined, shotsFired: undefined };
      for (const player of play.players) {
        player.ears = () => {
          for (const [id, row] of player.state.players) {
            const isOwn = id === String(player.id);
            const told = isOwn ? bodies.get(`${id} ${player.state.tick}`) : { ...nothing, ...less };
            assert.deepEqual(bodyOf(row), told ?? bodyOf(row));
            assert.equal(row.waitingInputs === undefined, !isOwn);
          }
        };
        play.at(3000 + 500 * player.id, () => player.cut({ ms: cutMs }));
      }
      play.run(8);
      assert.ok(play.players.every(({ returnsMs }) => returnsMs.length === 1));
    }),
    { numRuns: 8 },
  );
});
