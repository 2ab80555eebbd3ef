import type { ArenaView, PlayerView, SelfView, ShotView, ViewEvent } from '#net/ArenaView.ts';
import type { Arena } from '#shared/arena/Arena.ts';
import { createRng, nextFloat, type Rng } from '#shared/math/rng.ts';
import { MAX_PLAYERS, TICK_RATE_HZ } from '#shared/netConfig.ts';
import { WEAPON_ID, type WeaponId } from '#shared/sim/weapons.ts';
import { NO_PLAYER } from '#shared/netConfig.ts';
import { BODY_RADIUS_PX, MAX_HEALTH, MAX_SHIELD, UNITS_PER_PX } from '#shared/tuning.ts';

export type CrowdOptions = { players: number; shots: number; isTeamed: boolean; hasSelf: boolean; seed: number };

const HIT_EVERY_S = 0.12;
const KILL_EVERY_S = 0.6;
const DEAD_S = 1.2;
const SHOT_LIFE_S = 1.6;
const SHOT_SPEED = 900;
/** How far around its middle the crowd wanders, px: all of it is on one screen. */
const REACH = { x: 560, y: 300 } as const;
const WEAPONS_USED: readonly WeaponId[] = Object.values(WEAPON_ID).filter((weapon) => weapon !== WEAPON_ID.rail);

type Ways = { readonly pace: number; readonly phase: number; readonly turn: number; deadUntilS: number };

/**
 * A made-up fight, as crowded as one can be: views of the real shape, whose players wander, dash, charge, get hit and die, and whose shots
 * ricochet off the edges of the screen. The same view every time, changed in place, so that what a measurement finds is not its own.
 */
export class Crowd {
  readonly view: ArenaView;
  readonly #rng: Rng;
  readonly #ways: readonly Ways[];
  readonly #middle: { x: number; y: number };
  #seconds = 0;
  #hitInS = HIT_EVERY_S;
  #killInS = KILL_EVERY_S;
  #shots = 0;

  constructor(arena: Arena, { players, shots, isTeamed, hasSelf, seed }: CrowdOptions) {
    this.#rng = createRng(seed);
    this.#middle = { x: arena.width / UNITS_PER_PX / 2, y: arena.height / UNITS_PER_PX / 2 };
    const all = Array.from({ length: Math.min(players, MAX_PLAYERS) }, (_, id) => createPlayer(id, isTeamed, hasSelf && id === 0));
    this.#ways = all.map(() => ({ pace: 0.4 + this.#chance(), phase: this.#chance() * 7, turn: this.#chance() * 3, deadUntilS: 0 }));
    this.view = {
      nowMs: 0,
      renderTick: 0,
      predictedTick: 0,
      round: { number: 1, phase: 'live', remainingMs: 100_000, winner: NO_PLAYER },
      match: {
        ...{ number: 1, map: arena.name, mode: isTeamed ? 'ctf' : 'ffa', scoreLimit: 25, friendlyFire: false },
        ...{ teamScores: [0, 1, 2], ballot: [], spectators: 0 },
      },
      self: hasSelf ? (all[0] as SelfView) : null,
      players: all,
      shots: Array.from({ length: shots }, () => createShot()),
      beams: [],
      pickups: arena.pickups.map(({ kind, x, y }, i) => ({
        ...{ kind, x: x / UNITS_PER_PX, y: y / UNITS_PER_PX },
        ...{ isAvailable: i % 3 !== 0, returnsInMs: i % 3 === 0 ? 6000 : 0 },
      })),
      flags: isTeamed
        ? arena.flags.map(({ team, x, y }, i) => ({
            ...{ team, state: i === 0 ? 'carried' : 'dropped', carrier: i === 0 ? 1 : NO_PLAYER },
            ...{ x: x / UNITS_PER_PX, y: y / UNITS_PER_PX, returnsInMs: i === 0 ? 0 : 9000 },
          }))
        : [],
      events: [],
    };
    for (const shot of this.view.shots) this.#fire(shot);
  }

  /** One more frame. */
  step(dt: number): ArenaView {
    const { view } = this;
    this.#seconds += dt;
    view.nowMs = this.#seconds * 1000;
    view.renderTick = view.predictedTick = this.#seconds * TICK_RATE_HZ;
    view.events.length = 0;
    view.players.forEach((player, i) => this.#move(player, this.#ways[i]!, dt));
    for (const shot of view.shots) this.#fly(shot, dt);
    for (const flag of view.flags) {
      const carrier = view.players[flag.carrier];
      if (carrier !== undefined) [flag.x, flag.y] = [carrier.x, carrier.y];
    }
    this.#hitInS -= dt;
    if (this.#hitInS < 0) this.#hit();
    this.#killInS -= dt;
    if (this.#killInS < 0) this.#kill();
    return view;
  }

  #chance(): number {
    return nextFloat(this.#rng);
  }

  #move(player: PlayerView, ways: Ways, dt: number): void {
    if (!player.isAlive) {
      if (this.#seconds < ways.deadUntilS) return;
      player.isAlive = true;
      player.health = MAX_HEALTH;
      this.view.events.push({ kind: 'spawn', tick: 0, actor: player.id, x: player.x, y: player.y });
    }
    const t = this.#seconds * ways.pace + ways.phase;
    const [x, y] = [this.#middle.x + Math.sin(t * 1.3) * REACH.x, this.#middle.y + Math.sin(t * 1.7 + ways.phase) * REACH.y];
    [player.vx, player.vy] = [(x - player.x) / dt, (y - player.y) / dt];
    [player.x, player.y] = [x, y];
    [player.aimX, player.aimY] = [Math.cos(t * ways.turn), Math.sin(t * ways.turn)];
    player.isDashing = Math.sin(t * 3) > 0.9;
    player.isCharging = Math.sin(t * 2.1) > 0.85;
    player.isProtected = Math.sin(t * 0.7) > 0.95;
  }

  #fly(shot: ShotView, dt: number): void {
    shot.age += dt * TICK_RATE_HZ;
    if (shot.age > SHOT_LIFE_S * TICK_RATE_HZ) return this.#fire(shot);
    shot.x += shot.vx * dt;
    shot.y += shot.vy * dt;
    const [dx, dy] = [shot.x - this.#middle.x, shot.y - this.#middle.y];
    const isBeside = Math.abs(dx) > REACH.x && dx * shot.vx > 0;
    const isBeyond = Math.abs(dy) > REACH.y && dy * shot.vy > 0;
    if (!isBeside && !isBeyond) return;
    if (isBeside) shot.vx = -shot.vx;
    if (isBeyond) shot.vy = -shot.vy;
    shot.bounces++;
    [shot.bounceX, shot.bounceY] = [shot.x, shot.y];
  }

  #fire(shot: ShotView): void {
    const owner = this.view.players[Math.floor(this.#chance() * this.view.players.length)]!;
    const angle = this.#chance() * Math.PI * 2;
    shot.key = ++this.#shots;
    shot.owner = owner.id;
    shot.isOwn = owner.isSelf;
    shot.weapon = WEAPONS_USED[this.#shots % WEAPONS_USED.length]!;
    shot.spawnTick = this.#shots;
    [shot.x, shot.y] = [owner.x + Math.cos(angle) * BODY_RADIUS_PX, owner.y + Math.sin(angle) * BODY_RADIUS_PX];
    [shot.vx, shot.vy] = [Math.cos(angle) * SHOT_SPEED, Math.sin(angle) * SHOT_SPEED];
    shot.bounces = 0;
    shot.bounceX = shot.bounceY = null;
    shot.age = this.#chance() * 4;
  }

  #hit(): void {
    this.#hitInS += HIT_EVERY_S;
    const { players, events } = this.view;
    const target = players[Math.floor(this.#chance() * players.length)]!;
    const actor = this.#chance() < 0.5 ? 0 : Math.floor(this.#chance() * players.length);
    target.health = Math.max(4, target.health - 16);
    target.shield = Math.max(0, target.shield - 10);
    const bounces = Math.floor(this.#chance() * 3);
    events.push(hitOf(actor, target, bounces));
  }

  #kill(): void {
    this.#killInS += KILL_EVERY_S;
    const { players, events } = this.view;
    const target = players[Math.floor(this.#chance() * players.length)]!;
    if (!target.isAlive) return;
    target.isAlive = false;
    this.#ways[players.indexOf(target)]!.deadUntilS = this.#seconds + DEAD_S;
    const bounces = Math.floor(this.#chance() * 3);
    const { x, y } = target;
    events.push({
      ...{ kind: 'kill', tick: 0, actor: 0, target: target.id, weapon: WEAPON_ID.blaster, bounces },
      ...{ rewindMs: 0, distancePx: 300, x, y },
    });
  }
}

const hitOf = (actor: number, { id, x, y }: PlayerView, bounces: number): ViewEvent => ({
  ...{ kind: 'hit', tick: 0, actor, target: id, amount: 16 + bounces * 10, weapon: WEAPON_ID.blaster, bounces },
  ...{ shot: 0, ordinal: 0, x, y },
});

function createPlayer(id: number, isTeamed: boolean, isSelf: boolean): PlayerView {
  return {
    ...{ id, name: `Player ${id + 1}`, colour: id % 8, emblem: id % 8, team: isTeamed ? (id % 2 === 0 ? 1 : 2) : 0 },
    ...{ isSelf, isBot: true, isHost: false, isAway: false, isAlive: true, isDashing: false, isProtected: false, isCharging: false },
    ...{ x: 0, y: 0, vx: 0, vy: 0, aimX: 1, aimY: 0, health: MAX_HEALTH - (id % 4) * 20, shield: (id % 3) * (MAX_SHIELD / 2) },
    ...{ weapon: Object.values(WEAPON_ID)[id % Object.values(WEAPON_ID).length]!, score: id, kills: 0, bankKills: 0, deaths: 0 },
    ...{ captures: 0, returns: 0, bestStreak: 0, longestBankPx: 0, damage: 0, pingMs: 30 },
  };
}

const createShot = (): ShotView => ({
  ...{ key: 0, owner: 0, ordinal: 0, spawnTick: 0, isOwn: false, weapon: WEAPON_ID.blaster, isEnd: false },
  ...{ x: 0, y: 0, vx: 0, vy: 0, bounces: 0, age: 0, bounceX: null, bounceY: null },
});
