import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { after, before, test } from 'node:test';
import { matchMaker, Protocol } from '@colyseus/core';
import WebSocket from 'ws';
import { METRIC } from '#server/metrics/metricNames.ts';
import { socketOf } from '#server/room/Seat.ts';
import { startServer, type RunningServer } from '#server/startServer.ts';
import {
  ACK_DEADLINE_S,
  JOIN_DEADLINE_S,
  MAX_FRAME_BYTES,
  MAX_QUEUED_BYTES,
  MESSAGE_BURST,
  PROBE_INTERVAL_MS,
  SEAT_CLAIM_S,
} from '#shared/netConfig.ts';
import { CLOSE_CODE } from '#shared/schema/messages.ts';
import { joinArena, type Guest } from '../support/joinArena.ts';
import { RawSeat } from '../support/RawSeat.ts';
import { readMetric } from '../support/readMetric.ts';
import { postJoin } from '../support/requestSeat.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

let server: RunningServer;
/** Plays through every test: nobody else's misdeeds may disturb her. */
let bystander: Guest;
before(async () => {
  server = await startServer(testConfig({ MAX_ROOMS: '1' }));
  bystander = await joinArena(server.url, { name: 'Bystander' });
});
after(async () => {
  assert.equal(bystander.closed.code, null, 'the bystander played to the end');
  await bystander[Symbol.asyncDispose]();
  await server.stop();
});

const INPUT = Protocol.ROOM_INPUT_RELIABLE;

const HOSTILE: readonly [what: string, bytes: readonly number[]][] = [
  ['an unknown code', [31]],
  ['bytes for a handler that does not exist', [Protocol.ROOM_DATA_BYTES, 1, 2, 3]],
  ['an input that deletes a field', [INPUT, 0x40]],
  ['an input longer than its fields', [INPUT, 0x80, 1, 2, 3, 4]],
  ['a message that nobody listens to', [Protocol.ROOM_DATA, 0xa1, 0x78]],
  ['an acknowledgement with something behind it', [Protocol.JOIN_ROOM, 0]],
  ['nothing', []],
];

for (const [what, bytes] of HOSTILE) {
  test(`[GD2] ${what} ends its own connection with badFrame`, async () => {
    using attacker = await RawSeat.open(server.url);
    attacker.send(bytes);
    await until('the attacker is out', () => attacker.closeCode !== null);
    assert.equal(attacker.closeCode, CLOSE_CODE.badFrame);
  });
}

test('[GD1] a text frame ends its connection', async () => {
  using attacker = await RawSeat.open(server.url);
  attacker.socket.send('hello');
  await until('the attacker is out', () => attacker.closeCode !== null);
  assert.equal(attacker.closeCode, CLOSE_CODE.badFrame);
});

test('[GD1] a frame that is too long, or no frame at all, ends its connection and its seat', async () => {
  const names = () => [...bystander.room.state.players.values()].map(({ name }) => name);
  const endings = [
    (raw: RawSeat) => raw.send(new Uint8Array(MAX_FRAME_BYTES + 1)),
    (raw: RawSeat) => rawSocketOf(raw).write(Buffer.alloc(64, 0xff)),
  ];
  for (const end of endings) {
    using attacker = await RawSeat.open(server.url, { name: 'Gone' });
    await until('the bystander sees the attacker', () => names().includes('Gone'));
    end(attacker);
    await until('the attacker is out', () => attacker.closeCode !== null);
    await until('the body is gone', () => !names().includes('Gone'));
  }
});

test('[RC5] a kick keeps no seat', async () => {
  using attacker = await RawSeat.open(server.url, { name: 'Gone' });
  const names = () => [...bystander.room.state.players.values()].map(({ name }) => name);
  await until('the bystander sees the attacker', () => names().includes('Gone'));
  attacker.send([31]);
  await until('the body is gone', () => !names().includes('Gone'));
});

test('[IN2] inputs with every field out of its range are harmless', async () => {
  using wild = await RawSeat.open(server.url);
  for (let i = 0; i < 30; i++) wild.send([INPUT, 0x80, 255, 0x81, 255, 255, 0x82, 255]);
  const { patches } = wild;
  await until('it plays on', () => wild.patches > patches + 5);
  assert.equal(wild.closeCode, null);
  for (const { x, y, aim } of bystander.room.state.players.values()) assert.ok([x, y, aim].every(Number.isInteger));
});

test('[GD4] a flood of frames ends the connection, and the rest is not read', async () => {
  using flooder = await RawSeat.open(server.url);
  const ping = Uint8Array.of(Protocol.PING);
  for (let i = 0; i < MESSAGE_BURST * 20; i++) flooder.socket.send(ping);
  await until('the flooder is out', () => flooder.closeCode !== null);
  assert.ok([CLOSE_CODE.tooManyMessages, 1006].includes(flooder.closeCode!), `closed with ${flooder.closeCode}`);
  assert.equal(await readMetric(server, METRIC.kicks, { reason: 'too-many-messages' }), 1);
});

test('[GD4] a burst after a stall of some seconds is no flood', async () => {
  using stalled = await RawSeat.open(server.url);
  for (let i = 0; i < MESSAGE_BURST - 50; i++) stalled.send([INPUT]);
  const { patches } = stalled;
  await until('it plays on', () => stalled.patches > patches + 10);
  assert.equal(stalled.closeCode, null);
});

test('[GD5] who does not acknowledge the join is out after the deadline', async () => {
  using mute = await RawSeat.open(server.url, { acknowledge: false });
  await until('it is out', () => mute.closeCode !== null, JOIN_DEADLINE_S * 1000 + 2 * PROBE_INTERVAL_MS + 2000);
  assert.equal(mute.closeCode, CLOSE_CODE.neverJoined);
  assert.equal(mute.patches, 0);
});

test('[GD6] who does not read is out, even one that sends pongs all the time', async () => {
  using reader = await RawSeat.open(server.url, { autoPong: false });
  const pongs = setInterval(() => reader.socket.pong(), 200);
  try {
    reader.socket.pause();
    const label = { reason: 'silent' };
    await until('it is out', async () => (await readMetric(server, METRIC.kicks, label)) === 1, (ACK_DEADLINE_S + 5) * 1000);
  } finally {
    clearInterval(pongs);
  }
});

test('[GD6] a client with too much waiting for it is out at once, and its seat is kept', async () => {
  using slow = await RawSeat.open(server.url);
  slow.socket.pause();
  const room = matchMaker.getLocalRoomById(bystander.room.roomId);
  const client = room.clients.find(({ reconnectionToken }) => reconnectionToken === slow.reconnectionToken)!;
  const drops = await readMetric(server, METRIC.drops);
  // Sent from inside, for no client can make a room say so much.
  for (let sent = 0; sent < 40_000_000; sent += MAX_QUEUED_BYTES) socketOf(client).send(Buffer.alloc(MAX_QUEUED_BYTES));
  await until('it is out', async () => (await readMetric(server, METRIC.kicks, { reason: 'queued-bytes' })) === 1);
  await until('its seat is kept', async () => (await readMetric(server, METRIC.drops)) === drops + 1);
});

test('[JN4] a seat nobody claims is free again', async () => {
  const isFull = async () => (await postJoin(server.url)).status === 503;
  await until('every seat is reserved', isFull);
  await until('one is free', async () => !(await isFull()), SEAT_CLAIM_S * 1000 + 2000);
});

test('a socket for a seat that does not exist is told so and closed', async () => {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/process/${bystander.room.roomId}?sessionId=nobody`);
  const code = await new Promise((resolve) => socket.once('close', resolve));
  assert.equal(code, 4002);
});

/** The connection under the WebSocket. */
const rawSocketOf = ({ socket }: RawSeat): Socket => (socket as unknown as { _socket: Socket })._socket;
