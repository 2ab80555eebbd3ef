/** The token of this tab's seat: a reload finds it and returns to the same body and score. */
const KEY = 'bankshot.seat';

export function heldSeat(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined; // storage is switched off: a reload joins anew
  }
}

/** The room of the held seat. A token begins with the id of its room, rule RC5. */
export const heldRoom = (): string | undefined => heldSeat()?.split(':')[0];

/** Keeps the token, or forgets the seat without one. */
export function holdSeat(token: string | undefined): void {
  try {
    if (token === undefined || token === '') sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, token);
  } catch {
    // storage is switched off: a reload joins anew
  }
}
