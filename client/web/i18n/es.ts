import type { Translation } from './Translation.ts';

/** Spanish. */
export const es: Translation = {};
