import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startServer } from '#server/startServer.ts';
import { GamePage } from '../support/GamePage.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

declare global {
  interface Window {
    audioContexts?: AudioContext[];
    /** What goes to the loudspeaker. */
    tap?: AnalyserNode;
  }
}

/** Keeps every context that the page makes, and listens to what it sends to the loudspeaker. */
function tapAudio(): void {
  window.audioContexts = [];
  const Real = window.AudioContext;
  window.AudioContext = class extends Real {
    constructor(options?: AudioContextOptions) {
      super(options);
      // A script that a test runs counts as a gesture: what can be told is whether there was one.
      if (!navigator.userActivation.hasBeenActive) throw new Error('a context before the first gesture');
      window.audioContexts!.push(this);
    }
  };
  const connect = AudioNode.prototype.connect as (this: AudioNode, to: AudioNode) => AudioNode;
  AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode) {
    if (to instanceof AudioDestinationNode) connect.call(this, (window.tap = this.context.createAnalyser()));
    return connect.call(this, to);
  } as typeof AudioNode.prototype.connect;
}

const states = ({ page }: GamePage): Promise<string[]> => page.evaluate(() => window.audioContexts!.map(({ state }) => state));

/** Whether anything at all came out within the latest 40 ms. */
const isHeard = ({ page }: GamePage): Promise<boolean> =>
  page.evaluate(() => {
    const samples = new Float32Array(window.tap!.fftSize);
    window.tap!.getFloatTimeDomainData(samples);
    return samples.some((sample) => Math.abs(sample) > 0.001);
  });

/** As the browser tells a page that its tab goes and comes. */
const hide = ({ page }: GamePage, isHidden: boolean): Promise<void> =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, isHidden);

test('the page sounds after the first gesture alone, not while it is hidden, and a match is heard', async () => {
  await using server = await startServer(testConfig({ BOTS: '8' }));
  await using game = await GamePage.launch();
  await game.page.addInitScript(tapAudio);
  await game.open(server.url, 'renderer=canvas');
  await game.page.getByTestId('quick-play').click();
  await until('a context that runs', async () => (await states(game)).join() === 'running');
  await game.self();
  await until('a sound of the match', () => isHeard(game), 30_000);

  await hide(game, true);
  await until('a context that stands', async () => (await states(game)).join() === 'suspended');
  await hide(game, false);
  await until('a context that runs again', async () => (await states(game)).join() === 'running');
  assert.deepEqual(game.problems, []);
});
