import type { ArenaView, ViewEvent } from '#net/ArenaView.ts';
import { NO_PLAYER } from '#shared/netConfig.ts';
import { MODES } from '#shared/sim/modes.ts';
import { ROUND_PHASES } from '#shared/sim/World.ts';
import { inHead, type Cue } from './Cue.ts';

/** A bout won ends on a higher bell than one lost. */
const BREAK_PITCH = { won: 1.19, lost: 0.84, neither: 1 } as const;

/** The start of a bout, or how it ended for the own player. */
export function hearRound({ phase, actor }: Extract<ViewEvent, { kind: 'round' }>, view: ArenaView): Cue | null {
  const end = outcome(actor, view);
  switch (ROUND_PHASES[phase]!) {
    case 'live':
      return inHead('roundStart');
    case 'break':
      return inHead('roundBreak', 1, BREAK_PITCH[end]);
    case 'overtime':
      return inHead('overtime');
    case 'over':
      return inHead(end === 'neither' ? 'draw' : end === 'won' ? 'victory' : 'defeat');
    case 'warmup':
      return null;
  }
}

/** What a winner, a player or a team as the mode has it, means to the own player. Who watches has neither won nor lost. */
function outcome(winner: number, { self, match }: ArenaView): keyof typeof BREAK_PITCH {
  if (self === null || winner === NO_PLAYER) return 'neither';
  return winner === (MODES[match.mode].isTeamed ? self.team : self.id) ? 'won' : 'lost';
}
