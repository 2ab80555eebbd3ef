import type { Arena } from '../arena/Arena.ts';
import { AIM_HALF, MOVE_HALF, ringVector, type Vec } from '../math/ring.ts';
import { ACCELERATION_MS, BRAKING_MS, DASH_COOLDOWN_MS, DASH_MS, DASH_SPEED, MAX_SPEED, ticksOf } from '../tuning.ts';
import { BUTTON, type PlayerInput } from './PlayerInput.ts';
import { slideBody } from './slideBody.ts';
import type { Body } from './World.ts';

/** Change of velocity in a tick; rounded up, for the grid takes a little of each. */
const ACCELERATION = Math.ceil(MAX_SPEED / ticksOf(ACCELERATION_MS));
const BRAKING = Math.ceil(MAX_SPEED / ticksOf(BRAKING_MS));
const DASH_TICKS = ticksOf(DASH_MS);
const DASH_COOLDOWN_TICKS = ticksOf(DASH_COOLDOWN_MS);

const wish: Vec = { x: 0, y: 0 };

/** Steers or dashes, then moves the body along walls for one tick: the only code that changes a living body's place. */
export function movePlayer(body: Body, input: Readonly<PlayerInput>, arena: Arena): void {
  if (body.dashCooldownTicks > 0) body.dashCooldownTicks -= 1;
  if (body.dashTicks === 0) {
    if ((input.buttons & BUTTON.dash) !== 0 && body.dashCooldownTicks === 0) startDash(body, input);
    else steer(body, input.move);
  }
  slideBody(body, arena);
  if (body.dashTicks > 0) dashOn(body);
}

/** Where the player runs to, else where the barrel points. */
function startDash(body: Body, input: Readonly<PlayerInput>): void {
  if (input.move === 0) ringVector(input.aim, AIM_HALF, wish);
  else ringVector(input.move - 1, MOVE_HALF, wish);
  setVelocity(body, wish.x, wish.y, DASH_SPEED);
  body.dashTicks = DASH_TICKS;
  body.dashCooldownTicks = DASH_COOLDOWN_TICKS;
}

/** The velocity of a dash is fixed, save for walls. At its end, or when walls have broken it, the body runs on. */
function dashOn(body: Body): void {
  const speed = Math.sqrt(body.vx * body.vx + body.vy * body.vy);
  body.dashTicks = speed <= MAX_SPEED ? 0 : body.dashTicks - 1;
  if (body.dashTicks === 0 && speed > MAX_SPEED) setVelocity(body, body.vx, body.vy, MAX_SPEED);
}

/** Draws the velocity towards the wish by at most one tick's acceleration. */
function steer(body: Body, move: number): void {
  const { vx, vy } = body;
  if (move === 0) {
    body.vx = 0;
    body.vy = 0;
  } else {
    ringVector(move - 1, MOVE_HALF, wish);
    setVelocity(body, wish.x, wish.y, MAX_SPEED);
  }
  const limit = move === 0 ? BRAKING : ACCELERATION;
  const dx = body.vx - vx;
  const dy = body.vy - vy;
  const change = Math.sqrt(dx * dx + dy * dy);
  if (change <= limit) return;
  body.vx = toGrid(vx + (dx * limit) / change);
  body.vy = toGrid(vy + (dy * limit) / change);
}

/** Along (x, y), any length but zero. */
function setVelocity(body: Body, x: number, y: number, speed: number): void {
  const scale = speed / Math.sqrt(x * x + y * y);
  body.vx = toGrid(x * scale);
  body.vy = toGrid(y * scale);
}

/** Cut, never rounded up, so that no speed is above the one asked for. No -0 either: the wire has none. */
const toGrid = (velocity: number): number => Math.trunc(velocity) + 0;
