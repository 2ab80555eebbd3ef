import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLink } from '#net/parseLink.ts';
import { castBots, shareCast } from './castBots.ts';
import { parseFlags, type Flags } from './flags.ts';

async function cast(line: string) {
  const { settings, scenario, link } = (await parseFlags(line.split(' ').filter(Boolean))) as Flags;
  return { ...castBots(settings, scenario, link), isRecording: false };
}

test('the same seed casts the same bots, another one others', async () => {
  assert.deepEqual(await cast('--seed 7 --count 5'), await cast('--seed 7 --count 5'));
  assert.notDeepEqual((await cast('--seed 8 --count 5')).cast, (await cast('--seed 7 --count 5')).cast);
});

test('a link changes neither minds nor the links’ seeds', async () => {
  const [bare, linked] = [await cast('--seed 7'), await cast('--seed 7 --link 4g')];
  const seeds = ({ cast: bots }: typeof bare) => bots.map(({ brainSeed, linkSeed }) => [brainSeed, linkSeed]);
  assert.deepEqual(seeds(linked), seeds(bare));
  assert.deepEqual(linked.cast[0]!.plan.link, parseLink('4g'));
});

test('difficulties are mixed, unless one is asked for', async () => {
  const difficulties = async (line: string) => new Set((await cast(line)).cast.map(({ plan }) => plan.difficulty));
  assert.equal((await difficulties('--count 8')).size, 5);
  assert.deepEqual(await difficulties('--count 8 --difficulty ace'), new Set(['ace']));
});

test('crews share the bots, each in one crew, and rooms stay whole', async () => {
  const orders = await cast('--count 30 --rooms 3');
  const shares = shareCast(orders, 2);
  assert.deepEqual(
    shares.flatMap(({ cast: bots }) => bots.map(({ bot }) => bot)).sort((a, b) => a - b),
    orders.cast.map(({ bot }) => bot),
  );
  const roomsOf = ({ cast: bots }: typeof orders) => new Set(bots.map(({ plan }) => plan.room));
  assert.deepEqual(shares.map(roomsOf), [new Set([0, 2]), new Set([1])]);
});

test('no crew is without a bot', async () => {
  assert.equal(shareCast(await cast('--count 3'), 8).length, 3);
});
