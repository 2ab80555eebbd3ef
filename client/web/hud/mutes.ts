/** Whose words are not shown, for as long as the room lasts. Numbers wander to new players, so the name counts too. */
import type { HudState } from './HudState.ts';

type Speaker = { readonly id: number; readonly name: string };

const keyOf = ({ id, name }: Speaker): string => `${id} ${name}`;

export const isMuted = ({ muted }: Pick<HudState, 'muted'>, speaker: Speaker): boolean => muted.value.has(keyOf(speaker));

export function toggleMute({ muted }: Pick<HudState, 'muted'>, speaker: Speaker): void {
  const next = new Set(muted.value);
  if (!next.delete(keyOf(speaker))) next.add(keyOf(speaker));
  muted.value = next;
}
