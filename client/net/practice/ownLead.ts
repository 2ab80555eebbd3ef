import { MAX_REWIND_TICKS, VIEW_PARTS } from '#shared/netConfig.ts';
import { VIEW_MOMENTS, type SentInput } from '#shared/schema/InputState.ts';

/** How far in the past the shooter saw the others, for a shot that leaves in `tick`, 1/`VIEW_PARTS` ticks: the word of the page, which has nobody to deceive. */
export function ownLead({ view, rewinds }: Pick<SentInput, 'view' | 'rewinds'>, tick: number): number {
  if (rewinds === 0) return 0;
  const ago = ((((tick - 1) * VIEW_PARTS - view) % VIEW_MOMENTS) + VIEW_MOMENTS) % VIEW_MOMENTS;
  return ago < VIEW_MOMENTS / 2 ? Math.min(ago, MAX_REWIND_TICKS * VIEW_PARTS) : 0;
}
