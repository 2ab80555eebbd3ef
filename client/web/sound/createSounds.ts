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
const GESTURES = ['pointerdown', 'pointerup', 'keydown'] as const;

/** For pages that must not sound, and browsers that cannot. */
export const SILENCE: Sounds = { play() {}, setVolume() {}, destroy() {} };

/** Sounds for the page, silent where there is no Web Audio. The context is made at the first gesture, before which browsers keep it mute. */
export function createSounds(): Sounds {
  if (typeof AudioContext === 'undefined') return SILENCE;
  let board: Mixer | null = null;
  let volume = 0;
  const wake = (): void => {
    board ??= createMixer(volume);
    if (board.context.state !== 'running') void board.context.resume().catch(() => {}); // refused until the browser counts a gesture: the next one tries again
  };
  for (const gesture of GESTURES) window.addEventListener(gesture, wake, { capture: true, passive: true });
  if (navigator.userActivation?.hasBeenActive) wake();
  return {
    play(name, playback) {
      if (board !== null && volume > 0 && board.context.state === 'running') start(board, name, playback);
    },
    setVolume(next) {
      if (next === volume) return;
      volume = next;
      // Loudness is heard in powers: half way on the slider should sound half as loud.
      board?.master.gain.setTargetAtTime(next * next, board.context.currentTime, 0.02);
    },
    destroy() {
      for (const gesture of GESTURES) window.removeEventListener(gesture, wake, { capture: true });
      void board?.context.close();
      board = null;
    },
  };
}

type Mixer = {
  readonly context: AudioContext;
  readonly master: GainNode;
  readonly buffers: Map<SoundName, AudioBuffer>;
  readonly voices: Map<SoundName, number>;
};

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
  const buffers = new Map(SOUND_NAMES.map((name) => [name, render(context, name)]));
  return { context, master, buffers, voices: new Map(SOUND_NAMES.map((name) => [name, 0])) };
}

function render(context: AudioContext, name: SoundName): AudioBuffer {
  const samples = synthesise(name, context.sampleRate);
  const buffer = context.createBuffer(1, samples.length, context.sampleRate);
  buffer.copyToChannel(samples, 0);
  return buffer;
}

function start({ context, master, buffers, voices }: Mixer, name: SoundName, { gain, pan, rate }: Readonly<Playback>): void {
  const underWay = voices.get(name)!;
  if (underWay >= VOICES || gain < 0.02) return;
  voices.set(name, underWay + 1);
  const source = context.createBufferSource();
  source.buffer = buffers.get(name)!;
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
