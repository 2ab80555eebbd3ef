import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startServer } from '#server/startServer.ts';
import { MOVE_STEPS } from '#shared/math/ring.ts';
import { INPUT_BANK_TICKS, TICK_MS, TICK_RATE_HZ } from '#shared/netConfig.ts';
import { MAX_SPEED_PX_PER_S, UNITS_PER_PX } from '#shared/tuning.ts';
import { joinArena } from '../support/joinArena.ts';
import { testConfig } from '../support/testConfig.ts';

const SECONDS = 5;

test('[IN3] a client that sends twice as many inputs as there are ticks moves no farther than an honest one', async (t) => {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  await using cheat = await joinArena(server.url);
  const self = () => cheat.room.state.players.get(String(cheat.welcomes[0]!.player))!;
  const input = cheat.room.input();
  let pathPx = 0;
  let { x, y, spawnTick } = self();
  cheat.room.onStateChange(() => {
    // A new round puts everybody somewhere else.
    if (self().spawnTick === spawnTick) pathPx += Math.hypot(self().x - x, self().y - y) / UNITS_PER_PX;
    ({ x, y, spawnTick } = self());
  });
  const startTick = cheat.room.state.tick;
  const startMs = performance.now();
  for (let tick = 0; tick < SECONDS * TICK_RATE_HZ;) {
    // A timer that comes late makes up for it, or on a busy machine it would be no cheat at all.
    for (const due = (performance.now() - startMs) / TICK_MS; tick <= due; tick++) {
      // To and fro, a second each way.
      const move = Math.floor(tick / TICK_RATE_HZ) % 2 === 0 ? 1 : 1 + MOVE_STEPS / 2;
      for (let i = 0; i < 2; i++) {
        Object.assign(input.data, { move, aim: 0, buttons: 0 });
        input.send();
      }
    }
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
  const ticks = cheat.room.state.tick - startTick;
  const honestPx = ((ticks + INPUT_BANK_TICKS) * MAX_SPEED_PX_PER_S) / TICK_RATE_HZ;
  t.diagnostic(`${input.sentCount} inputs in ${ticks} ticks: ${Math.round(pathPx)} px of at most ${Math.round(honestPx)} px`);
  assert.equal(cheat.closed.code, null, 'within the message limit');
  assert.ok(input.sentCount > ticks * 1.5, 'the cheat did cheat');
  assert.ok(pathPx > honestPx / 4, 'it did move');
  assert.ok(pathPx <= honestPx);
});
