import type { BrainView } from './BrainView.ts';
import type { Mind, Other } from './Mind.ts';

/** The player under fire; undefined when there is none. */
export function targetIn(mind: Mind, { others }: BrainView): Other | undefined {
  return mind.target < 0 ? undefined : others.find(({ id, isAlive }) => id === mind.target && isAlive);
}
