import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** Where a request came from, as far as it can be believed. */
export type ClientAddress = {
  /** An IPv4 address, or the /64 network of an IPv6 one: what one household has. */
  readonly network: string;
  /** Asked from this machine, and not through a proxy on it. */
  readonly isLocal: boolean;
};

const FORWARDED = 'x-forwarded-for';

/**
 * @param trustedProxies  how many proxies stand in front: each appends the address it saw to `X-Forwarded-For`, and what stands further left
 *   was written by the client and means nothing
 */
export function clientAddress(request: Pick<IncomingMessage, 'headers' | 'socket'>, trustedProxies: number): ClientAddress {
  const peer = unmapped(request.socket.remoteAddress ?? '');
  const isForwarded = request.headers[FORWARDED] !== undefined || request.headers.forwarded !== undefined;
  const hops = String(request.headers[FORWARDED] ?? '')
    .split(',')
    .map((hop) => unmapped(hop.trim()))
    .filter((hop) => isIP(hop) !== 0);
  const address = trustedProxies === 0 ? peer : (hops.at(-trustedProxies) ?? hops[0] ?? peer);
  return { network: networkOf(address), isLocal: !isForwarded && isLoopback(peer) };
}

/** IPv4 addresses arrive as `::ffff:1.2.3.4` on a socket that takes both kinds. */
const unmapped = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.');

function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  return [...groups, ...Array<string>(zeros).fill('0'), ...rest].slice(0, 4).join(':');
}
