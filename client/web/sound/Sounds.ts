import type { Bus, Placement, Volumes } from './mix/createMixer.ts';
import type { EffectName } from './samples/levels.ts';

/** What plays sounds. Before the first gesture, in a hidden tab and without Web Audio it takes everything and is silent. */
export type Sounds = {
  /** @param hold  a name to end the sound by before it ends itself */
  play(name: EffectName, bus: Bus, placement: Placement, hold?: string): void;
  /** Cuts what was played under this name, if it still sounds. */
  release(hold: string): void;
  setVolumes(volumes: Volumes): void;
  /** How much goes on, 0 .. 1: the music follows. */
  setIntensity(intensity: number): void;
};
