import type { Translation } from './Translation.ts';

/** French. */
export const fr: Translation = {};
