/** The music: a slow walk through four chords in which everything else is chance, weighted by how much goes on. Pure: a bar is data. */
import type { Rng } from '#shared/math/rng.ts';
import { nextFloat, nextInt } from '#shared/math/rng.ts';
import type { Instrument } from '../samples/levels.ts';

export type Note = {
  instrument: Instrument;
  /** Semitones from the pitch the instrument was rendered at. */
  step: number;
  /** From the start of the bar, beats; loudness 0 .. 1; side -1 .. 1. */
  beat: number;
  gain: number;
  pan: number;
};

export const BEATS_PER_BAR = 4;
export const BEATS_PER_MINUTE = 84;

/** Semitones from A: A minor 9, F major 7, C with its second, E minor 7. Each lasts two bars. */
const CHORDS = [
  { root: 0, tones: [0, 7, 10, 14] },
  { root: -4, tones: [-4, 3, 7, 11] },
  { root: 3, tones: [-9, 3, 7, 14] },
  { root: -5, tones: [-5, 2, 7, 10] },
] as const;
const BARS_PER_CHORD = 2;
/** A minor, five notes: any of them goes with any of the chords. */
const SCALE = [0, 3, 5, 7, 10, 12, 15, 17] as const;

/** Intensities from which a part joins in. */
const JOINS = { bass: 0.15, thump: 0.45, hat: 0.55 } as const;

/** @param intensity  how much goes on, 0 .. 1 */
export function composeBar(rng: Rng, bar: number, intensity: number): Note[] {
  const chord = CHORDS[Math.floor(bar / BARS_PER_CHORD) % CHORDS.length]!;
  const notes: Note[] = [];
  const add = (instrument: Instrument, beat: number, step: number, gain: number, pan = 0): void =>
    void notes.push({ instrument, beat, step, gain, pan });
  if (bar % BARS_PER_CHORD === 0) chord.tones.forEach((tone, i) => add('pad', 0, tone - 12, 0.7 + 0.3 * intensity, (i / 3 - 0.5) * 0.8));
  if (intensity >= JOINS.bass) {
    add('bass', 0, chord.root, 0.9);
    for (let eighth = 1; eighth < 8; eighth++) {
      if (nextFloat(rng) < (intensity - JOINS.bass) * (eighth % 2 === 0 ? 0.9 : 0.45)) add('bass', eighth / 2, chord.root, 0.6);
    }
  }
  for (let eighth = 0; eighth < 8; eighth++) {
    if (nextFloat(rng) > 0.14 + 0.34 * intensity) continue;
    add('pluck', eighth / 2, SCALE[nextInt(rng, SCALE.length)]!, 0.45 + nextFloat(rng) * 0.5, nextFloat(rng) - 0.5);
  }
  if (intensity >= JOINS.thump) for (const beat of [0, 1.5, 2]) add('thump', beat, 0, beat === 1.5 ? 0.5 : 0.9);
  if (intensity >= JOINS.hat) for (let eighth = 1; eighth < 8; eighth += 2) add('hat', eighth / 2, 0, 0.5 + 0.5 * nextFloat(rng), 0.2);
  return notes;
}
