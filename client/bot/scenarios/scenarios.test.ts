import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLink } from '#net/parseLink.ts';
import { createRng } from '#shared/math/rng.ts';
import { MAX_PLAYERS } from '#shared/netConfig.ts';
import { loadScenario } from './loadScenario.ts';
import type { BotPlan, ScenarioRun } from './Scenario.ts';
import { SCENARIOS } from './scenarios.ts';

const run = (part: Partial<ScenarioRun>): ScenarioRun => ({
  count: 16,
  seconds: 40,
  rampS: 0,
  rooms: 1,
  link: parseLink('lan'),
  brain: 'fight',
  difficultyOf: () => 'normal',
  rng: createRng(5),
  ...part,
});
const plansOf = (name: string, part: Partial<ScenarioRun> = {}): BotPlan[] => SCENARIOS[name]!.plan(run(part));
const links = (plans: readonly BotPlan[]): Record<string, number> =>
  Object.fromEntries(Object.entries(Object.groupBy(plans, ({ link }) => String(link?.name))).map(([name, of]) => [name, of!.length]));

for (const [name, { usual, plan }] of Object.entries(SCENARIOS)) {
  test(`${name} gives everybody a part within the time, and the same parts for the same seed`, () => {
    const asked = (): ScenarioRun => run({ ...usual, rng: createRng(7) });
    const plans = plan(asked());
    assert.equal(plans.length, usual.count);
    assert.deepEqual(plan(asked()), plans);
    for (const { joinAtS, room, faults } of plans) {
      assert.ok(joinAtS >= 0 && joinAtS < usual.seconds && room >= 0 && room < Math.max(1, usual.rooms));
      for (const { atS, forS } of faults) assert.ok(atS >= 0 && atS < usual.seconds && forS > 0);
    }
    assert.ok(usual.rooms === 0 || usual.count <= usual.rooms * MAX_PLAYERS, 'there are seats for all');
  });
}

test('a ramp joins one after another, over the time asked for or three quarters of all', () => {
  assert.deepEqual(
    plansOf('ramp', { count: 4, rampS: 8 }).map(({ joinAtS }) => joinAtS),
    [0, 2, 4, 6],
  );
  assert.equal(plansOf('ramp', { count: 4, seconds: 40 })[1]!.joinAtS, 7.5);
  assert.ok(plansOf('join-storm', { rampS: 9 }).every(({ joinAtS }) => joinAtS === 0));
});

test('links break all at once in a reconnect storm, and each at its own moments under lag spikes', () => {
  assert.deepEqual(new Set(plansOf('reconnect-storm').map(({ faults }) => JSON.stringify(faults))).size, 1);
  const spikes = plansOf('lag-spikes');
  assert.equal(new Set(spikes.map(({ faults }) => JSON.stringify(faults))).size, spikes.length);
  assert.ok(spikes.every(({ faults }) => faults.length >= 6 && faults.length <= 21 && faults.every(({ kind }) => kind === 'stall')));
});

test('one apple is bad, links are mixed by their shares, every other one is away', () => {
  assert.deepEqual(links(plansOf('bad-apple')), { awful: 1, lan: 15 });
  assert.deepEqual(links(plansOf('mixed-links', { count: 20 })), { cable: 6, fibre: 4, wifi: 6, '4g': 2, '3g': 2 });
  assert.deepEqual(
    plansOf('afk-crowd', { count: 4 }).map(({ brain }) => brain),
    ['fight', 'afk', 'fight', 'afk'],
  );
  assert.ok(plansOf('hot-spot').every(({ brain }) => brain === 'hotspot'));
});

test('a host’s own scenario is a file', async () => {
  const own = await loadScenario('client/bot/scenarios/example/lateGuests.ts');
  assert.deepEqual(
    own.plan(run({ count: 4, seconds: 20 })).map(({ joinAtS }) => joinAtS),
    [0, 0, 10, 10],
  );
});
