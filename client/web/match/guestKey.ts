import { kept } from './kept.ts';

const KEY = /^[\w-]{16,64}$/;

/** This browser's word for itself: whom a host has thrown out is known by it, and not by an address that others share. Nobody else sees it. */
export const guestKey = kept<string>('bankshot.guest', (stored) => (typeof stored === 'string' && KEY.test(stored) ? stored : newKey()));

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
