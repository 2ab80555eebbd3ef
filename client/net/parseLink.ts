/** Links as people write them: `4g`, or `delay=50,jitter=15,rate=5000/1000,stall=300@0.2`. */
import type { LinkProfile, LinkWay } from './EmulatedLink.ts';
import { LINK_PROFILES } from './linkProfiles.ts';

/** A link that cannot be emulated; the message is for the person who wrote it. */
export class LinkError extends Error {
  override readonly name = 'LinkError';
}

const NAMES = Object.keys(LINK_PROFILES);
const EXAMPLE = 'delay=50,jitter=15,rate=5000/1000,stall=300@0.2';

/** What each key sets. A stall is `ms@per second`. */
const SETTERS: Record<string, (text: string, key: string) => Partial<LinkWay>> = {
  delay: (text, key) => ({ delayMs: amount(text, key) }),
  jitter: (text, key) => ({ jitterMs: amount(text, key) }),
  rate(text, key) {
    const rateKbps = amount(text, key);
    if (rateKbps === 0) throw new LinkError(`rate=0 lets nothing through: leave it out for no limit, or give kbit/s`);
    return { rateKbps };
  },
  stall(text, key) {
    const [ms = '', perSecond, ...rest] = text.split('@');
    if (perSecond === undefined || rest.length > 0) throw new LinkError(`stall must be ms@per-second, like 300@0.2, got "${text}"`);
    return { stallMs: amount(ms, key), stallsPerS: amount(perSecond, key) };
  },
};

/**
 * Each number holds for both directions, or is `down/up`; what is left out does no harm.
 *
 * @throws LinkError in a sentence that names the key, the value and what is allowed
 */
export function parseLink(text: string): LinkProfile {
  if (Object.hasOwn(LINK_PROFILES, text)) return { ...parseNumbers(LINK_PROFILES[text as keyof typeof LINK_PROFILES]), name: text };
  if (!text.includes('=')) throw new LinkError(`no link is called "${text}": take one of ${NAMES.join(', ')}, or numbers like ${EXAMPLE}`);
  return { ...parseNumbers(text), name: null };
}

function parseNumbers(text: string): Omit<LinkProfile, 'name'> {
  const down: LinkWay = { delayMs: 0, jitterMs: 0, rateKbps: Infinity, stallMs: 0, stallsPerS: 0 };
  const up = { ...down };
  for (const part of text.split(',')) {
    const [key = '', value = '', ...rest] = part.split('=');
    const set = Object.hasOwn(SETTERS, key) ? SETTERS[key] : undefined;
    if (set === undefined || rest.length > 0)
      throw new LinkError(`"${part}" is no part of a link: it has ${Object.keys(SETTERS).join(', ')}, like ${EXAMPLE}`);
    const [first = '', second = first, ...more] = value.split('/');
    if (more.length > 0) throw new LinkError(`${key} is one value, or two as down/up, got "${value}"`);
    Object.assign(down, set(first, key));
    Object.assign(up, set(second, key));
  }
  for (const way of [down, up]) judge(way);
  return { down, up };
}

function amount(text: string, key: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new LinkError(`${key} takes numbers from 0 up, got "${text}"`);
}

function judge({ delayMs, jitterMs, stallMs, stallsPerS }: LinkWay): void {
  if (jitterMs > delayMs)
    throw new LinkError(`a jitter of ${jitterMs} ms around a delay of ${delayMs} ms would need frames that arrive before they are sent`);
  if (stallMs * stallsPerS >= 1000)
    throw new LinkError(`stalls of ${stallMs} ms, ${stallsPerS} times a second, leave no time in which anything arrives`);
}
