import type { Translation } from './Translation.ts';

/** German. */
export const de: Translation = {};
