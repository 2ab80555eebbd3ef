import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Session } from '#net/Session.ts';
import { startServer, type RunningServer } from '#server/startServer.ts';
import { CLOSE_CODE } from '#shared/schema/messages.ts';
import { graveFindings } from '../support/axe.ts';
import { GamePage } from '../support/GamePage.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

const PASSWORD = 'carom';

describe('a private room', () => {
  let server: RunningServer;
  let host: GamePage;
  let guest: GamePage;
  let link = '';
  before(async () => {
    server = await startServer(testConfig({ BOTS: '0' }));
    [host, guest] = await Promise.all([GamePage.launch({ device: 'small' }), GamePage.launch({ device: 'small' })]);
  });
  after(async () => {
    await Promise.all([host[Symbol.asyncDispose](), guest[Symbol.asyncDispose]()]);
    await server.stop();
  });

  test('is made with rules of its own, and shows its link', async () => {
    const { page } = host;
    await host.open(server.url);
    await page.getByTestId('name-input').fill('Hostess');
    await page.getByTestId('go-create').click();
    await page.getByTestId('mode-tdm').click();
    await page.getByTestId('score-limit').fill('7');
    await page.getByTestId('bots').fill('0');
    await page.getByTestId('room-password').fill(PASSWORD);
    await page.getByTestId('open-room').click();
    await page.getByTestId('invite').waitFor();
    assert.deepEqual(await graveFindings(page, '[data-testid="invite"]'), []);
    await host.keepPicture('invite');
    link = await page.locator('.invite-link').inputValue();
    assert.equal(
      link,
      await page.evaluate(() => location.origin + location.pathname + location.hash),
      'the address of the page invites, too',
    );
    await page.getByTestId('invite-done').click();
    const { match, self } = await host.untilView('the own player', (view) => view.self !== null);
    assert.deepEqual([match.mode, match.scoreLimit, self?.isHost], ['tdm', 7, true]);
  });

  test('is not in the list', async () => {
    const { page } = guest;
    await guest.open(server.url);
    await page.getByTestId('name-input').fill('Visitor');
    await page.getByTestId('go-rooms').click();
    await page.getByTestId('rooms-empty').waitFor();
    assert.deepEqual(await graveFindings(page), []);
  });

  test('is found by its link, which says what is played and asks for the password', async () => {
    const { page } = guest;
    await page.goto(link.replace('/#', '/?test&renderer=canvas&mute#'));
    const door = page.getByTestId('door');
    await door.waitFor();
    assert.match(await door.innerText(), /Team deathmatch/);
    assert.match(await door.innerText(), /1 player of 16/);
    assert.deepEqual(await graveFindings(page), []);
    await guest.keepPicture('door');
    await page.getByTestId('password').fill('wrong');
    await page.getByTestId('join-room').click();
    assert.match(await page.getByTestId('join-error').innerText(), /password/);
    await page.getByTestId('retry').click();
    await page.getByTestId('password').fill(PASSWORD);
    await page.getByTestId('join-room').click();
    const { id } = await guest.self();
    await host.untilView('the guest in the room', ({ players }) => players.some((player) => player.id === id && player.name === 'Visitor'));
  });

  test('[RC5] has the same seat for its guest after a reload', async () => {
    const before = await guest.self();
    await guest.page.reload();
    const now = await guest.self();
    assert.deepEqual([now.id, now.name, now.team], [before.id, before.name, before.team]);
    assert.equal((await host.view())!.players.length, 2);
  });

  test('says that it is gone once its last guest has left', async () => {
    for (const { page } of [guest, host]) {
      const leave = page.getByTestId('leave');
      await until('the match menu', async () => {
        if (await leave.isVisible()) return true;
        await page.keyboard.press('Escape');
        return leave.isVisible();
      });
      await leave.click();
      await page.getByTestId('quick-play').waitFor();
      assert.equal(await page.evaluate(() => location.hash), '', 'the address is the menu again');
    }
    await until('the room to close', async () => (await fetch(`${server.url}/api/rooms/${link.split('=')[1]}`)).status === 404);
    await guest.page.goto(link);
    await guest.page.reload();
    await guest.page.getByTestId('room-gone').waitFor();
    assert.deepEqual(await graveFindings(guest.page), []);
  });
});

describe('who is in the room of a host', () => {
  let server: RunningServer;
  let host: GamePage;
  let guest: GamePage;
  before(async () => {
    server = await startServer(testConfig({ BOTS: '0' }));
    [host, guest] = await Promise.all([GamePage.launch({ device: 'small' }), GamePage.launch({ device: 'upright' })]);
    await host.open(server.url);
    await host.page.getByTestId('go-create').click();
    await host.page.getByTestId('bots').fill('0');
    await host.page.getByTestId('open-room').click();
    await host.page.getByTestId('invite-done').click();
    await host.self();
  });
  after(async () => {
    await Promise.all([host[Symbol.asyncDispose](), guest[Symbol.asyncDispose]()]);
    await server.stop();
  });

  const roomId = (): string => new URL(host.page.url()).hash.replace('#room=', '');
  const openHostPanel = async (): Promise<void> => {
    await host.page.locator('.hud-buttons').getByRole('button', { name: 'Menu', exact: true }).click();
    await host.page.getByTestId('open-host').click();
    await host.page.getByTestId('host-panel').waitFor();
  };

  test('a player is thrown out by two presses, is told so, and does not come in again', async () => {
    const { page } = guest;
    await page.goto(`${server.url}/?test&renderer=canvas&mute#room=${roomId()}`);
    await page.getByTestId('join-room').click();
    const { id } = await guest.self();
    await host.untilView('the guest', ({ players }) => players.some((player) => player.id === id));
    await openHostPanel();
    assert.deepEqual(await graveFindings(host.page, '[data-testid="host-panel"]'), []);
    const kick = host.page.getByTestId(`kick-${id}`);
    await kick.click();
    assert.match(await kick.innerText(), /again/);
    assert.equal((await host.view())!.players.length, 2, 'one press does nothing');
    await kick.click();
    assert.match(await page.getByTestId('join-error').innerText(), /host/i);
    await host.untilView('the guest gone', ({ players }) => players.length === 1);
    await kick.waitFor({ state: 'detached' });
    await host.page.keyboard.press('Escape');
    await page.goto(`${server.url}/?test&renderer=canvas&mute#room=${roomId()}`);
    await page.reload();
    await page.getByTestId('join-room').click();
    assert.match(await page.getByTestId('join-error').innerText(), /does not want you back/);
  });

  test('[HO5] who comes to watch shows in the panel while it is open, and is thrown out from the stands', async () => {
    await openHostPanel();
    await host.page.getByText('Nobody else is here yet.').waitFor();
    const now = (): number => performance.now();
    const watcher = await Session.join({
      url: server.url,
      name: 'Onlooker of note',
      colour: 2,
      guest: 'b'.repeat(32),
      now,
      seat: { room: roomId(), spectate: true },
    });
    const kick = host.page.locator('[data-testid^="kick-guest-"]');
    await kick.waitFor();
    assert.match(await host.page.getByTestId('host-panel').innerText(), /Onlooker of note\s+Watching/);
    assert.deepEqual(await graveFindings(host.page, '[data-testid="host-panel"]'), []);
    await host.keepPicture('host-panel');
    await kick.click();
    await kick.click();
    await until('the watcher out', () => watcher.status.state === 'closed');
    assert.ok(watcher.status.state === 'closed' && watcher.status.code === CLOSE_CODE.kicked);
    await kick.waitFor({ state: 'detached' });
    assert.deepEqual(host.problems, []);
  });
});

describe('the list of rooms', () => {
  let server: RunningServer;
  let game: GamePage;
  let host: Session;
  before(async () => {
    server = await startServer(testConfig({ BOTS: '3' }));
    game = await GamePage.launch({ device: 'small' });
    const rules = { mode: 'ctf', bots: 4, difficulty: 'easy', friendlyFire: false } as const;
    host = await Session.join({
      url: server.url,
      name: 'Keeper',
      colour: 2,
      now: () => performance.now(),
      seat: { create: { map: 'foundry', isPrivate: false, rules } },
    });
  });
  after(async () => {
    await host.leave();
    await game[Symbol.asyncDispose]();
    await server.stop();
  });

  test('shows what is played where, and how far the server is; filters leave out the rest', async () => {
    const { page } = game;
    await game.open(server.url);
    await page.getByTestId('go-rooms').click();
    const row = page.getByTestId('room-row');
    await row.waitFor();
    assert.match(await row.innerText(), /Foundry/);
    assert.match(await row.innerText(), /1 of 16/);
    await until('the ping', async () => /Ping \d+ ms/.test(await page.getByTestId('ping').innerText()));
    assert.deepEqual(await graveFindings(page), []);
    await page.getByTestId('filter-mode').selectOption('duel');
    await page.getByTestId('rooms-empty').waitFor();
    await page.getByTestId('filter-mode').selectOption('ctf');
    await row.waitFor();
    await game.keepPicture('rooms');
  });

  test('leads onto the stands', async () => {
    await game.page.getByTestId('watch-room').click();
    await game.untilView('the room from the stands', ({ self, match }) => self === null && match.spectators === 1);
  });

  test('a guest who is thrown out is told so, and the door stays shut', async () => {
    const { page } = game;
    await page.evaluate(() => sessionStorage.clear());
    await page.goto(`${server.url}/?test&renderer=canvas&mute#room=${host.roomId}`);
    await page.reload();
    await page.getByTestId('join-room').click();
    const { id } = await game.self();
    host.kick(id);
    assert.match(await page.getByTestId('join-error').innerText(), /host/i);
    await game.keepPicture('kicked');
    await page.goto(`${server.url}/?test&renderer=canvas&mute#room=${host.roomId}`);
    await page.reload();
    await page.getByTestId('join-room').click();
    assert.match(await page.getByTestId('join-error').innerText(), /does not want you back/);
  });
});
