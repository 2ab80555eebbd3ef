import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { matchMaker } from '@colyseus/core';
import type { ArenaRoom } from '#server/room/ArenaRoom.ts';
import { startServer, type RunningServer } from '#server/startServer.ts';
import type { Match } from '#shared/match/Match.ts';
import type { ModeName } from '#shared/sim/modes.ts';
import { graveFindings } from '../support/axe.ts';
import { GamePage } from '../support/GamePage.ts';
import { SessionPlayer } from '../support/SessionPlayer.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

const PLAYERS = 16;

let server: RunningServer;
let game: GamePage;
/** What the page plays. */
let match: Match;
let roomId: string;

before(async () => {
  server = await startServer(testConfig({ BOTS: String(PLAYERS), ARENA_MAPS: 'rink,ring,foundry' }));
  game = await GamePage.launch();
  await game.open(server.url);
  await game.page.getByTestId('quick-play').click();
  await game.self();
  roomId = (await matchMaker.query({}))[0]!.roomId;
  match = (matchMaker.getLocalRoomById(roomId) as ArenaRoom).match;
});
after(async () => {
  await game[Symbol.asyncDispose]();
  await server.stop();
});

/** Another match in the same room, under way. */
async function play(map: string, mode: ModeName): Promise<void> {
  assert.ok(match.changeTo({ map, mode }));
  await game.untilView(`${mode} on ${map}`, (view) => view.match.mode === mode && view.match.map === map && view.self !== null);
  match.start();
  await game.untilView('play', ({ round }) => round.phase === 'live');
}

const part = (name: string) => game.page.getByTestId(name);

/** What keeps people out of the panels shown over the match. */
const panelFindings = (): Promise<string[]> =>
  graveFindings(game.page, '[data-testid="match-menu"], [data-testid="scoreboard"], [data-testid="end-screen"]');

test('the bar shows oneself and the one to beat where everybody is for themselves', async () => {
  await play('rink', 'ffa');
  await part('round-banner').getByText('First to 25 points').waitFor();
  const { id } = await game.self();
  match.world.players.find((player) => player.id === id)!.score = 7;
  await part('score-bar').getByText('7', { exact: true }).waitFor();
  assert.match(await part('score-bar').innerText(), /#1/);
});

test('the bar of a capture the flag shows both flags, the banner says whose to take, and an arrow leads there', async () => {
  await play('foundry', 'ctf');
  const { team } = await game.self();
  const foes = team === 1 ? 2 : 1;
  await part('round-banner')
    .getByText(foes === 2 ? 'Take the Amber flag home' : 'Take the Azure flag home')
    .waitFor();
  const flag = match.world.flags.find((known) => known.team === foes)!;
  await part('markers').locator('[data-what="take"]').waitFor({ state: 'attached' });
  Object.assign(flag, { state: 'dropped', returnTick: match.world.tick + 600, carrier: 255 });
  await part(`side-${foes}`).locator('.flag-status.dropped').waitFor();
  assert.equal(await part('minimap').getAttribute('data-arena'), 'foundry', 'the map in the corner is that of the new arena');
  await game.keepPicture('desktop-ctf');
});

test('the bouts of a duel are counted one by one under the names of the two', async () => {
  await play('ring', 'duel');
  match.world.teamScores[1] = 3;
  await part('side-1').locator('.pips .won').nth(2).waitFor();
  assert.equal(await part('side-1').locator('.pips i').count(), 7);
  const names = match.world.players.map(({ id }) => match.nameOf(id));
  const bar = await part('score-bar').innerText();
  for (const name of names) assert.ok(bar.includes(name), `${name} is in ${bar}`);
  match.world.teamScores[2] = 3;
  match.world.round.phase = 'overtime';
  match.world.round.phaseEndTick = match.world.tick + 600;
  await part('round-banner').getByText('Overtime').waitFor();
});

test('scoreboard, menu and host panel are usable by assistive technology', async () => {
  await play('foundry', 'tdm');
  await game.page.keyboard.press('Escape');
  await part('match-menu').waitFor();
  assert.deepEqual(await panelFindings(), []);
  await part('match-menu').getByRole('button', { name: 'Scoreboard' }).click();
  await part('scoreboard').waitFor();
  await until('everybody on it', async () => (await part('scoreboard').locator('tbody tr').count()) === PLAYERS);
  assert.deepEqual(await panelFindings(), []);
  await game.page.keyboard.press('Escape');
});

test('a match ends with its result, and the vote leads to the next one without a reload', async () => {
  await play('rink', 'tdm');
  await game.page.evaluate(() => Object.assign(window, { isSamePage: true }));
  const { team } = await game.self();
  await part('kill-feed').locator('li').last().waitFor();
  match.world.teamScores[team] = 50;
  await part('end-screen').getByRole('heading', { name: 'Victory' }).waitFor();
  assert.equal(await part('kill-feed').isVisible(), false, 'news of the fight do not stick out from under the result');
  const { ballot } = (await game.view())!.match;
  assert.ok(ballot.length > 1);
  assert.deepEqual(await panelFindings(), []);
  await game.page.keyboard.press('Digit2');
  await part('vote-1').getByText('1 vote', { exact: true }).waitFor();
  assert.equal(await part('vote-1').getAttribute('aria-pressed'), 'true');
  await game.keepPicture('desktop-end');
  match.world.round.phaseEndTick = match.world.tick;
  const { map, mode } = ballot[1]!;
  await game.untilView('the match voted for', (view) => view.match.map === map && view.match.mode === mode && view.self !== null);
  await part('end-screen').waitFor({ state: 'detached' });
  await until('the arena on the small map', async () => (await part('minimap').getAttribute('data-arena')) === map);
  assert.ok(await game.page.evaluate(() => 'isSamePage' in window));
});

test('what is said to the team reaches mates alone, phrases come in words, and who is muted is not heard', async () => {
  await play('rink', 'tdm');
  await using ada = await SessionPlayer.join(server.url, { name: 'Ada', seat: { room: roomId } });
  await using bob = await SessionPlayer.join(server.url, { name: 'Bob', seat: { room: roomId } });
  await until('both to be seen', async () => {
    const names = (await game.view())!.players.map(({ name }) => name);
    return names.includes('Ada') && names.includes('Bob');
  });
  const { team } = await game.self();
  const players = { Ada: ada, Bob: bob };
  // One on each side, whatever sides they were dealt.
  match.world.players.find(({ id }) => match.nameOf(id) === 'Ada')!.team = team;
  match.world.players.find(({ id }) => match.nameOf(id) === 'Bob')!.team = team === 1 ? 2 : 1;
  const heard: Record<string, string[]> = { Ada: [], Bob: [] };
  for (const [name, { session }] of Object.entries(players)) session.on('chat', ({ text }) => heard[name]!.push(text));

  await game.page.keyboard.press('KeyT');
  await part('chat-input').fill('left side');
  await game.page.keyboard.press('Enter');
  await game.page.keyboard.press('Enter');
  await part('chat-input').fill('hello all');
  await game.page.keyboard.press('Enter');
  await until('the word to all', () => heard['Bob']!.length > 0 && heard['Ada']!.length > 1);
  assert.deepEqual(heard, { Ada: ['left side', 'hello all'], Bob: ['hello all'] });

  ada.session.sendPhrase(2);
  await part('chat-lines').getByText('Nice bank shot!').waitFor();
  const phrases: number[] = [];
  ada.session.on('phrase', ({ phrase }) => phrases.push(phrase));
  await game.page.keyboard.press('KeyQ');
  await part('phrases').waitFor();
  await game.page.keyboard.press('Digit2');
  await until('the phrase at the other end', () => phrases.includes(1));
  await part('phrases').waitFor({ state: 'detached' });

  await game.page.getByRole('navigation').getByRole('button', { name: 'Scoreboard' }).click();
  await part('scoreboard').getByRole('button', { name: 'Mute Ada' }).click();
  await game.page.keyboard.press('Escape');
  await part('chat-lines').getByText('Nice bank shot!').waitFor({ state: 'detached' });
});

test('from the stands one watches others, looks where one likes, and comes back', async () => {
  await play('rink', 'ffa');
  // While nobody plays, nothing is played.
  await using _ada = await SessionPlayer.join(server.url, { name: 'Ada', seat: { room: roomId } });
  await game.page.keyboard.press('Escape');
  await part('change-seat').click();
  await part('spectator').waitFor();
  await game.untilView('no body', ({ self }) => self === null);
  const followed = (): Promise<string> => part('followed').locator('.player-name').innerText();
  const first = await followed();
  await game.page.keyboard.press('ArrowRight');
  await until('somebody else', async () => (await followed()) !== first);
  await part('watch-free').click();
  await part('followed').waitFor({ state: 'detached' });
  await part('watch-overview').click();
  await game.keepPicture('desktop-stands');
  await part('join-in').click();
  await game.self();
  await part('spectator').waitFor({ state: 'detached' });
  assert.deepEqual(game.problems, []);
});
