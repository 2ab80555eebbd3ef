/** Whether this browser's player has moved, aimed, fired and dashed once. */
const KEY = 'bankshot.taught';

export function isTaught(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false; // storage is switched off: the hints come back
  }
}

export function markTaught(): void {
  try {
    localStorage.setItem(KEY, '1');
  } catch {
    // storage is switched off: the hints come back
  }
}
