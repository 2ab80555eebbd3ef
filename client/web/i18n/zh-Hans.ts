import type { Translation } from './Translation.ts';

/** Chinese, simplified. */
export const zhHans: Translation = {};
