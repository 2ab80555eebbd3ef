import type { SoundName } from '../samples/levels.ts';

/** A sound under way. */
export type PlayingVoice = {
  readonly name: SoundName;
  /** As played, 0 .. 1, and when it began and how long it lasts, s. */
  readonly gain: number;
  readonly startS: number;
  readonly seconds: number;
  /** Fades it out at once. */
  stop(): void;
};

/** Of one kind at once: more of the same is louder, not richer. Those not named here. */
const USUAL_CAP = 4;
const CAPS: Partial<Record<SoundName, number>> = {
  ...{ blaster: 6, bounce: 8, fizzle: 3, hitOther: 3, scatter: 4, charge: 3, heartbeat: 1, click: 2 },
  ...{ victory: 1, defeat: 1, draw: 1, overtime: 1, death: 1, bankKill: 2, countdown: 1, roundStart: 1 },
  ...{ pad: 12, pluck: 10, bass: 3, hat: 3, thump: 2 },
};
/** Of all kinds together: what a phone mixes without a thought. */
export const TOTAL_CAP = 40;

export const capOf = (name: SoundName): number => CAPS[name] ?? USUAL_CAP;

/** Keeps the number of sounds within its caps: who comes last may take the place of the faintest, if it is no louder than the newcomer. */
export class VoicePool {
  readonly #voices: PlayingVoice[] = [];

  get count(): number {
    return this.#voices.length;
  }

  countOf(name: SoundName): number {
    return this.#voices.filter((voice) => voice.name === name).length;
  }

  /** Makes room for a sound. False: all there are count for more. */
  admit(name: SoundName, gain: number, nowS: number): boolean {
    const isKindFull = this.countOf(name) >= capOf(name);
    if (!isKindFull && this.count < TOTAL_CAP) return true;
    const faintest = this.#faintest(nowS, isKindFull ? name : null);
    if (faintest === null || presence(faintest, nowS) > gain) return false;
    this.remove(faintest);
    faintest.stop();
    return true;
  }

  add(voice: PlayingVoice): void {
    this.#voices.push(voice);
  }

  remove(voice: PlayingVoice): void {
    const index = this.#voices.indexOf(voice);
    if (index >= 0) this.#voices.splice(index, 1);
  }

  #faintest(nowS: number, name: SoundName | null): PlayingVoice | null {
    let faintest: PlayingVoice | null = null;
    for (const voice of this.#voices) {
      if (name !== null && voice.name !== name) continue;
      // The older of two equals goes: it stands first.
      if (faintest === null || presence(voice, nowS) < presence(faintest, nowS)) faintest = voice;
    }
    return faintest;
  }
}

/** What of a sound is still to be heard: all of them die away. */
const presence = ({ gain, startS, seconds }: PlayingVoice, nowS: number): number => gain * Math.max(0, 1 - (nowS - startS) / seconds);
