import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchMaker } from '@colyseus/core';
import type { ArenaRoom } from '#server/room/ArenaRoom.ts';
import { startServer } from '#server/startServer.ts';
import { SessionPlayer } from '../support/SessionPlayer.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

const matchOf = (roomId: string) => (matchMaker.getLocalRoomById(roomId) as ArenaRoom).match;

test('[MT2] a session goes on into the next match on another map, and into another on the same, without a correction', async () => {
  await using server = await startServer(testConfig({ BOTS: '3', ARENA_MAPS: 'rink,ring' }));
  await using player = await SessionPlayer.join(server.url);
  const entered: string[] = [];
  player.session.on('match', ({ name }) => entered.push(name));
  player.playWildly(3);
  await until('some play', () => player.view.renderTick > 120);
  const self = player.view.self?.id;
  const match = matchOf(player.session.roomId);
  for (const [map, mode] of [
    ['ring', 'tdm'],
    ['ring', 'ffa'],
    ['rink', 'ffa'],
  ] as const) {
    const { number } = player.view.match;
    assert.ok(match.changeTo({ map, mode }));
    await until('the next match', () => player.view.match.number === number + 1 && player.view.self?.isAlive === true);
    assert.deepEqual([player.view.match.map, player.view.match.mode, player.session.arena.name], [map, mode, map]);
    assert.equal(player.view.self?.id, self, 'the same seat');
    assert.equal(player.view.self?.team === 0, mode === 'ffa');
    const { renderTick } = player.view;
    await until('a second of play there', () => player.view.renderTick > renderTick + 60);
  }
  assert.deepEqual(entered, ['ring', 'ring', 'rink']);
  assert.equal(player.session.stats().corrections, 0);
});
