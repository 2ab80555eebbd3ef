/** What a connection carries, frame by frame. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Protocol } from '@colyseus/core';
import { startServer, type RunningServer } from '#server/startServer.ts';
import { DEFAULT_PATCH_RATE_HZ, INPUT_BANK_TICKS, INPUT_BUFFER_LENGTH, TICK_RATE_HZ } from '#shared/netConfig.ts';
import { MAX_SPEED_PX_PER_S, UNITS_PER_PX } from '#shared/tuning.ts';
import { joinArena } from '../support/joinArena.ts';
import { RawSeat } from '../support/RawSeat.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

let server: RunningServer;
before(async () => {
  server = await startServer(testConfig({ MAX_ROOMS: '1' }));
});
after(() => server.stop());

test('[ST4] among bots that shoot and die a client receives patches, and no other frame', async () => {
  await using witness = await joinArena(server.url);
  using seat = await RawSeat.open(server.url);
  await until('the first state and the first patch', () => seat.patches >= 2);
  const codes = new Map<number, number>();
  seat.socket.on('message', (frame: Buffer) => codes.set(frame[0]! & 0x1f, (codes.get(frame[0]! & 0x1f) ?? 0) + 1));
  const { state } = witness.room;
  const { tick, eventCount } = state;
  await until(
    'several events and a second of ticks',
    () => state.eventCount >= eventCount + 5 && state.tick >= tick + TICK_RATE_HZ,
    30_000,
  );
  assert.deepEqual([...codes.keys()], [Protocol.ROOM_STATE_PATCH]);
  const expected = ((state.tick - tick) * DEFAULT_PATCH_RATE_HZ) / TICK_RATE_HZ;
  const received = codes.get(Protocol.ROOM_STATE_PATCH)!;
  assert.ok(Math.abs(received - expected) <= 3, `${received} patches for ${expected} pairs of ticks`);
});

test('[IN5] of a burst longer than the buffer the oldest are dropped and acknowledged, and the rest is all that counts', async () => {
  await using ada = await joinArena(server.url);
  const self = () => ada.room.state.players.get(String(ada.welcomes[0]!.player))!;
  const { x, y, spawnTick } = self();
  const input = ada.room.input();
  const burst = 2 * INPUT_BUFFER_LENGTH;
  Object.assign(input.data, { move: 1, aim: 0, buttons: 0 });
  for (let n = 0; n < burst; n++) input.send();
  await until('every input is acknowledged', () => input.lastProcessed === burst);
  assert.equal(self().spawnTick, spawnTick, 'one life');
  const movedPx = Math.hypot(self().x - x, self().y - y) / UNITS_PER_PX;
  const mostPx = ((INPUT_BANK_TICKS + INPUT_BUFFER_LENGTH) * MAX_SPEED_PX_PER_S) / TICK_RATE_HZ;
  assert.ok(movedPx > 0 && movedPx <= mostPx, `moved ${movedPx} px, at most ${mostPx} allowed`);
});
