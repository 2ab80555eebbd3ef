import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArenaView, BeamView, SelfView, ShotView, ViewEvent } from '#net/ArenaView.ts';
import type { NetStats } from '#net/SessionOptions.ts';
import { sketchArena } from '#shared/arena/sketchArena.ts';
import { TICK_MS } from '#shared/netConfig.ts';
import { WEAPON_ID } from '#shared/sim/weapons.ts';
import { createHudPublisher } from './createHudPublisher.ts';
import { createHudState, type KillLine } from './HudState.ts';
import { NOW_TICK, sketchPlayer, sketchView } from './testing/sketchView.ts';

const SELF = 0;
const FOE = 1;
/** A wall on the left, between the places that a covered death is at. */
const ARENA = sketchArena({
  width: 2000,
  height: 2000,
  walls: [
    [
      [200, 200],
      [240, 200],
      [240, 600],
      [200, 600],
    ],
  ],
});

const player = sketchPlayer;

type Scene = Omit<Parameters<typeof sketchView>[0] & object, 'self'> & { self?: SelfView };

const view = ({ self = player(SELF), players = [self, player(FOE)], events = [], ...rest }: Scene): ArenaView =>
  sketchView({ self, players, events, ...rest });

type Kill = Extract<ViewEvent, { kind: 'kill' }>;
const kill = (actor: number, target: number, bounces: number, part: Partial<Kill> = {}): ViewEvent => ({
  kind: 'kill',
  tick: NOW_TICK,
  actor,
  target,
  weapon: WEAPON_ID.blaster,
  bounces,
  rewindMs: 0,
  distancePx: 0,
  x: 0,
  y: 0,
  ...part,
});
const hit = (actor: number, target: number, x: number, y: number): ViewEvent => ({
  kind: 'hit',
  tick: NOW_TICK,
  actor,
  target,
  amount: 20,
  weapon: WEAPON_ID.blaster,
  bounces: 1,
  shot: 7,
  ordinal: 0,
  x,
  y,
});

function startHud() {
  const hud = createHudState();
  const publish = createHudPublisher(hud, ARENA);
  const stats = (): NetStats => ({ rttMs: 20, corrections: 0 }) as NetStats;
  let nowMs = 0;
  const show = (scene: Scene, afterMs = 1000): void => {
    nowMs += afterMs;
    publish({ view: view(scene), nowMs, origin: { x: 640, y: 360 }, isFriendFoe: false, stats, fps: () => 60 });
  };
  return { hud, show };
}

test('a kill of the own player fills the death card until the next life', () => {
  const { hud, show } = startHud();
  const dead = player(SELF, { isAlive: false, health: 0, respawnInMs: 1700 });
  show({ self: dead, events: [kill(FOE, SELF, 2)] });
  assert.equal(hud.death.value?.actor?.name, 'player 1');
  assert.equal(hud.death.value.bounces, 2);
  assert.equal(hud.respawnSeconds.value, 2);
  show({});
  assert.equal(hud.death.value, null);
});

test('the last death can be looked at in the next life, until the death after it', () => {
  const { hud, show } = startHud();
  const dead = player(SELF, { isAlive: false });
  show({ self: dead, events: [kill(FOE, SELF, 2)] });
  show({});
  assert.equal(hud.lastDeath.value?.bounces, 2);
  show({ self: dead, events: [kill(FOE, SELF, 0)] });
  assert.equal(hud.lastDeath.value.bounces, 0);
});

test('a death that was missed does not show the one before it', () => {
  const { hud, show } = startHud();
  const dead = player(SELF, { isAlive: false });
  show({ self: dead, events: [kill(FOE, SELF, 2)] });
  show({});
  show({ self: dead });
  assert.equal(hud.death.value, null);
});

test('the death card has the pings as they were then', () => {
  const { hud, show } = startHud();
  show({});
  const foe = player(FOE, { pingMs: 85 });
  show({ players: [player(SELF), foe], events: [kill(FOE, SELF, 0, { rewindMs: 83, distancePx: 420 })] });
  show({ players: [player(SELF), { ...foe, pingMs: 300 }] });
  const { killerPing, ownPingMs, rewindMs, distancePx } = hud.lastDeath.value!;
  assert.deepEqual([killerPing, ownPingMs, rewindMs, distancePx], [85, 20, 83, 420]);
});

test('a bot has no ping, and of one who has left it is not known', () => {
  const { hud, show } = startHud();
  show({ players: [player(SELF), player(FOE, { isBot: true, pingMs: 0 })], events: [kill(FOE, SELF, 0)] });
  assert.equal(hud.lastDeath.value?.killerPing, 'bot');
  show({ players: [player(SELF)], events: [kill(FOE, SELF, 0)] });
  assert.equal(hud.lastDeath.value?.killerPing, null);
});

test('the death card knows whether a wall was in between by the time of the hit', () => {
  const { hud, show } = startHud();
  const wasCovered = (x: number): boolean | undefined => {
    show({ events: [hit(FOE, SELF, 180, 400), kill(FOE, SELF, 0, { x, y: 400 })] });
    return hud.lastDeath.value?.wasCovered;
  };
  assert.equal(wasCovered(260), true);
  assert.equal(wasCovered(150), false);
});

test('a kill after a bounce marks a bank shot, also when the hit comes after it in the frame', () => {
  const { hud, show } = startHud();
  show({ events: [kill(SELF, FOE, 1), hit(SELF, FOE, 0, 0)] });
  assert.equal(hud.hitMark.value?.kind, 'bank');
  show({ events: [hit(SELF, FOE, 0, 0), kill(SELF, FOE, 0)] });
  assert.equal(hud.hitMark.value?.kind, 'kill');
});

test('damage points back along the shot that did it, not at the shooter', () => {
  const { hud, show } = startHud();
  const shot: ShotView = {
    key: 1,
    owner: FOE,
    ordinal: 0,
    spawnTick: NOW_TICK,
    isOwn: false,
    weapon: WEAPON_ID.blaster,
    x: 1000,
    y: 940,
    vx: 0,
    vy: 900,
    bounces: 1,
    age: 30,
    bounceX: null,
    bounceY: null,
    isEnd: false,
  };
  show({ shots: [shot] });
  show({ events: [hit(FOE, SELF, 1000, 981)] }, 16);
  assert.equal(hud.hurts.value[0]?.angleDeg, -90);
});

test('damage by a beam points back along its last leg', () => {
  const { hud, show } = startHud();
  const points = [
    { x: 1300, y: 1000 },
    { x: 1000, y: 1200 },
    { x: 1000, y: 1019 },
  ];
  const beam: BeamView = { ...{ key: 1, owner: FOE, ordinal: 0, tick: NOW_TICK, isOwn: false }, weapon: WEAPON_ID.rail, points, ageMs: 0 };
  show({ beams: [beam], events: [hit(FOE, SELF, 1000, 1019)] });
  assert.equal(hud.hurts.value[0]?.angleDeg, 90);
});

test('a charge shows in the frame in which it begins and ends, not at the next look', () => {
  const { hud, show } = startHud();
  show({});
  for (const isCharging of [true, false]) {
    show({ self: player(SELF, { isCharging }) }, 16);
    assert.equal(hud.vitals.value?.isCharging, isCharging);
  }
});

test('damage by a shot that was never seen points at the shooter', () => {
  const { hud, show } = startHud();
  show({ events: [hit(FOE, SELF, 1000, 1000)] });
  assert.equal(hud.hurts.value[0]?.angleDeg, 0);
});

test('what a hidden page missed long ago is not told', () => {
  const { hud, show } = startHud();
  show({ events: [kill(FOE, SELF, 0, { tick: NOW_TICK - Math.ceil(10_000 / TICK_MS) })] });
  assert.deepEqual([hud.feed.value.length, hud.death.value], [0, null]);
});

test('the feed still names a player who has left', () => {
  const { hud, show } = startHud();
  show({});
  show({ players: [player(SELF)], events: [kill(SELF, FOE, 0)] });
  assert.equal((hud.feed.value[0] as KillLine).target?.name, 'player 1');
});

test('lines leave the feed with time', () => {
  const { hud, show } = startHud();
  show({ events: [kill(SELF, FOE, 0)] });
  show({}, 10_000);
  assert.equal(hud.feed.value.length, 0);
});

test('a frame that changes nothing sets no signal but the moment', () => {
  const { hud, show } = startHud();
  show({});
  const before = { vitals: hud.vitals.value, clock: hud.clock.value, bar: hud.bar.value, game: hud.game.value };
  show({});
  for (const name of ['vitals', 'clock', 'bar', 'game'] as const) assert.equal(hud[name].value, before[name], name);
});

test('kills in quick succession and kills in one life are counted, and a death ends the row', () => {
  const { hud, show } = startHud();
  const counts = (): unknown => {
    const callout = hud.callout.value;
    return callout?.kind === 'kill' ? [callout.multi, callout.streak] : callout;
  };
  show({ events: [kill(SELF, FOE, 0)] });
  assert.deepEqual(counts(), [1, 1]);
  show({ events: [kill(SELF, FOE, 0)] });
  assert.deepEqual(counts(), [2, 2]);
  show({ events: [kill(SELF, FOE, 0)] }, 10_000);
  assert.deepEqual(counts(), [1, 3], 'a while later');
  show({ self: player(SELF, { isAlive: false }), events: [kill(FOE, SELF, 0)] });
  show({ events: [kill(SELF, FOE, 0)] });
  assert.deepEqual(counts(), [1, 1], 'in the next life');
});

test('the first bank shot is told of once, and is not overtaken by the kill it makes', () => {
  const { hud, show } = startHud();
  show({ events: [hit(SELF, FOE, 0, 0)] });
  assert.equal(hud.callout.value?.kind, 'firstBank');
  assert.ok(hud.hasBanked.value);
  show({}, 10_000);
  show({ events: [hit(SELF, FOE, 0, 0)] });
  assert.equal(hud.callout.value, null);
});

test('a match begins with a word on what it is about, and so does its play', () => {
  const { hud, show } = startHud();
  show({ round: { phase: 'warmup' } });
  assert.ok(hud.isBriefing.value, 'who comes new is told');
  show({ round: { phase: 'warmup' } }, 20_000);
  assert.ok(!hud.isBriefing.value);
  show({});
  assert.ok(hud.isBriefing.value, 'play begins');
  show({}, 20_000);
  assert.ok(!hud.isBriefing.value);
  show({ match: { number: 2 } });
  assert.ok(hud.isBriefing.value, 'another match');
});

test('what befalls flags is told with who did it', () => {
  const { hud, show } = startHud();
  const flag = (actor: number): ViewEvent => ({ kind: 'flag', tick: NOW_TICK, actor, team: 2, what: 'taken', x: 0, y: 0 });
  show({ events: [flag(FOE)] });
  const [line] = hud.feed.value;
  assert.ok(line?.kind === 'flag');
  assert.deepEqual([line.actor?.name, line.what, line.paint, line.isOwn], ['player 1', 'taken', 1, false]);
  show({ events: [flag(SELF)] });
  assert.equal(hud.callout.value?.kind, 'flag');
});
