import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AIM_HALF, ringStep } from '../math/ring.ts';
import { NO_PLAYER } from '../netConfig.ts';
import { BANK_KILL_SCORE, KILL_SCORE, MAX_HEALTH, MAX_SHIELD, unitsOf } from '../tuning.ts';
import { addPlayer } from './addPlayer.ts';
import { launchShot } from './launchShot.ts';
import { BUTTON, type PlayerInput } from './PlayerInput.ts';
import { removePlayer } from './removePlayer.ts';
import type { SimEvent, SimEventKind } from './SimEvent.ts';
import { sketchWorld } from './sketchWorld.ts';
import { stepWorld } from './stepWorld.ts';
import type { World } from './World.ts';
import { WEAPON_ID, WEAPONS, type WeaponId } from './weapons.ts';

const NO_INPUTS = new Map<number, PlayerInput[]>();
const { damage, damagePerBounce, speed: SPEED } = WEAPONS[WEAPON_ID.blaster];

const fire = (x: number, y: number): PlayerInput => ({ move: 0, aim: ringStep(x, y, AIM_HALF), buttons: BUTTON.fire });
const ofKind = <K extends SimEventKind>(events: SimEvent[], kind: K): Extract<SimEvent, { kind: K }>[] =>
  events.filter((event): event is Extract<SimEvent, { kind: K }> => event.kind === kind);

/** Player 0 stands 200 px left of player 1. */
const duel = (): World =>
  sketchWorld([
    [300, 500],
    [500, 500],
  ]);

/** Player `id` fires once; then the world runs until no shot is left. */
function fireOnce(world: World, id: number, input: PlayerInput): SimEvent[] {
  const events = stepWorld(world, new Map([[id, [input]]]));
  while (world.shots.length > 0) events.push(...stepWorld(world, NO_INPUTS));
  return events;
}

/** A shot of player 0 about to hit the world's player 1 from the left. */
function shootAt(
  world: World,
  { bounces = 0, weapon = WEAPON_ID.blaster, owner = 0 }: { bounces?: number; weapon?: WeaponId; owner?: number } = {},
): void {
  const { body } = world.players.find(({ id }) => id === 1)!;
  const seed = { weapon, ordinal: 0, x: body.x - unitsOf(30), y: body.y, vx: WEAPONS[weapon].speed, vy: 0 };
  world.shots.push({ ...launchShot(world.nextShotId++, owner, world.tick + 1, seed), bounces });
}

test('a hit takes from the shield first, then from health, and ends the shot', () => {
  const world = duel();
  const victim = world.players[1]!;
  const [hit] = ofKind(fireOnce(world, 0, fire(1, 0)), 'hit');
  assert.deepEqual([victim.health, victim.shield], [MAX_HEALTH, MAX_SHIELD - damage]);
  assert.deepEqual([hit?.actor, hit?.target, hit?.amount, hit?.weapon, hit?.bounces, hit?.shot], [0, 1, damage, WEAPON_ID.blaster, 0, 0]);
  assert.deepEqual([hit?.x, hit?.y], [unitsOf(500 - 19 - 4), unitsOf(500)], 'told where the rims touch');
  victim.shield = 5;
  fireOnce(world, 0, fire(1, 0));
  stepWorld(world, NO_INPUTS);
  assert.deepEqual([victim.health, victim.shield], [MAX_HEALTH, 5], 'the weapon still cools down');
  shootAt(world);
  stepWorld(world, NO_INPUTS);
  assert.deepEqual([victim.health, victim.shield], [MAX_HEALTH - (damage - 5), 0]);
});

test('of two bodies in its way in one tick a shot hits the first, whichever joined first', () => {
  for (const [near, far] of [
    [1, 2],
    [2, 1],
  ] as const) {
    const world = sketchWorld([
      [300, 500],
      [500, 500],
      [500, 500],
    ]);
    shootAt(world);
    world.players[near]!.body.x -= unitsOf(4);
    assert.deepEqual(
      ofKind(stepWorld(world, NO_INPUTS), 'hit').map(({ target }) => target),
      [near],
      `player ${near} stands before player ${far}`,
    );
  }
});

test('every bounce adds damage', () => {
  for (const weapon of [WEAPON_ID.blaster, WEAPON_ID.bouncer]) {
    for (let bounces = 0; bounces <= WEAPONS[weapon].maxBounces; bounces++) {
      const world = sketchWorld([
        [300, 300],
        [500, 500],
      ]);
      shootAt(world, { bounces, weapon });
      const [hit] = ofKind(stepWorld(world, NO_INPUTS), 'hit');
      const { damage: first, damagePerBounce: more } = WEAPONS[weapon];
      assert.deepEqual([hit?.amount, hit?.bounces], [first + more * bounces, bounces]);
    }
  }
});

test('a shot hits after a real bounce, around a wall that no straight line passes', () => {
  const world = sketchWorld(
    [
      [300, 500],
      [700, 500],
    ],
    {
      walls: [
        [
          [480, 0],
          [520, 0],
          [520, 700],
          [480, 700],
        ],
      ],
    },
  );
  // To the middle of the lower border, where its rim is 4 px off, and up again as steeply.
  const [hit] = ofKind(fireOnce(world, 0, fire(200, 496)), 'hit');
  assert.deepEqual([hit?.target, hit?.bounces, hit?.amount], [1, 1, damage + damagePerBounce]);
});

test('a bounce counts for a hit in the same tick', () => {
  const world = sketchWorld([
    [300, 300],
    [966, 500],
  ]);
  const { body } = world.players[1]!;
  const seed = { weapon: WEAPON_ID.blaster, ordinal: 0, x: unitsOf(990), y: body.y, vx: SPEED, vy: 0 };
  world.shots.push(launchShot(world.nextShotId++, 0, world.tick + 1, seed));
  const [hit] = ofKind(stepWorld(world, NO_INPUTS), 'hit');
  assert.deepEqual([hit?.bounces, hit?.amount], [1, damage + damagePerBounce]);
});

test('a bouncer grows with every bounce, towards bodies', () => {
  const { hitRadius, hitRadiusPerBounce } = WEAPONS[WEAPON_ID.bouncer];
  for (const bounces of [0, 3]) {
    const reach = unitsOf(19) + hitRadius + hitRadiusPerBounce * bounces;
    for (const [offset, hits] of [
      [reach, 1],
      [reach + 1, 0],
    ] as const) {
      const world = sketchWorld([
        [300, 300],
        [500, 500],
      ]);
      shootAt(world, { bounces, weapon: WEAPON_ID.bouncer });
      world.shots[0]!.y += offset;
      const events = [
        stepWorld(world, NO_INPUTS),
        stepWorld(world, NO_INPUTS),
        stepWorld(world, NO_INPUTS),
        stepWorld(world, NO_INPUTS),
      ].flat();
      assert.equal(ofKind(events, 'hit').length, hits, `${bounces} bounces, ${offset} units beside`);
    }
  }
});

test('[SH5] a shot never hits its shooter', () => {
  const world = sketchWorld([[500, 500]]);
  const events = fireOnce(world, 0, fire(1, 0));
  assert.deepEqual(ofKind(events, 'hit'), []);
});

test('a shot hits the first body on its way, and flies through the dead', () => {
  const world = sketchWorld([
    [200, 500],
    [700, 500],
    [500, 500],
  ]);
  const first = ofKind(fireOnce(world, 0, fire(1, 0)), 'hit');
  assert.deepEqual(
    first.map(({ target }) => target),
    [2],
  );
  world.players[2]!.body.isAlive = false;
  world.players[2]!.spawnTick = Infinity;
  world.players[0]!.body.fireCooldownTicks = 0;
  const second = ofKind(fireOnce(world, 0, fire(1, 0)), 'hit');
  assert.deepEqual(
    second.map(({ target }) => target),
    [1],
  );
});

test('two bodies in one place: a shot from within hits the other at once', () => {
  const world = sketchWorld([
    [500, 500],
    [500, 500],
  ]);
  const [hit] = ofKind(stepWorld(world, new Map([[0, [fire(1, 0)]]])), 'hit');
  assert.deepEqual([hit?.target, hit?.tick], [1, world.tick]);
});

test('no shot slips by a body that dashes towards it', () => {
  for (let offset = 0; offset < 500; offset += 7) {
    const world = sketchWorld([
      [200, 500],
      [700, 500],
    ]);
    world.players[1]!.body.x += offset;
    const dash: PlayerInput = { move: 0, aim: ringStep(-1, 0, AIM_HALF), buttons: BUTTON.dash };
    const events = stepWorld(world, new Map([[0, [fire(1, 0)]]]));
    while (world.shots.length > 0) events.push(...stepWorld(world, new Map([[1, [dash]]])));
    assert.equal(ofKind(events, 'hit').length, 1, `offset ${offset}`);
  }
});

test('[SIM6] nobody is hurt while protected, and firing ends the protection', () => {
  const world = duel();
  const victim = world.players[1]!;
  victim.protectedUntilTick = Infinity;
  assert.deepEqual(ofKind(fireOnce(world, 0, fire(1, 0)), 'hit'), []);
  world.players[0]!.body.fireCooldownTicks = 0;
  stepWorld(world, new Map([[1, [fire(0, 1)]]]));
  world.shots.length = 0;
  assert.equal(ofKind(fireOnce(world, 0, fire(1, 0)), 'hit').length, 1);
});

test('a direct kill scores once; the dead lie where they fell', () => {
  const world = duel();
  const [shooter, victim] = [world.players[0]!, world.players[1]!];
  victim.shield = 0;
  victim.health = 3;
  shootAt(world);
  const events = stepWorld(world, NO_INPUTS);
  const [hit] = ofKind(events, 'hit');
  assert.equal(hit?.amount, 3, 'only what there was to take');
  const kill = {
    kind: 'kill',
    tick: world.tick,
    actor: 0,
    target: 1,
    weapon: WEAPON_ID.blaster,
    bounces: 0,
    rewindMs: 0,
    distancePx: 7,
    x: unitsOf(500),
    y: unitsOf(500),
  };
  assert.deepEqual(ofKind(events, 'kill'), [kill]);
  assert.deepEqual([shooter.score, shooter.kills, shooter.bankKills, victim.deaths], [KILL_SCORE, 1, 0, 1]);
  assert.equal(victim.body.isAlive, false);
});

test('[SH6] a kill after a bounce is a bank shot and scores more', () => {
  const world = duel();
  const [shooter, victim] = [world.players[0]!, world.players[1]!];
  victim.shield = 0;
  victim.health = 3;
  shootAt(world, { bounces: 2 });
  const [kill] = ofKind(stepWorld(world, NO_INPUTS), 'kill');
  assert.equal(kill?.bounces, 2);
  assert.deepEqual([shooter.score, shooter.kills, shooter.bankKills], [BANK_KILL_SCORE, 1, 1]);
});

test('two shots that cross kill both shooters', () => {
  const world = duel();
  for (const player of world.players) [player.shield, player.health] = [0, 1];
  const events = stepWorld(
    world,
    new Map([
      [0, [fire(1, 0)]],
      [1, [fire(-1, 0)]],
    ]),
  );
  while (world.shots.length > 0) events.push(...stepWorld(world, NO_INPUTS));
  assert.equal(ofKind(events, 'kill').length, 2);
});

test('the shots of one who left fly on for nobody, and hit the next holder of the number', () => {
  const world = sketchWorld([
    [300, 300],
    [500, 500],
  ]);
  const victim = world.players[1]!;
  [victim.shield, victim.health] = [0, 1];
  shootAt(world);
  removePlayer(world, 0);
  const newcomer = addPlayer(world, 0);
  newcomer.body.x = victim.body.x + unitsOf(400);
  const [kill] = ofKind(stepWorld(world, NO_INPUTS), 'kill');
  assert.equal(kill?.actor, NO_PLAYER);
  assert.equal(newcomer.score, 0);
  shootAt(world, { owner: NO_PLAYER });
  const shot = world.shots[0]!;
  [shot.x, shot.y] = [newcomer.body.x - unitsOf(30), newcomer.body.y];
  newcomer.protectedUntilTick = 0;
  assert.equal(ofKind(stepWorld(world, NO_INPUTS), 'hit')[0]?.target, 0);
});

test('a shot launched by an input has flown one tick at the end of it', () => {
  const world = sketchWorld([[300, 500]]);
  stepWorld(world, new Map([[0, [fire(1, 0)]]]));
  const shot = world.shots[0]!;
  assert.deepEqual([shot.age, shot.spawnTick, shot.x], [1, world.tick, unitsOf(300) + SPEED / 16]);
});
