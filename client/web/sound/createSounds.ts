import { SOUND_NAMES, synthesise, type SoundName } from './synthesise.ts';

/** How a sound is to be played: loudness 0 .. 1, side -1 .. 1, and speed, which is pitch. */
export type Playback = { gain: number; pan: number; rate: number };

export type Sounds = {
  /** Starts a sound, unless as many of the same kind are under way as may be, or the browser does not let the page sound yet. */
  play(name: SoundName, playback: Readonly<Playback>): void;
  /** Loudness of everything, 0 .. 1. */
  setVolume(volume: number): void;
  destroy(): void;
};

/** Of one kind at once: more of the same is louder, not richer. */
const VOICES = 5;
/** Gain below which a sound is not worth a voice. */
const FAINTEST = 0.02;
/** Enough for the highest partial of a bell; the context resamples. Hz. */
const SAMPLE_RATE = 32000;
const GESTURES = ['pointerdown', 'pointerup', 'keydown'] as const;

/** For pages that must not sound, and browsers that cannot. */
export const SILENCE: Sounds = { play() {}, setVolume() {}, destroy() {} };

/**
 * Sounds for the page, silent where there is no Web Audio. Samples are rendered between other work, one sound at a time; the context is
 * made at the first gesture, before which browsers keep it mute.
 */
export function createSounds(): Sounds {
  if (typeof AudioContext === 'undefined') return SILENCE;
  const buffers = new Map<SoundName, AudioBuffer>();
  const ending = new AbortController();
  void renderAll(buffers, ending.signal);
  let mixer: Mixer | null = null;
  let volume = 0;
  const wake = (): void => {
    mixer ??= createMixer(volume);
    if (mixer.context.state !== 'running') mixer.context.resume().catch(() => {}); // refused: the next gesture tries again
  };
  for (const gesture of GESTURES) window.addEventListener(gesture, wake, { capture: true, passive: true, signal: ending.signal });
  if (navigator.userActivation?.hasBeenActive) wake();
  return {
    play(name, playback) {
      const buffer = buffers.get(name);
      if (buffer === undefined || mixer === null || volume === 0 || mixer.context.state !== 'running') return;
      start(mixer, name, buffer, playback);
    },
    setVolume(next) {
      if (next === volume) return;
      volume = next;
      // Loudness is heard in powers: half way on the slider should sound half as loud.
      mixer?.master.gain.setTargetAtTime(next * next, mixer.context.currentTime, 0.02);
    },
    destroy() {
      ending.abort();
      void mixer?.context.close();
      mixer = null;
    },
  };
}

async function renderAll(buffers: Map<SoundName, AudioBuffer>, signal: AbortSignal): Promise<void> {
  for (const name of SOUND_NAMES) {
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return;
    const samples = synthesise(name, SAMPLE_RATE);
    const buffer = new AudioBuffer({ length: samples.length, sampleRate: SAMPLE_RATE });
    buffer.copyToChannel(samples, 0);
    buffers.set(name, buffer);
  }
}

type Mixer = { readonly context: AudioContext; readonly master: GainNode; readonly voices: Map<SoundName, number> };

function createMixer(volume: number): Mixer {
  const context = new AudioContext({ latencyHint: 'interactive' });
  const master = context.createGain();
  master.gain.value = volume * volume;
  const limiter = context.createDynamicsCompressor();
  limiter.threshold.value = -14;
  limiter.ratio.value = 8;
  limiter.attack.value = 0.002;
  limiter.release.value = 0.12;
  master.connect(limiter).connect(context.destination);
  return { context, master, voices: new Map() };
}

function start({ context, master, voices }: Mixer, name: SoundName, buffer: AudioBuffer, { gain, pan, rate }: Readonly<Playback>): void {
  const underWay = voices.get(name) ?? 0;
  if (underWay >= VOICES || gain < FAINTEST) return;
  voices.set(name, underWay + 1);
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.playbackRate.value = rate;
  const level = context.createGain();
  level.gain.value = gain;
  const side = context.createStereoPanner();
  side.pan.value = pan;
  source.connect(level).connect(side).connect(master);
  source.onended = () => {
    voices.set(name, voices.get(name)! - 1);
    side.disconnect();
  };
  source.start();
}
