import { MODE_NAMES, type ModeName } from '#shared/sim/modes.ts';
import { kept } from './kept.ts';

export const WANTED_MODES = ['any', ...MODE_NAMES] as const;
/** `any` is wherever the most people are. */
export type WantedMode = 'any' | ModeName;

/** What Quick play leads to. */
export const wantedMode = kept<WantedMode>('bankshot.mode', (stored) => WANTED_MODES.find((mode) => mode === stored) ?? 'any');
