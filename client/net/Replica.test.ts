import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_PLAYER, TICK_MS } from '#shared/netConfig.ts';
import { ArenaState, PLAYER_FLAG, PlayerState, ShotState } from '#shared/schema/ArenaState.ts';
import { BUTTON, NEUTRAL_INPUT } from '#shared/sim/PlayerInput.ts';
import { WEAPON_ID } from '#shared/sim/weapons.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';
import type { ArenaView } from './ArenaView.ts';
import { Replica, type ReplicaOptions } from './Replica.ts';
import { boxArena } from './testing/boxArena.ts';

const SELF = 0;
const OTHER = 1;
const START_PX = 150;
const PX_PER_TICK = 2;

const AT_REST = {
  vx: 0,
  vy: 0,
  dashTicks: 0,
  dashCooldownTicks: 0,
  fireCooldownTicks: 0,
  weapon: WEAPON_ID.blaster,
  ammo: 0,
  shotsFired: 254,
};

/** The server moves the own body and another one to the right, side by side; inputs go out and change nothing. */
class Walk {
  readonly replica: Replica;
  readonly state = new ArenaState();
  sent = 0;
  /** Whether the server has taken what was sent, with each patch. */
  acks = false;

  constructor(options: Partial<ReplicaOptions>) {
    this.replica = new Replica({ arena: boxArena(), playerId: SELF, patchRateHz: 30, ...options });
    this.state.shotCount = 0;
    this.state.eventCount = 0;
    for (const id of [SELF, OTHER]) this.state.players.set(String(id), Object.assign(new PlayerState(), AT_REST));
  }

  patch(tick: number): void {
    this.state.tick = tick;
    for (const row of this.state.players.values()) {
      Object.assign(row, { x: (START_PX + PX_PER_TICK * tick) * UNITS_PER_PX, y: 200 * UNITS_PER_PX, flags: PLAYER_FLAG.alive });
    }
    this.replica.onPatch(this.state, this.acks ? this.sent : 0, tick * TICK_MS);
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
  walk.acks = true;
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

/** How far the own body is drawn from where it was, px, in the frame of a patch that says it is 10 px further on than it could know. */
function drawnStepAtCorrection(smoothing: boolean): number {
  const walk = new Walk({ smoothing });
  walk.patch(0);
  for (let tick = 0; tick < 5; tick++) walk.view(tick);
  const { x } = walk.view(5).self!;
  walk.patch(10 / PX_PER_TICK);
  assert.equal(walk.replica.own.corrections, 1);
  return walk.view(5).self!.x - x;
}

test('[RC3] a correction is drawn over a while, and without smoothing as the jump it is', () => {
  assert.ok(Math.abs(drawnStepAtCorrection(true)) < 0.01);
  assert.ok(Math.abs(drawnStepAtCorrection(false) - 10) < 0.01);
});

test('an input that fires tells the ordinal of its shot, when it was due and when it left', () => {
  const fires: { ordinal: number; dueMs: number; sentMs: number }[] = [];
  const walk = new Walk({ probe: { onFire: (fire) => void fires.push(fire) } });
  walk.patch(0);
  for (let tick = 0; tick < 18; tick += 1.25) {
    const nowMs = tick * TICK_MS;
    const due = walk.replica.msUntilStep(nowMs);
    const before = fires.length;
    walk.replica.step(
      nowMs,
      () => ({ ...NEUTRAL_INPUT, buttons: BUTTON.fire }),
      () => ++walk.sent,
    );
    for (const { dueMs, sentMs } of fires.slice(before)) {
      assert.equal(sentMs, nowMs);
      assert.ok(dueMs <= sentMs && dueMs > sentMs - 2.25 * TICK_MS && due === 0, `due ${sentMs - dueMs} ms before`);
    }
  }
  assert.ok(fires.length > 1);
  assert.deepEqual(
    fires.map(({ ordinal }) => ordinal),
    fires.map((_, n) => (AT_REST.shotsFired + n) % 256),
  );
  for (let n = 1; n < fires.length; n++) {
    const ticks = (fires[n]!.dueMs - fires[n - 1]!.dueMs) / TICK_MS;
    assert.ok(Math.abs(ticks - Math.round(ticks)) < 1e-6, 'inputs are due a whole number of ticks apart');
  }
});

test('[SP5] on the stands nothing is one’s own, neither what somebody left flying who has gone nor the body one gave up', () => {
  const walk = new Walk({});
  for (let tick = 0; tick <= 10; tick += 2) walk.patch(tick);
  assert.ok(walk.view(10).self !== null);
  walk.replica.become(NO_PLAYER);
  walk.state.players.delete(String(SELF));
  const shot = { weapon: WEAPON_ID.blaster, owner: NO_PLAYER, ordinal: 1, id: 0, spawnTick: 12, x: 4000, y: 4000, vx: 3000, vy: 0 };
  walk.state.shots.push(new ShotState().assign(shot));
  walk.state.shotCount = 1;
  const { sent } = walk;
  const { corrections, handovers } = walk.replica.own;
  for (let tick = 12; tick <= 30; tick += 2) walk.patch(tick);
  const { self, players, shots, renderTick } = walk.view(30);
  assert.equal(self, null);
  assert.deepEqual(
    players.map(({ id }) => id),
    [OTHER],
  );
  assert.deepEqual(
    shots.map(({ isOwn }) => isOwn),
    [false],
  );
  assert.ok(renderTick > 20, 'time has gone on');
  assert.equal(walk.sent, sent);
  walk.replica.become(SELF);
  walk.state.players.set(String(SELF), Object.assign(new PlayerState(), AT_REST));
  walk.patch(32);
  assert.equal(walk.view(32).self!.id, SELF);
  assert.deepEqual([walk.replica.own.corrections, walk.replica.own.handovers], [corrections, handovers]);
});
