import type { EffectName } from '../samples/levels.ts';

export type Place = { readonly x: number; readonly y: number };

/** A sound that is due: what a view says is to be heard, before anybody asks whether it is played. */
export type Cue = {
  readonly sound: EffectName;
  /** Where it is, px; null in the middle of the head. */
  readonly at: Place | null;
  /** The own player makes it, or it is told to them alone. */
  readonly isOwn: boolean;
  /** 0 .. 1 at no distance. */
  readonly gain: number;
  /** Speed, which is pitch. */
  readonly rate: number;
  /** A name to end it by before it ends itself. */
  readonly hold?: string;
};

export type CueSink = {
  cue(cue: Cue): void;
  release(hold: string): void;
};

/** A sound in the middle of the head. */
export const inHead = (sound: EffectName, gain = 1, rate = 1): Cue => ({ sound, at: null, isOwn: true, gain, rate });

/** A sound in the arena that somebody else makes, or nobody. */
export const around = (sound: EffectName, { x, y }: Place, gain = 1, rate = 1): Cue => ({ sound, at: { x, y }, isOwn: false, gain, rate });
