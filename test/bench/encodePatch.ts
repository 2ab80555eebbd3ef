import { shippedArena } from '#shared/testing/shippedArena.ts';
import { ClientState, SchemaSerializer, type Client } from '@colyseus/core';
import { Encoder, StateView } from '@colyseus/schema';
import { createBrain } from '#shared/brain/createBrain.ts';
import { viewWorld } from '#shared/brain/viewWorld.ts';
import { Match } from '#shared/match/Match.ts';
import { createRng } from '#shared/math/rng.ts';
import { DEFAULT_PATCH_RATE_HZ, TICK_RATE_HZ } from '#shared/netConfig.ts';
import { OWNER_VIEW, type ArenaState } from '#shared/schema/ArenaState.ts';
import type { TakenInput } from '#shared/sim/World.ts';
import type { BenchOptions, Figure } from './Figure.ts';

import { quantile } from './quantile.ts';

/** As in `ArenaRoom`, bytes. */
Encoder.BUFFER_SIZE = 65_536;
const PLAYERS = 16;
const WARM_UP_PATCHES = 600;
const MEASURED_PATCHES = { quick: 300, full: 1800 };

/** Time of one patch of a full room: the newest tick written to the state, encoded once for all and once for each owner's view. */
export function benchPatch({ seed, isQuick }: BenchOptions): Figure[] {
  const arena = shippedArena('rink');
  const rules = { mode: 'ffa', bots: 0, difficulty: 'hard', friendlyFire: false } as const;
  const match = new Match({ maps: new Map([[arena.name, arena]]), map: arena.name, rules, seed, patchRateHz: DEFAULT_PATCH_RATE_HZ });
  let bytes = 0;
  const players = Array.from({ length: PLAYERS }, (_, n) => {
    const { number, row } = match.addPerson({ name: `player ${n}`, colour: 0, emblem: 0 });
    const view = new StateView();
    view.add(row, OWNER_VIEW);
    const raw = (frame: Uint8Array): void => void (bytes += frame.byteLength);
    // The part of a client that the framework's serializer reads.
    const client = { state: ClientState.JOINED, view, _inputBuffer: { ackSeq: n }, raw } as unknown as Client;
    return { number, client, brain: createBrain({ arena, difficulty: 'hard', rng: createRng(seed + n) }) };
  });
  const clients = players.map(({ client }) => client);
  const serializer = new SchemaSerializer<ArenaState>();
  serializer.reset(match.state);
  const patches = isQuick ? MEASURED_PATCHES.quick : MEASURED_PATCHES.full;
  const timesUs: number[] = [];
  const inputs = new Map<number, readonly TakenInput[]>();
  for (let patch = 0; patch < WARM_UP_PATCHES + patches; patch++) {
    for (let tick = 0; tick < TICK_RATE_HZ / DEFAULT_PATCH_RATE_HZ; tick++) {
      for (const { number, brain } of players) inputs.set(number, [brain.think(viewWorld(match.world, number))]);
      match.step(inputs);
    }
    if (patch === WARM_UP_PATCHES) bytes = 0;
    const startMs = performance.now();
    match.publish();
    serializer.applyPatches(clients, undefined, { sNow: patch });
    if (patch >= WARM_UP_PATCHES) timesUs.push((performance.now() - startMs) * 1000);
  }
  const what = `one patch of a room, ${PLAYERS} players`;
  return [
    { id: `patch/${PLAYERS}/p50`, what: `${what}, p50`, unit: 'µs', value: quantile(timesUs, 0.5) },
    { id: `patch/${PLAYERS}/p99`, what: `${what}, p99`, unit: 'µs', value: quantile(timesUs, 0.99) },
    { id: `patch/${PLAYERS}/bytes`, what: `${what}, to each`, unit: 'B', value: bytes / patches / PLAYERS },
  ];
}
