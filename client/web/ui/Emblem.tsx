import './Emblem.css';
import { EMBLEM_NAMES, EMBLEM_PATHS, PLAYER_COLOURS, type PlayerColour } from '../palette.ts';

/** The look of a colour number; a newer server may know more colours than this page. */
export const playerColour = (index: number): PlayerColour => PLAYER_COLOURS[index] ?? PLAYER_COLOURS[0]!;

/** The shape of an emblem number, in a box of 24 x 24; a newer server may know more of them, too. */
export const emblemPath = (index: number): string => EMBLEM_PATHS[EMBLEM_NAMES[index] ?? EMBLEM_NAMES[0]!];

/** A player's emblem (the one that goes with the colour unless it is named) in their colour. Decoration: whatever stands beside it says the name. */
export function Emblem({ colour, emblem }: { colour: number; emblem?: number }) {
  const look = playerColour(colour);
  return (
    <svg class="emblem" viewBox="0 0 24 24" aria-hidden="true">
      <path d={emblem === undefined ? EMBLEM_PATHS[look.emblem] : emblemPath(emblem)} fill={look.hex} fill-rule="evenodd" />
    </svg>
  );
}
