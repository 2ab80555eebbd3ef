/**
 * Long walks of bodies and shots through the maps and through heaps of random walls, every step checked by geometry that shares nothing with
 * the simulation's own. PROPERTY_STEPS sets how many steps, PROPERTY_SEED repeats a run.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Arena, Wall } from '../arena/Arena.ts';
import { shippedArena } from '../testing/shippedArena.ts';
import { sketchArena } from '../arena/sketchArena.ts';
import { MOVE_STEPS } from '../math/ring.ts';
import { createRng, nextInt, type Rng } from '../math/rng.ts';
import { BODY_RADIUS, DASH_SPEED, MAX_SPEED, UNITS_PER_PX, VELOCITY_PER_UNIT } from '../tuning.ts';
import { applyInput } from './applyInput.ts';
import { createPlayer } from './createPlayer.ts';
import { flyShot } from './flyShot.ts';
import { launchShot } from './launchShot.ts';
import { NEUTRAL_INPUT, type PlayerInput } from './PlayerInput.ts';
import { scriptInput } from './scriptInput.ts';
import { createShotPath } from './ShotPath.ts';
import type { Body, Shot } from './World.ts';
import { WEAPON_ID, WEAPONS } from './weapons.ts';

const SEED = Number(process.env['PROPERTY_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const STEPS = Number(process.env['PROPERTY_STEPS'] ?? 200_000);
/** A walker starts anew somewhere else after so many steps, and in another heap. */
const WALK_STEPS = 500;

test(`[SIM2][SIM3] no body is ever inside a wall, off the grid or too fast (seed ${SEED})`, (t) => {
  const rng = createRng(SEED);
  let steps = 0;
  let stuck = 0;
  for (; steps < STEPS / 2; steps += WALK_STEPS) stuck += walkBody(arenaFor(rng), rng);
  t.diagnostic(`seed ${SEED}: ${steps} steps of bodies, ${stuck} pushes without any motion`);
});

test(`[SH5] no shot goes through a wall, loses speed or bounces too often (seed ${SEED})`, (t) => {
  const rng = createRng(SEED ^ 0x5407);
  let steps = 0;
  let bounces = 0;
  while (steps < STEPS / 2) {
    const arena = arenaFor(rng);
    for (const end = steps + WALK_STEPS; steps < end;) {
      const flown = flyOne(arena, rng);
      steps += flown.age;
      bounces += flown.bounces;
    }
  }
  t.diagnostic(`seed ${SEED}: ${steps} steps of shots, ${bounces} bounces`);
  assert.ok(bounces > steps / 100, `only ${bounces} bounces`);
});

/** Words are costly a million times over, so they are made when they are needed. */
function claim(holds: boolean, words: () => string): void {
  if (!holds) assert.fail(words());
}

/** Returns how often the body was pushed, by an input to move, and did not. */
function walkBody(arena: Arena, rng: Rng): number {
  const body = bodyAt(arena, rng);
  let input: PlayerInput = NEUTRAL_INPUT;
  let stuck = 0;
  for (let step = 0; step < WALK_STEPS; step++) {
    input = scriptInput(input, rng);
    const { x, y, dashTicks, dashCooldownTicks } = body;
    applyInput(body, input, arena);
    const place = (): string => `${JSON.stringify({ body, from: { x, y }, input, step })} in ${arena.name}`;
    for (const value of [body.x, body.y, body.vx, body.vy]) claim(Number.isInteger(value) && !Object.is(value, -0), place);
    const isDash = dashTicks > 0 || body.dashCooldownTicks > dashCooldownTicks;
    const limit = isDash ? DASH_SPEED : MAX_SPEED;
    claim(length(body.vx, body.vy) <= (body.dashTicks > 0 ? limit : MAX_SPEED), () => `velocity over ${limit}: ${place()}`);
    claim(length(body.x - x, body.y - y) <= limit / VELOCITY_PER_UNIT, () => `moved faster than ${limit}: ${place()}`);
    // Farther from every wall than half of a step: whoever stands clear at both ends of it has not gone through a wall.
    for (const wall of arena.walls) claim(distanceTo(wall, body.x, body.y) >= BODY_RADIUS - 1e-5, () => `in a wall: ${place()}`);
    if (input.move === 0 || body.x !== x || body.y !== y) continue;
    stuck += 1;
    claim(!MAPS.includes(arena) || canLeave(body, arena), () => `stuck: ${place()}`);
  }
  return stuck;
}

/** Whether some direction leads on. */
function canLeave(stuck: Readonly<Body>, arena: Arena): boolean {
  for (let move = 1; move <= MOVE_STEPS; move += MOVE_STEPS / 16) {
    const body = { ...stuck };
    for (let step = 0; step < 3; step++) applyInput(body, { move, aim: 0, buttons: 0 }, arena);
    if (body.x !== stuck.x || body.y !== stuck.y) return true;
  }
  return false;
}

function flyOne(arena: Arena, rng: Rng): Shot {
  const shot = shotAt(arena, rng);
  const { speed, radius, maxBounces, lifeTicks } = WEAPONS[shot.weapon];
  const path = createShotPath();
  for (let isFlying = true; isFlying;) {
    isFlying = flyShot(shot, arena, path);
    const place = (): string => `${JSON.stringify({ shot, path })} in ${arena.name}`;
    for (const value of [shot.x, shot.y, shot.vx, shot.vy]) claim(Number.isInteger(value) && !Object.is(value, -0), place);
    // A drift of one unit is let be, and rounding adds at most half a diagonal; over many bounces it must not add up.
    claim(Math.abs(length(shot.vx, shot.vy) - speed) < 1.72, () => `speed is not ${speed}: ${place()}`);
    claim(shot.bounces <= maxBounces && shot.age <= lifeTicks, place);
    for (let leg = 0; leg < path.count - 1; leg++) {
      // The end of a leg is on the grid, up to a unit and a half from where the shot touched the wall.
      for (const wall of arena.walls) {
        const gap = legDistance(wall, path.x[leg]!, path.y[leg]!, path.x[leg + 1]!, path.y[leg + 1]!);
        claim(gap >= radius - 1.5, () => `leg ${leg} is ${gap} from a wall: ${place()}`);
      }
    }
    for (const wall of arena.walls) claim(distanceTo(wall, shot.x, shot.y) >= radius - 1e-5, () => `in a wall: ${place()}`);
  }
  return shot;
}

const ARSENAL = Object.values(WEAPON_ID);

const MAPS = ['rink', 'ring'].map(shippedArena);

const arenaFor = (rng: Rng): Arena => MAPS[nextInt(rng, 4)] ?? heapArena(rng);

/** Slivers, triangles and boxes at any angle, on top of each other: every kind of wedge and notch that no map maker would draw. */
function heapArena(rng: Rng): Arena {
  const walls: [number, number][][] = [];
  while (walls.length < 14) {
    const [x, y] = [nextInt(rng, 800), nextInt(rng, 800)];
    const [alongX, alongY] = [nextInt(rng, 301) - 150, nextInt(rng, 301) - 150];
    const width = [0.01, 0.1, 0.5, 1][nextInt(rng, 4)]!;
    const corners: [number, number][] = [
      [x, y],
      [x + alongX, y + alongY],
      [x + alongX - alongY * width, y + alongY + alongX * width],
      [x - alongY * width, y + alongX * width],
    ];
    if (Math.abs(alongX) + Math.abs(alongY) > 30) walls.push(nextInt(rng, 3) === 0 ? corners.slice(1) : corners);
  }
  return sketchArena({ width: 800, height: 800, walls: walls.map((wall) => wall.map(([x, y]) => [toUnit(x), toUnit(y)] as const)) });
}

const toUnit = (px: number): number => Math.round(px * UNITS_PER_PX) / UNITS_PER_PX;

function bodyAt(arena: Arena, rng: Rng): Body {
  const { body } = createPlayer(0);
  return { ...body, isAlive: true, ...clearPlace(arena, BODY_RADIUS, rng) };
}

function shotAt(arena: Arena, rng: Rng): Shot {
  const weapon = ARSENAL[nextInt(rng, ARSENAL.length)]!;
  const { speed, radius } = WEAPONS[weapon];
  const [x, y] = [nextInt(rng, 20001) - 10000, nextInt(rng, 20000) + 1];
  const scale = speed / length(x, y);
  const velocity = { vx: Math.round(x * scale) + 0, vy: Math.round(y * scale) + 0 };
  return launchShot(0, 0, 0, { weapon, ordinal: 0, ...velocity, ...clearPlace(arena, radius, rng) });
}

function clearPlace(arena: Arena, radius: number, rng: Rng): { x: number; y: number } {
  for (;;) {
    const place = { x: nextInt(rng, arena.width), y: nextInt(rng, arena.height) };
    if (arena.walls.every((wall) => distanceTo(wall, place.x, place.y) >= radius)) return place;
  }
}

const length = (x: number, y: number): number => Math.sqrt(x * x + y * y);

/** From a point to a polygon; 0 inside. Inside is where an even-odd ray says so. */
function distanceTo({ corners }: Wall, x: number, y: number): number {
  let least = Infinity;
  let isInside = false;
  for (const [i, a] of corners.entries()) {
    const b = corners[(i + 1) % corners.length]!;
    least = Math.min(least, pointToLeg(x, y, a.x, a.y, b.x, b.y));
    if (a.y > y !== b.y > y && x < a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y)) isInside = !isInside;
  }
  return isInside ? 0 : least;
}

function pointToLeg(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const motion = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
  const share = motion === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / motion));
  return length(x - ax - (bx - ax) * share, y - ay - (by - ay) * share);
}

/** From a stretch of a straight line to a polygon; 0 where they meet. */
function legDistance(wall: Wall, ax: number, ay: number, bx: number, by: number): number {
  let least = Math.min(distanceTo(wall, ax, ay), distanceTo(wall, bx, by));
  for (const [i, c] of wall.corners.entries()) {
    const d = wall.corners[(i + 1) % wall.corners.length]!;
    if (
      side(ax, ay, bx, by, c.x, c.y) * side(ax, ay, bx, by, d.x, d.y) < 0 &&
      side(c.x, c.y, d.x, d.y, ax, ay) * side(c.x, c.y, d.x, d.y, bx, by) < 0
    )
      return 0;
    least = Math.min(least, pointToLeg(c.x, c.y, ax, ay, bx, by));
  }
  return least;
}

const side = (ax: number, ay: number, bx: number, by: number, x: number, y: number): number =>
  Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
