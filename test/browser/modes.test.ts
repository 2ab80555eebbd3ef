import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { matchMaker } from '@colyseus/core';
import type { ArenaRoom } from '#server/room/ArenaRoom.ts';
import { startServer, type RunningServer } from '#server/startServer.ts';
import type { RoomRules } from '#shared/schema/RoomRules.ts';
import type { RoundPhase } from '#shared/sim/World.ts';
import { GamePage } from '../support/GamePage.ts';
import { SessionPlayer } from '../support/SessionPlayer.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

/** Short matches: a minute, unless a tie goes into overtime. */
const PLAYED: Record<RoomRules['mode'], { map: string; bots: number; scoreLimit: number }> = {
  ffa: { map: 'ring', bots: 6, scoreLimit: 5 },
  tdm: { map: 'rink', bots: 6, scoreLimit: 6 },
  ctf: { map: 'foundry', bots: 8, scoreLimit: 1 },
  duel: { map: 'ring', bots: 2, scoreLimit: 3 },
};
/** Warm-up, the minute, the longest overtime, and what a busy machine adds. */
const MATCH_MS = 240_000;
/** Of the look at the result. */
const LONG_TICKS = 1e5;

// Side by side: a match is a minute of waiting, and a small page costs little to look at.
describe('a match is played from the warm-up to the vote, and the next one begins without a reload', { concurrency: 2 }, () => {
  let server: RunningServer;
  before(async () => {
    server = await startServer(testConfig({}));
  });
  after(() => server.stop());

  for (const [mode, { map, bots, scoreLimit }] of Object.entries(PLAYED)) {
    test(`[MT1] ${mode} with bots on ${map}`, async (t) => {
      const rules: RoomRules = { mode: mode as RoomRules['mode'], bots, scoreLimit, minutes: 1, difficulty: 'ace', friendlyFire: false };
      await using founder = await SessionPlayer.join(server.url, {
        name: 'Founder',
        seat: { create: { map, isPrivate: true, rules }, spectate: true },
      });
      const { roomId } = founder.session;
      await using game = await GamePage.launch({ device: 'small' });
      await game.page.goto(`${server.url}/?test&renderer=canvas&mute#room=${roomId}`);
      await game.page.getByTestId('join-room').click();
      const self = await game.self();
      await game.page.evaluate(() => Object.assign(window, { isSamePage: true }));

      const phases = new Set<RoundPhase>();
      let deaths = 0;
      await game.untilView(
        'the result',
        ({ round, players }) => {
          phases.add(round.phase);
          deaths = players.reduce((sum, player) => sum + player.deaths, 0);
          return round.phase === 'over';
        },
        MATCH_MS,
      );
      const { match } = matchMaker.getLocalRoomById(roomId) as ArenaRoom;
      match.world.round.phaseEndTick += LONG_TICKS; // until it has been looked at
      assert.ok(phases.has('live') && deaths > 0, `${[...phases].join(', ')}; ${deaths} deaths`);
      if (mode === 'duel') assert.ok(phases.has('break'), 'bouts have breaks between them');
      await game.page.getByTestId('end-screen').waitFor();
      await game.keepPicture(`end-${mode}`);
      await game.page.getByTestId('vote-0').click();
      const [wanted] = (await game.untilView('the vote to be counted', ({ match }) => match.ballot[0]?.votes === 1)).match.ballot;
      match.world.round.phaseEndTick = match.tick; // nobody else is here to vote
      const next = await game.untilView('the next match', (view) => view.match.number === 2 && view.self?.isAlive === true);
      assert.deepEqual([next.match.map, next.match.mode], [wanted!.map, wanted!.mode]);
      assert.equal(next.self!.id, self.id, 'the same seat');
      assert.ok(await game.page.evaluate(() => 'isSamePage' in window));
      await until('the end screen to go', async () => (await game.page.getByTestId('end-screen').count()) === 0);
      const { corrections } = (await game.stats())!;
      t.diagnostic(`${[...phases].join(', ')}; ${deaths} deaths; then ${next.match.mode} on ${next.match.map}; ${corrections} corrections`);
      assert.deepEqual(game.problems, []);
    });
  }
});
