/** The way of a shot through one tick: `count` points, units, first its start and last its end; a bounce at each one between. */
export type ShotPath = { count: number; readonly x: number[]; readonly y: number[] };

export const createShotPath = (): ShotPath => ({ count: 0, x: [], y: [] });
