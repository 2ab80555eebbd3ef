export const MODE_NAMES = ['ffa', 'tdm', 'ctf', 'duel'] as const;
export type ModeName = (typeof MODE_NAMES)[number];
