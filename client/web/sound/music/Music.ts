import { createRng } from '#shared/math/rng.ts';
import type { Mixer } from '../mix/createMixer.ts';
import type { SoundName } from '../samples/levels.ts';
import { semitones } from '../samples/waves.ts';
import { BEATS_PER_BAR, BEATS_PER_MINUTE, composeBar } from './composeBar.ts';

const BEAT_S = 60 / BEATS_PER_MINUTE;
const BAR_S = BEATS_PER_BAR * BEAT_S;
/** Notes are written to the context's clock this long ahead, s: timers of a page are late. */
const AHEAD_S = 0.6;
const LOOK_MS = 200;
/** Intensity moves by at most this much a bar: music that follows every shot is nervous. */
const DRIFT = 0.2;

/** Plays bar after bar while it is on. */
export class Music {
  /** How much goes on, 0 .. 1. */
  intensity = 0;
  readonly #context: BaseAudioContext;
  readonly #mixer: Mixer;
  readonly #buffers: ReadonlyMap<SoundName, AudioBuffer>;
  readonly #rng = createRng(Math.floor(Math.random() * 2 ** 32));
  #heard = 0;
  #bar = 0;
  #nextBarS = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(context: BaseAudioContext, mixer: Mixer, buffers: ReadonlyMap<SoundName, AudioBuffer>) {
    this.#context = context;
    this.#mixer = mixer;
    this.#buffers = buffers;
  }

  setOn(isOn: boolean): void {
    if (isOn === (this.#timer !== undefined)) return;
    clearInterval(this.#timer);
    this.#timer = isOn ? setInterval(() => this.#look(), LOOK_MS) : undefined;
  }

  #look(): void {
    const { currentTime, state } = this.#context;
    if (state !== 'running' || this.#nextBarS > currentTime + AHEAD_S) return;
    const startS = Math.max(this.#nextBarS, currentTime + 0.1);
    this.#nextBarS = startS + BAR_S;
    this.#heard += Math.max(-DRIFT, Math.min(DRIFT, this.intensity - this.#heard));
    for (const { instrument, step, beat, gain, pan } of composeBar(this.#rng, this.#bar++, this.#heard)) {
      const buffer = this.#buffers.get(instrument);
      const placement = { gain, pan, rate: semitones(step), isMuffled: false };
      if (buffer !== undefined) this.#mixer.start(instrument, buffer, 'music', placement, startS + beat * BEAT_S);
    }
  }
}
