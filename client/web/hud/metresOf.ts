/** The scale that distances are told in: a body is three quarters of a metre wide and runs six metres a second. */
const PX_PER_M = 50;

/** A distance of the arena as people say it: whole metres, at least one. */
export const metresOf = (px: number): number => Math.max(1, Math.round(px / PX_PER_M));
