import type { Playback, Sounds } from './createSounds.ts';
import type { SoundName } from './synthesise.ts';

/** Distance at which a sound is half as loud, and beyond which it is not heard, px. */
const HALF_LOUD = 420;
const EARSHOT = 1500;
/** Sideways distance of a sound that comes from one side alone, px. */
const FULL_SIDE = 900;
/** Chance detune, so that repeated shots do not sound like a machine. */
const DETUNE = 0.04;
/** Semitones a bounce adds to its tick: a pentatonic climb, so that any two ricochets agree. */
const CLIMB = [0, 2, 4, 7, 9, 12, 14, 16, 19] as const;

/** Sounds in the arena: places them around the listener. */
export class Soundscape {
  readonly #sounds: Sounds;
  readonly #playback: Playback = { gain: 1, pan: 0, rate: 1 };
  #x = 0;
  #y = 0;

  constructor(sounds: Sounds) {
    this.#sounds = sounds;
  }

  listenAt(x: number, y: number, volume: number): void {
    this.#x = x;
    this.#y = y;
    this.#sounds.setVolume(volume);
  }

  /** A sound at (x, y) px. */
  at(name: SoundName, x: number, y: number, gain: number, rate = 1): void {
    const dx = x - this.#x;
    const distance = Math.hypot(dx, y - this.#y);
    if (distance > EARSHOT) return;
    const nearness = HALF_LOUD / (HALF_LOUD + distance);
    this.#play(name, gain * nearness, Math.max(-0.8, Math.min(0.8, dx / FULL_SIDE)), rate * (1 + (Math.random() * 2 - 1) * DETUNE));
  }

  /** The tick of a ricochet: the higher, the more bounces. */
  bounce(x: number, y: number, bounces: number, gain: number): void {
    const semitones = CLIMB[Math.min(CLIMB.length, Math.max(1, bounces)) - 1]!;
    this.at('bounce', x, y, gain, 2 ** (semitones / 12));
  }

  /** A sound of one's own, in the middle of the head. */
  own(name: SoundName, gain: number): void {
    this.#play(name, gain, 0, 1);
  }

  destroy(): void {
    this.#sounds.destroy();
  }

  #play(name: SoundName, gain: number, pan: number, rate: number): void {
    this.#playback.gain = gain;
    this.#playback.pan = pan;
    this.#playback.rate = rate;
    this.#sounds.play(name, this.#playback);
  }
}
