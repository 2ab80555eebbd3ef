import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Session } from '#net/Session.ts';
import { JoinError, type JoinStage, type SessionOptions } from '#net/SessionOptions.ts';
import { startServer } from '#server/startServer.ts';
import { MAX_PLAYERS } from '#shared/netConfig.ts';
import type { RoomListing } from '#shared/schema/messages.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

const now = (): number => performance.now();
const join = (url: string, options: Partial<SessionOptions> = {}, onStage?: (stage: JoinStage) => void): Promise<Session> =>
  Session.join({ url, name: 'Ada', colour: 1, now, ...options }, onStage);

const refusedAs = (code: JoinError['code']) => (error: unknown) =>
  error instanceof JoinError && error.code === code && error.message.length > 0;

async function people(url: string): Promise<number> {
  const rooms = (await (await fetch(`${url}/api/rooms`)).json()) as RoomListing[];
  return rooms.reduce((sum, room) => sum + room.people, 0);
}

test('a join tells its stages and ends with an arena, a number and a body', async () => {
  await using server = await startServer(testConfig());
  const stages: JoinStage[] = [];
  const session = await join(server.url, {}, (stage) => stages.push(stage));
  assert.deepEqual(stages, ['asking', 'connecting', 'waiting-for-state', 'loading-map']);
  const view = session.viewAt(now());
  assert.equal(view.self?.id, session.playerId);
  assert.ok(session.arena.walls.length > 4);
  await session.leave();
});

test('[JN1] a name that is none is refused, and the words name the field', async () => {
  await using server = await startServer(testConfig());
  await assert.rejects(
    join(server.url, { name: '\u200b' }),
    (error) => refusedAs('bad-request')(error) && /name/.test((error as Error).message),
  );
});

test('[JN3] when every room is full the next join is told so', async () => {
  await using server = await startServer(testConfig({ MAX_ROOMS: '1' }));
  const sessions = await Promise.all(Array.from({ length: MAX_PLAYERS }, () => join(server.url)));
  await assert.rejects(join(server.url), refusedAs('full'));
  await Promise.all(sessions.map((session) => session.leave()));
});

test('[RC5] a token of no seat is refused as gone', async () => {
  await using server = await startServer(testConfig());
  await assert.rejects(join(server.url, { rejoin: 'no-room:no-token' }), refusedAs('seat-gone'));
});

test('where nobody listens a join is unreachable', async () => {
  await assert.rejects(join('http://127.0.0.1:9'), refusedAs('unreachable'));
});

test('a map that cannot be loaded fails the join and leaves no seat taken', async () => {
  await using server = await startServer(testConfig());
  const loadArena = () => Promise.reject(new Error('torn in half'));
  await assert.rejects(
    join(server.url, { loadArena }),
    (error) => refusedAs('bad-map')(error) && /torn in half/.test((error as Error).message),
  );
  await until('the seat to be free', async () => (await people(server.url)) === 0);
});

test('a join can be called off at any stage, and leaves no seat taken', async () => {
  await using server = await startServer(testConfig());
  for (const last of ['asking', 'connecting', 'waiting-for-state', 'loading-map'] as const) {
    const controller = new AbortController();
    const joining = join(server.url, { signal: controller.signal }, (stage) => stage === last && controller.abort());
    await assert.rejects(joining, { name: 'AbortError' }, last);
    await until('the seat to be free', async () => (await people(server.url)) === 0);
  }
});
