import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TICK_MS } from '#shared/netConfig.ts';
import { ArenaState, PLAYER_FLAG, PlayerState } from '#shared/schema/ArenaState.ts';
import { NEUTRAL_INPUT } from '#shared/sim/PlayerInput.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';
import type { ArenaView } from './ArenaView.ts';
import { Replica, type ReplicaOptions } from './Replica.ts';
import { boxArena } from './testing/boxArena.ts';

const SELF = 0;
const OTHER = 1;
const START_PX = 150;
const PX_PER_TICK = 2;

/** The server moves the own body and another one to the right, side by side; inputs go out and change nothing. */
class Walk {
  readonly replica: Replica;
  readonly state = new ArenaState();
  sent = 0;

  constructor(options: Partial<ReplicaOptions>) {
    this.replica = new Replica({ arena: boxArena(), playerId: SELF, patchRateHz: 30, ...options });
    this.state.eventCount = 0;
    for (const id of [SELF, OTHER]) this.state.players.set(String(id), new PlayerState());
  }

  patch(tick: number): void {
    this.state.tick = tick;
    for (const row of this.state.players.values()) {
      Object.assign(row, { x: (START_PX + PX_PER_TICK * tick) * UNITS_PER_PX, y: 200 * UNITS_PER_PX, flags: PLAYER_FLAG.alive });
    }
    this.replica.onPatch(this.state, 0, tick * TICK_MS);
  }

  view(tick: number): ArenaView {
    const nowMs = tick * TICK_MS;
    this.replica.step(
      nowMs,
      () => NEUTRAL_INPUT,
      () => ++this.sent,
    );
    return this.replica.viewAt(this.state, nowMs);
  }
}

test('without prediction the own body is drawn where the server had it, beside the others, and inputs go out all the same', () => {
  const walk = new Walk({ prediction: false });
  for (let tick = 0; tick < 40; tick++) {
    if (tick % 2 === 0) walk.patch(tick);
    const { self, players, renderTick } = walk.view(tick);
    const other = players.find(({ id }) => id === OTHER)!;
    assert.ok(self !== null && players.includes(self));
    assert.deepEqual([self.x, self.y], [other.x, other.y]);
    assert.ok(Math.abs(self.x - (START_PX + PX_PER_TICK * Math.max(0, renderTick))) < 1e-6);
  }
  assert.ok(walk.sent > 30);
  assert.deepEqual([walk.replica.own.corrections, walk.replica.own.handovers], [0, 0]);
});

test('[TM2] after a cut the others are where they are, without the way from where they were', () => {
  const walk = new Walk({});
  for (let tick = 0; tick <= 20; tick += 2) walk.patch(tick);
  walk.view(20);
  walk.replica.onDrop();
  walk.view(100);
  walk.patch(140);
  const { players, renderTick } = walk.view(140);
  assert.ok(renderTick > 130);
  assert.equal(players.find(({ id }) => id === OTHER)!.x, START_PX + PX_PER_TICK * 140);
});
