import type { Translation } from './Translation.ts';

/** Portuguese as in Brazil. */
export const ptBR: Translation = {};
