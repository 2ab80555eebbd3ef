import type { IncomingMessage } from 'node:http';
import { isOriginAllowed } from './originPolicy.ts';

export type UpgradeTarget =
  | { kind: 'game'; roomId: string; sessionId: string; reconnectionToken: string | null }
  | { kind: 'echo' }
  | { kind: 'refused'; status: 400 | 403 | 404 };

/** `/<process>/<room>`, as the framework's client asks for it. */
const GAME_PATH = /^\/[\w-]{1,32}\/([\w-]{1,32})$/;

/** Where a WebSocket request leads. A seat is claimed by what is in the query, so the query is never logged. */
export function routeUpgrade(request: Pick<IncomingMessage, 'url' | 'headers'>, allowedOrigins: readonly string[]): UpgradeTarget {
  const url = URL.parse(request.url ?? '', 'http://server');
  if (url === null) return { kind: 'refused', status: 400 };
  if (url.pathname === '/echo') return { kind: 'echo' };
  const roomId = GAME_PATH.exec(url.pathname)?.[1];
  const sessionId = url.searchParams.get('sessionId');
  if (roomId === undefined || sessionId === null) return { kind: 'refused', status: 404 };
  if (!isOriginAllowed(request, allowedOrigins)) return { kind: 'refused', status: 403 };
  return { kind: 'game', roomId, sessionId, reconnectionToken: url.searchParams.get('reconnectionToken') };
}
