/** For tests: a runner seen through a link, stepped by hand. */
import { createRng, nextFloat, nextInt } from '#shared/math/rng.ts';
import { MOVE_STEPS } from '#shared/math/ring.ts';
import { TICK_MS, TICK_RATE_HZ } from '#shared/netConfig.ts';
import { ArenaState, PLAYER_FLAG, PlayerState } from '#shared/schema/ArenaState.ts';
import { applyInput } from '#shared/sim/applyInput.ts';
import type { Body } from '#shared/sim/World.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';
import type { InterpolationMode } from '../InterpolationDelay.ts';
import { Replica } from '../Replica.ts';
import { boxArena } from './boxArena.ts';

/** From `atMs` on, for `ms`. */
type Span = { atMs: number; ms: number };

export type Schedule = {
  seconds: number;
  seed: number;
  patchRateHz: number;
  delayMs: number;
  /** Patches are late by up to this much more, uniformly, in order. */
  jitterMs: number;
  /** Nothing arrives, then everything at once. */
  stalls: readonly Span[];
  /** This end does not run: no frame, no patch read. */
  pauses: readonly Span[];
  /** The runner dies every so many ticks, and appears elsewhere `DEAD_TICKS` later; 0 for never. */
  lifeTicks: number;
  interpolation?: InterpolationMode;
};

export type Frame = {
  nowMs: number;
  renderTick: number;
  /** Of the newest patch that had arrived. */
  newestTick: number;
  delayMs: number;
  underruns: number;
  /** As drawn, px. */
  runner: { isAlive: boolean; x: number; y: number };
};

/** Where the runner was at the end of a tick, units. */
export type Place = { x: number; y: number; isAlive: boolean; spawnTick: number };

const DEAD_TICKS = 30;
const FRAME_MS = 7;
const RUNNER = 1;
const SPAWNS = [
  { x: 120 * UNITS_PER_PX, y: 400 * UNITS_PER_PX },
  { x: 520 * UNITS_PER_PX, y: 400 * UNITS_PER_PX },
] as const;

/** Runs wildly through the box arena, turning every few ticks. */
export function runWildly(ticks: number, seed: number, lifeTicks: number): Place[] {
  const rng = createRng(seed);
  const arena = boxArena();
  const idle = {
    vx: 0,
    vy: 0,
    dashTicks: 0,
    dashCooldownTicks: 0,
    fireCooldownTicks: 0,
    chargeTicks: 0,
    weapon: 1,
    ammo: 0,
    shotsFired: 0,
  } as const;
  const body: Body = { ...SPAWNS[0], ...idle, isAlive: true };
  const places: Place[] = [];
  let spawnTick = 0;
  let move = 0;
  for (let tick = 0; tick < ticks; tick++) {
    const age = tick - spawnTick;
    if (lifeTicks > 0 && age === lifeTicks) body.isAlive = false;
    if (lifeTicks > 0 && age === lifeTicks + DEAD_TICKS) {
      spawnTick = tick;
      Object.assign(body, SPAWNS[Math.abs(body.x - SPAWNS[0].x) > Math.abs(body.x - SPAWNS[1].x) ? 0 : 1], idle, { isAlive: true });
    }
    if (nextInt(rng, 15) === 0) move = nextInt(rng, MOVE_STEPS + 1);
    if (body.isAlive) applyInput(body, { move, aim: 0, buttons: 0 }, arena);
    places.push({ x: body.x, y: body.y, isAlive: body.isAlive, spawnTick });
  }
  return places;
}

/** What is drawn in each frame, once there is something to draw. */
export function watchRunner(schedule: Schedule, places: readonly Place[]): Frame[] {
  const { patchRateHz, interpolation, seconds, pauses } = schedule;
  const replica = new Replica({ arena: boxArena(), playerId: 0, patchRateHz, interpolation });
  const state = new ArenaState();
  const row = new PlayerState();
  state.shotCount = 0;
  state.eventCount = 0;
  state.players.set(String(RUNNER), row);
  const arrivals = arrivalsOf(schedule, places.length);
  const frames: Frame[] = [];
  const readUntil = (ms: number, readMs: (atMs: number) => number): void => {
    while (arrivals[0] !== undefined && arrivals[0].atMs <= ms) {
      const { tick, atMs } = arrivals.shift()!;
      const { x, y, isAlive, spawnTick } = places[tick]!;
      state.tick = tick;
      Object.assign(row, { x, y, spawnTick, flags: isAlive ? PLAYER_FLAG.alive : 0 });
      replica.onPatch(state, 0, readMs(atMs));
    }
  };
  for (let nowMs = arrivals[0]!.atMs; nowMs < seconds * 1000; nowMs += FRAME_MS) {
    const pause = pauses.find((span) => isIn(span, nowMs));
    readUntil(pause?.atMs ?? nowMs, (atMs) => atMs);
    if (pause !== undefined) nowMs = pause.atMs + pause.ms;
    frames.push(frameAt(replica, state, nowMs));
    readUntil(nowMs, () => nowMs); // after a pause the frame came first: the worst order
  }
  return frames;
}

function frameAt(replica: Replica, state: ArenaState, nowMs: number): Frame {
  const { renderTick, players } = replica.viewAt(state, nowMs);
  const { isAlive, x, y } = players[0]!;
  const { interpolationDelayMs: delayMs, interpolationUnderruns: underruns } = replica;
  return { nowMs, renderTick, newestTick: state.tick, delayMs, underruns, runner: { isAlive, x, y } };
}

function arrivalsOf({ seed, patchRateHz, delayMs, jitterMs, stalls }: Schedule, ticks: number): { tick: number; atMs: number }[] {
  const rng = createRng(seed);
  const arrivals: { tick: number; atMs: number }[] = [];
  for (let tick = 0; tick < ticks; tick += TICK_RATE_HZ / patchRateHz) {
    const dueMs = Math.max(tick * TICK_MS + delayMs + nextFloat(rng) * jitterMs, arrivals.at(-1)?.atMs ?? 0);
    arrivals.push({ tick, atMs: stalls.reduce((ms, stall) => (isIn(stall, ms) ? stall.atMs + stall.ms : ms), dueMs) });
  }
  return arrivals;
}

const isIn = ({ atMs, ms }: Span, momentMs: number): boolean => momentMs >= atMs && momentMs < atMs + ms;
