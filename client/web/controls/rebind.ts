import { ACTIONS, type Action, type Bindings } from './bindings.ts';

/** Only while one plays, and only while one watches: the two never meet, so a code may have one meaning in each. */
const PLAYING: ReadonlySet<Action> = new Set(['up', 'down', 'left', 'right', 'fire', 'dash']);
const WATCHING: ReadonlySet<Action> = new Set(['spectateNext', 'spectatePrevious']);

const canMeet = (a: Action, b: Action): boolean => !((PLAYING.has(a) && WATCHING.has(b)) || (WATCHING.has(a) && PLAYING.has(b)));

export type Rebound = {
  readonly bindings: Bindings;
  /** Those who had the code, and got what was in its new place, if anything. */
  readonly losers: readonly Action[];
};

/** Puts `code` in a place of `action`: an index of its codes, or their number for one more. Whoever had it before gets what it replaces. */
export function rebind(bindings: Bindings, action: Action, place: number, code: string): Rebound {
  const replaced = bindings[action][place];
  const next: Record<Action, readonly string[]> = { ...bindings };
  const losers = ACTIONS.filter((other) => other !== action && bindings[other].includes(code) && canMeet(action, other));
  const codes = [...bindings[action]];
  const before = codes.indexOf(code);
  if (before >= 0 && replaced !== undefined) codes[before] = replaced;
  codes[Math.min(place, codes.length)] = code;
  next[action] = [...new Set(codes)];
  for (const loser of losers) {
    // A code may serve players and those who watch at once: what the one gives up the other may still have.
    const isFree = !ACTIONS.some((other) => canMeet(other, loser) && replaced !== undefined && next[other].includes(replaced));
    next[loser] = bindings[loser].flatMap((had) => (had !== code ? [had] : isFree && replaced !== undefined ? [replaced] : []));
  }
  return { bindings: next, losers };
}

export const unbind = (bindings: Bindings, action: Action, place: number): Bindings => ({
  ...bindings,
  [action]: bindings[action].filter((_, index) => index !== place),
});

/** One action as it is at first; whoever has its codes now loses them. */
export function resetAction(bindings: Bindings, action: Action, atFirst: Bindings): Bindings {
  const emptied: Bindings = { ...bindings, [action]: [] };
  return atFirst[action].reduce((before, code, place) => rebind(before, action, place, code).bindings, emptied);
}
