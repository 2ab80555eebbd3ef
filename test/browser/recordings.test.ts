/** What a person did on the page, as a file that a player without a page does again. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { stepsOf, unpackInputs } from '#net/recording/packInputs.ts';
import { parseRecording } from '#net/recording/parseRecording.ts';
import type { Recording } from '#net/recording/Recording.ts';
import { startServer, type RunningServer } from '#server/startServer.ts';
import { TICK_RATE_HZ } from '#shared/netConfig.ts';
import { BUTTON, NEUTRAL_INPUT } from '#shared/sim/PlayerInput.ts';
import { GamePage } from '../support/GamePage.ts';
import { runLabBots } from '../support/runLabBots.ts';
import { testConfig } from '../support/testConfig.ts';

let server: RunningServer;
let folder: string;
before(async () => {
  server = await startServer(testConfig({ BOTS: '2' }));
  folder = await mkdtemp(path.join(tmpdir(), 'bankshot-recordings-'));
});
after(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

/** Ticks in each direction. */
const RUN_TICKS = TICK_RATE_HZ / 2;

/** Runs right and left, dashes, and fires all the while. */
async function play(game: GamePage): Promise<void> {
  const { page } = game;
  await page.mouse.move(900, 300);
  await page.mouse.down();
  for (const key of ['KeyD', 'KeyA', 'KeyD']) {
    await page.keyboard.down(key);
    const { predictedTick } = (await game.view())!;
    await game.untilView('a run', (view) => view.predictedTick >= predictedTick + RUN_TICKS);
    await page.keyboard.down('Space');
    await game.untilView('an input of a dash', (view) => view.predictedTick >= predictedTick + RUN_TICKS + 2);
    await page.keyboard.up('Space');
    await page.keyboard.up(key);
  }
  await page.mouse.up();
}

/** Presses the button and keeps the file. */
async function save({ page }: GamePage, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  assert.match(download.suggestedFilename(), /^bankshot-[\d-]{19}\.json$/);
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

const recordingIn = async (file: string): Promise<Recording> => parseRecording(await readFile(file, 'utf8'));

test('what a player did is saved from the lag graph, and from the menu by keyboard, as a recording of this match', async () => {
  await using game = await GamePage.launch({ device: 'desktop' });
  const { page } = game;
  await game.open(server.url, 'renderer=canvas&mute&link=delay=5,jitter=2');
  await page.getByTestId('name-input').fill('Grace');
  await page.getByTestId('quick-play').click();
  await game.self();
  await play(game);
  await page.keyboard.press('F3');
  const file = await save(game, () => page.getByTestId('lag-save-inputs').click());
  await page.getByText('Inputs saved').waitFor();
  await game.keepPicture('desktop-save-inputs');

  const recording = await recordingIn(file);
  const [player] = recording.players;
  assert.deepEqual([recording.players.length, player!.name, player!.isHuman], [1, 'Grace', true]);
  assert.deepEqual([recording.map, recording.mode], [(await game.view())!.match.map, (await game.view())!.match.mode]);
  assert.equal(player!.link!.profile.up.delayMs, 5);
  const inputs = [...unpackInputs(player!.inputs)].map(({ input }) => input);
  assert.ok(inputs.some(({ buttons }) => (buttons & BUTTON.dash) !== 0) && inputs.some(({ buttons }) => (buttons & BUTTON.fire) !== 0));
  assert.ok(new Set(inputs.map(({ move }) => move)).size >= 3, 'right, left and standing');

  // Anybody's recording is work for bots.
  const copy = path.join(folder, 'again.json');
  const { report } = await runLabBots(['--url', server.url, '--replay', file, '--record', copy]);
  assert.deepEqual([report.config.count, report.config.replay?.file, report.bots[0]?.name], [1, file, 'Grace']);
  const again = (await recordingIn(copy)).players[0]!;
  assert.deepEqual(again.link, player!.link);
  const byStep = new Map([...unpackInputs(player!.inputs)].map(({ step, input }) => [step, input]));
  let same = 0;
  for (const { step, input } of unpackInputs(again.inputs)) {
    assert.deepEqual(input, byStep.get(step) ?? NEUTRAL_INPUT, `step ${step}`);
    if (byStep.has(step)) same += 1;
  }
  assert.ok(same > TICK_RATE_HZ, `${same} of ${byStep.size} inputs were sent again`);

  await page.keyboard.press('Escape');
  const button = page.getByTestId('match-menu').getByTestId('lag-save-inputs');
  await button.waitFor();
  while (!(await button.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab');
  const later = await recordingIn(await save(game, () => page.keyboard.press('Enter')));
  assert.ok(stepsOf(later.players[0]!.inputs) > stepsOf(player!.inputs));
  assert.deepEqual(game.problems, []);
});

test('what a player did in a practice is saved too', async () => {
  await using game = await GamePage.launch({ device: 'desktop' });
  const { page } = game;
  await game.open(server.url);
  await page.getByTestId('go-practice').click();
  await page.getByTestId('start-practice').click();
  await game.self();
  await play(game);
  await page.keyboard.press('F3');
  const { players } = await recordingIn(await save(game, () => page.getByTestId('lag-save-inputs').click()));
  assert.equal(players[0]!.link, null);
  assert.ok(stepsOf(players[0]!.inputs) > TICK_RATE_HZ);
  assert.deepEqual(game.problems, []);
});
