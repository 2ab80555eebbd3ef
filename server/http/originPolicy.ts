import type { IncomingMessage } from 'node:http';

/**
 * Whether a request may speak for its user: it comes from the server's own page, from an allowed one, or from no page at all. Browsers always
 * name the page; programs that are none name nothing, and could name anything. Rule: JN9.
 */
export function isOriginAllowed({ headers }: Pick<IncomingMessage, 'headers'>, allowed: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (allowed.includes(origin)) return true;
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}
