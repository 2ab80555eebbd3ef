import { type SoundName } from '../samples/levels.ts';
import { VoicePool, type PlayingVoice } from './VoicePool.ts';

/** Where a sound goes: what happens around one, what tells oneself something, the page, music. */
export type Bus = 'around' | 'own' | 'page' | 'music';

/** How a sound is to be played: loudness 0 .. 1, side -1 .. 1, speed, which is pitch, and how much a wall takes off its top. */
export type Placement = { readonly gain: number; readonly pan: number; readonly rate: number; readonly isMuffled: boolean };

export type Volumes = { readonly volume: number; readonly effects: number; readonly music: number };

export type Mixer = {
  readonly voices: VoicePool;
  /** Starts a sound at `atS` of the context's clock (0: now), unless the caps or its faintness forbid it. */
  start(name: SoundName, buffer: AudioBuffer, bus: Bus, placement: Placement, atS?: number): PlayingVoice | null;
  setVolumes(volumes: Volumes): void;
};

/** Gain below which a sound is not worth a voice. */
const FAINTEST = 0.02;
/** What is behind a wall loses above this, Hz: the sound of it stays, its edge goes. */
const MUFFLED_HZ = 1400;
/** A cut this long is no click, s. */
const CUT_S = 0.018;

/** What these say must not be lost in the noise: for a moment all that goes on around, and the music, steps back. */
const DUCKING: Partial<Record<SoundName, number>> = {
  ...{ death: 1.1, bankKill: 0.8, kill: 0.35, hitTaken: 0.2 },
  ...{ victory: 1.8, defeat: 1.6, draw: 1.2, overtime: 1.2, roundStart: 0.5, capture: 1, captureLost: 1, flagTaken: 0.5, flagLost: 0.7 },
};
const DUCKED = { around: 0.5, music: 0.35 } as const;
const DUCK_S = 0.015;
const UNDUCK_S = 0.18;

/** The desk: voices to buses, buses that step back, one volume for all, and a limiter for what adds up. Works in an offline context, too. */
export function createMixer(context: BaseAudioContext): Mixer {
  const limiter = context.createDynamicsCompressor();
  limiter.threshold.value = -9;
  limiter.knee.value = 6;
  limiter.ratio.value = 14;
  limiter.attack.value = 0.002;
  limiter.release.value = 0.14;
  const ceiling = context.createWaveShaper();
  ceiling.curve = CEILING;
  const master = gainNode(context, 1);
  master.connect(limiter).connect(ceiling).connect(context.destination);
  const effects = gainNode(context, 1);
  const music = gainNode(context, 1);
  effects.connect(master);
  music.connect(master);
  const buses = { around: gainNode(context, 1), own: effects, page: effects, music: gainNode(context, 1) } satisfies Record<Bus, GainNode>;
  buses.around.connect(effects);
  buses.music.connect(music);
  const voices = new VoicePool();
  // Chromium does not move the gain of a bus on which nothing sounds: nothing must sound on it always.
  const nothing = context.createConstantSource();
  nothing.offset.value = 0;
  nothing.connect(buses.around);
  nothing.connect(buses.music);
  nothing.start();

  const duck = (seconds: number): void => {
    const end = context.currentTime + seconds;
    for (const bus of ['around', 'music'] as const) {
      const { gain } = buses[bus];
      gain.cancelScheduledValues(context.currentTime);
      gain.setTargetAtTime(DUCKED[bus], context.currentTime, DUCK_S);
      gain.setTargetAtTime(1, end, UNDUCK_S);
    }
  };

  return {
    voices,
    start(name, buffer, bus, placement, atS = 0) {
      const startS = Math.max(atS, context.currentTime);
      if (placement.gain < FAINTEST || !voices.admit(name, placement.gain, startS)) return null;
      const duckS = bus === 'own' ? DUCKING[name] : undefined;
      if (duckS !== undefined) duck(duckS);
      const { source, level, end } = connectVoice(context, buffer, placement, buses[bus]);
      const voice: PlayingVoice = {
        name,
        gain: placement.gain,
        startS,
        seconds: buffer.duration / placement.rate,
        stop() {
          level.gain.setTargetAtTime(0, context.currentTime, CUT_S / 3);
          source.stop(context.currentTime + CUT_S);
        },
      };
      source.onended = () => {
        voices.remove(voice);
        end.disconnect();
      };
      source.start(startS);
      voices.add(voice);
      return voice;
    },
    setVolumes(volumes) {
      for (const [node, share] of [
        [master, volumes.volume],
        [effects, volumes.effects],
        [music, volumes.music],
      ] as const) {
        // Loudness is heard in powers: half way on the slider should sound half as loud.
        node.gain.setTargetAtTime(share * share, context.currentTime, 0.02);
      }
    },
  };
}

function gainNode(context: BaseAudioContext, gain: number): GainNode {
  const node = context.createGain();
  node.gain.value = gain;
  return node;
}

function connectVoice(context: BaseAudioContext, buffer: AudioBuffer, { gain, pan, rate, isMuffled }: Placement, bus: GainNode) {
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.playbackRate.value = rate;
  const level = gainNode(context, gain);
  const end = context.createStereoPanner();
  end.pan.value = pan;
  source.connect(level);
  if (isMuffled) {
    const wall = context.createBiquadFilter();
    wall.type = 'lowpass';
    wall.frequency.value = MUFFLED_HZ;
    wall.Q.value = 0.5;
    level.connect(wall).connect(end);
  } else level.connect(end);
  end.connect(bus);
  return { source, level, end };
}

/** Straight to 0.8, then a bend that never gets to 1: the limiter needs 2 ms to see a peak coming, and this takes what it lets through. */
const CEILING = Float32Array.from({ length: 2049 }, (_, i) => {
  const x = i / 1024 - 1;
  const over = Math.abs(x) - 0.8;
  return over <= 0 ? x : Math.sign(x) * (0.8 + 0.18 * Math.tanh(over / 0.18));
});
