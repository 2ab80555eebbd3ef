/** What this browser's player has learnt: to move, aim, fire and dash, and to strike off a wall. */
const KEYS = { controls: 'bankshot.taught', bank: 'bankshot.banked' } as const;

export function isTaught(what: keyof typeof KEYS): boolean {
  try {
    return localStorage.getItem(KEYS[what]) !== null;
  } catch {
    return false; // storage is switched off: the hints come back
  }
}

export function markTaught(what: keyof typeof KEYS): void {
  try {
    localStorage.setItem(KEYS[what], '1');
  } catch {
    // storage is switched off: the hints come back
  }
}
