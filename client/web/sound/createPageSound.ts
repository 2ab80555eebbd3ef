import { effect } from '@preact/signals';
import { settings } from '../settings.ts';
import { createSounds, SILENCE } from './createSounds.ts';
import { IDLE, MatchSounds } from './MatchSounds.ts';
import { soundButtons } from './soundButtons.ts';

export type PageSound = { enterMatch(): MatchSounds };

/** Everything the page sounds like, for as long as it is open. */
export function createPageSound(isMute: boolean): PageSound {
  const sounds = isMute ? SILENCE : createSounds();
  sounds.setIntensity(IDLE);
  effect(() => {
    const { muted, volume, effects, music } = settings.value;
    sounds.setVolumes({ volume: muted ? 0 : volume, effects, music });
  });
  soundButtons(sounds);
  return { enterMatch: () => new MatchSounds(sounds) };
}
