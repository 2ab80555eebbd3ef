import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHOT_SLOTS } from '#shared/netConfig.ts';
import { NO_SHOT, ArenaState, ShotState } from '#shared/schema/ArenaState.ts';
import { WEAPON_ID } from '#shared/sim/weapons.ts';
import { ShotFeed } from './ShotFeed.ts';

/** A ring that a test writes as the server does, and what a feed says of it. */
function feedOf() {
  const state = new ArenaState();
  state.shotCount = 0;
  const feed = new ShotFeed();
  /** A tick in which shots were fired; those that were over at once left no row. */
  const fire = (...isOver: boolean[]): void => {
    for (const over of isOver) {
      const id = state.shotCount++;
      while (state.shots.length <= id % SHOT_SLOTS) state.shots.push(new ShotState().assign({ weapon: NO_SHOT, id: 0, spawnTick: 0 }));
      if (!over) state.shots.at(id % SHOT_SLOTS).assign({ weapon: WEAPON_ID.blaster, owner: 1, id: id & 0xffff, spawnTick: 500 + id });
    }
  };
  const read = (): number[] => {
    const launched: number[] = [];
    feed.read(state, ({ id }) => launched.push(id));
    return launched;
  };
  return { state, feed, fire, read };
}

test('[SH4] the ring tells each launch once, also when its slots are used again', () => {
  const { fire, read } = feedOf();
  const launched: number[] = [];
  for (let n = 0; n < 2 * SHOT_SLOTS; n++) {
    fire(false);
    launched.push(...read(), ...read());
  }
  assert.deepEqual(launched, [...Array(2 * SHOT_SLOTS).keys()]);
});

test('[SH4] a shot that was over within its tick is not launched, nor is the one before it in the same slot once more', () => {
  const { fire, read } = feedOf();
  fire(...Array<boolean>(SHOT_SLOTS).fill(false));
  assert.equal(read().length, SHOT_SLOTS);
  fire(true, true, false, true);
  assert.deepEqual(read(), [SHOT_SLOTS + 2]);
});

test('[SH4] after a restart everything is told that still flies', () => {
  const { state, feed, fire, read } = feedOf();
  fire(false, false, false);
  read();
  state.shots.at(1).weapon = NO_SHOT;
  assert.deepEqual(read(), []);
  feed.restart();
  assert.deepEqual(read(), [0, 2]);
});

test('[SH4] of shots that went round the ring between two looks the newest are told', () => {
  const { fire, read } = feedOf();
  fire(...Array<boolean>(SHOT_SLOTS + 10).fill(false));
  const launched = read();
  assert.deepEqual([launched.length, launched[0], launched.at(-1)], [SHOT_SLOTS, 10, SHOT_SLOTS + 9]);
});
