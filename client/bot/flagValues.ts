/** Values of flags as typed. Each throws FlagError in a sentence that names the flag, the value and what is allowed. */
import type { LinkProfile } from '#net/EmulatedLink.ts';
import type { InterpolationMode } from '#net/InterpolationDelay.ts';
import { parseInterpolation } from '#net/parseInterpolation.ts';
import { LinkError, parseLink } from '#net/parseLink.ts';

/** A command line that cannot be obeyed; the message is for the person who typed it. */
export class FlagError extends Error {
  override readonly name = 'FlagError';
}

export function integer(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new FlagError(`--${name} must be an integer in ${min}..${max}, got "${text}"`);
}

export function oneOf<T extends string>(name: string, text: string, allowed: readonly T[]): T {
  const value = allowed.find((one) => one === text);
  if (value !== undefined) return value;
  throw new FlagError(`--${name} must be one of ${allowed.join(', ')}, got "${text}"`);
}

export const isOn = (name: string, text: string): boolean => {
  if (text === 'on' || text === 'off') return text === 'on';
  throw new FlagError(`--${name} must be "on" or "off", got "${text}"`);
};

export function link(text: string): LinkProfile {
  try {
    return parseLink(text);
  } catch (cause) {
    if (!(cause instanceof LinkError)) throw cause;
    throw new FlagError(`--link: ${cause.message}`, { cause });
  }
}

export function interpolation(text: string): InterpolationMode {
  const mode = parseInterpolation(text);
  if (mode === null) throw new FlagError(`--interp must be "adaptive" or whole ms in 0..1000, got "${text}"`);
  return mode;
}

/** The game socket's scheme is accepted too: it is the same server. */
export function address(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const scheme = { 'http:': 'http:', 'https:': 'https:', 'ws:': 'http:', 'wss:': 'https:' }[url?.protocol ?? ''];
  if (url === null || scheme === undefined) throw new FlagError(`--url must be an address like http://127.0.0.1:2567, got "${text}"`);
  return `${scheme}//${url.host}${url.pathname.replace(/\/+$/, '')}`;
}
