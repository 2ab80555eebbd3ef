/** A sample in about -1 .. 1 at `t` seconds; `noise` is a fresh value in -1 .. 1. */
type Voice = (t: number, noise: number) => number;

/** How a sound is made. Its level says nothing: `renderSound` brings it to the loudness of the table. */
export type Recipe = {
  readonly seconds: number;
  readonly createVoice: (sampleRate: number) => Voice;
};

export const sound = (seconds: number, createVoice: Recipe['createVoice']): Recipe => ({ seconds, createVoice });
