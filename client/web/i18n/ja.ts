import type { Translation } from './Translation.ts';

/** Japanese. */
export const ja: Translation = {};
