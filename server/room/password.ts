import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Nobody outside this process can tell from a digest whether two rooms have the same password. */
const KEY = randomBytes(32);

/** What is kept of a password. Composed and decomposed letters are the same key press on different keyboards. */
export const digestPassword = (password: string): Buffer => createHmac('sha256', KEY).update(password.normalize('NFC')).digest();

/** Takes as long for a good guess as for a bad one. */
export const isPassword = (guess: string, digest: Buffer): boolean => timingSafeEqual(digestPassword(guess), digest);
