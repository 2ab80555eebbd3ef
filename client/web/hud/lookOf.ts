import { EMBLEM_NAMES, PLAYER_COLOURS } from '../palette.ts';
import { paintOf } from '../paintOf.ts';

type Someone = Parameters<typeof paintOf>[0] & { readonly emblem: number };

/** Colour and emblem that somebody is shown in, as on their disc: a side has one emblem for all. */
export function lookOf(player: Someone, viewer: Parameters<typeof paintOf>[1], isFriendFoe: boolean): { colour: number; emblem: number } {
  const colour = paintOf(player, viewer, isFriendFoe);
  const ofColour = PLAYER_COLOURS[colour]?.emblem;
  return { colour, emblem: player.team === 0 || ofColour === undefined ? player.emblem : EMBLEM_NAMES.indexOf(ofColour) };
}
