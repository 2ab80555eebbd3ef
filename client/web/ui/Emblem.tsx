import './Emblem.css';
import { EMBLEM_PATHS, PLAYER_COLOURS, type PlayerColour } from '../palette.ts';

/** The look of a colour number; a newer server may know more colours than this page. */
export const playerColour = (index: number): PlayerColour => PLAYER_COLOURS[index] ?? PLAYER_COLOURS[0]!;

/** A player's emblem in their colour. Decoration: whatever stands beside it says the name. */
export function Emblem({ colour }: { colour: number }) {
  const { hex, emblem } = playerColour(colour);
  return (
    <svg class="emblem" viewBox="0 0 24 24" aria-hidden="true">
      <path d={EMBLEM_PATHS[emblem]} fill={hex} fill-rule="evenodd" />
    </svg>
  );
}
