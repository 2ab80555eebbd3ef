import type { RoundPhase } from './World.ts';

/** Whether what happens now counts. */
export const isScored = (phase: RoundPhase): boolean => phase === 'live' || phase === 'overtime';
