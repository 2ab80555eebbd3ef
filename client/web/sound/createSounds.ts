import { createMixer, type Mixer, type Volumes } from './mix/createMixer.ts';
import type { PlayingVoice } from './mix/VoicePool.ts';
import { Music } from './music/Music.ts';
import { SOUND_NAMES, type SoundName } from './samples/levels.ts';
import { renderInSlices } from './samples/renderSound.ts';
import type { Sounds } from './Sounds.ts';

/** Enough for the highest partial of a bell; the context resamples. Hz. */
const SAMPLE_RATE = 32000;
const GESTURES = ['pointerdown', 'pointerup', 'keydown', 'touchend'] as const;
/** Work on samples at a stretch, ms: a frame has 16. */
const STRETCH_MS = 4;

/** For pages that must not sound. */
export const SILENCE: Sounds = { play() {}, release() {}, setVolumes() {}, setIntensity() {} };

/**
 * Sounds for the page, silent where there is no Web Audio. Samples are rendered between other work; the context is made at the first
 * gesture, before which browsers keep it mute, and stands still while the page is hidden.
 */
export function createSounds(): Sounds {
  if (typeof AudioContext === 'undefined') return SILENCE;
  const buffers = new Map<SoundName, AudioBuffer>();
  const held = new Map<string, PlayingVoice>();
  let stage: { context: AudioContext; mixer: Mixer; music: Music } | null = null;
  let volumes: Volumes = { volume: 0, effects: 0, music: 0 };
  let intensity = 0;
  void renderAll(buffers);

  const settle = (): void => {
    stage?.mixer.setVolumes(volumes);
    stage?.music.setOn(volumes.volume > 0 && volumes.music > 0 && !document.hidden);
  };
  const wake = (): void => {
    if (stage === null) {
      const context = new AudioContext({ latencyHint: 'interactive' });
      const mixer = createMixer(context);
      stage = { context, mixer, music: new Music(context, mixer, buffers) };
      stage.music.intensity = intensity;
      settle();
    }
    if (stage.context.state !== 'running' && !document.hidden) stage.context.resume().catch(() => {}); // refused: the next gesture tries again
  };
  for (const gesture of GESTURES) addEventListener(gesture, wake, { capture: true, passive: true });
  document.addEventListener('visibilitychange', () => {
    settle();
    if (!document.hidden) wake();
    else stage?.context.suspend().catch(() => {}); // it is gone then, and silent
  });
  if (navigator.userActivation?.hasBeenActive) wake();

  return {
    play(name, bus, placement, hold) {
      const buffer = buffers.get(name);
      if (buffer === undefined || stage?.context.state !== 'running' || volumes.volume === 0 || volumes.effects === 0) return;
      const voice = stage.mixer.start(name, buffer, bus, placement);
      if (voice !== null && hold !== undefined) held.set(hold, voice);
    },
    release(hold) {
      held.get(hold)?.stop();
      held.delete(hold);
    },
    setVolumes(next) {
      volumes = next;
      settle();
    },
    setIntensity(next) {
      intensity = next;
      if (stage !== null) stage.music.intensity = next;
    },
  };
}

async function renderAll(buffers: Map<SoundName, AudioBuffer>): Promise<void> {
  let endMs = 0;
  for (const name of SOUND_NAMES) {
    const work = renderInSlices(name, SAMPLE_RATE);
    for (let step = work.next(); ; step = work.next()) {
      if (step.done === true) {
        const buffer = new AudioBuffer({ length: step.value.length, sampleRate: SAMPLE_RATE });
        buffer.copyToChannel(step.value, 0);
        buffers.set(name, buffer);
        break;
      }
      if (performance.now() < endMs) continue;
      await new Promise((resolve) => setTimeout(resolve));
      endMs = performance.now() + STRETCH_MS;
    }
  }
}
