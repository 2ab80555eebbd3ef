import { isUtf8 } from 'node:buffer';
import { json, Router, type ErrorRequestHandler, type Response } from 'express';
import { z } from 'zod';
import { MAX_JOIN_BODY_BYTES, PROTOCOL_VERSION } from '#shared/netConfig.ts';
import { JoinRequest, type JoinAnswer, type JoinErrorCode, type JoinRefusal } from '#shared/schema/messages.ts';
import type { Config } from '../config.ts';
import type { Log } from '../createLog.ts';
import type { ServerMetrics } from '../metrics/ServerMetrics.ts';
import { clientAddress } from './clientAddress.ts';
import { JoinBudget } from './JoinBudget.ts';
import { isOriginAllowed } from './originPolicy.ts';
import type { QuickPlay } from './QuickPlay.ts';

const STATUS: Readonly<Record<JoinErrorCode, number>> = {
  'bad-request': 400,
  'old-client': 409,
  full: 503,
  'too-many-joins': 429,
  'seat-gone': 410,
  'shutting-down': 503,
  internal: 500,
};

const WORDS: Readonly<Record<Exclude<JoinErrorCode, 'bad-request'>, string>> = {
  'old-client': `this server speaks protocol ${PROTOCOL_VERSION} (reload the page or update the client)`,
  full: 'every room is full and no more may be opened (try again, or raise MAX_ROOMS)',
  'too-many-joins': 'too many joins from this address (wait a minute, or raise JOINS_PER_MINUTE)',
  'seat-gone': 'the seat is no longer held (join anew)',
  'shutting-down': 'the server is shutting down (try again in a moment)',
  internal: 'the server could not make room (its log says why)',
};

/** Read before the rest is judged, so that an old client hears that it is old. Rule: JN2. */
const Versioned = z.looseObject({ protocol: z.number().int() });

export type JoinRouteOptions = { config: Config; quickPlay: QuickPlay; metrics: ServerMetrics; log: Log; now: () => number };

/** `POST /api/join`: answers with the seat to claim, or says why not. Rules: JN1 to JN3, JN7. */
export function joinRoute({ config, quickPlay, metrics, log, now }: JoinRouteOptions): Router {
  const budget = new JoinBudget(config.joinsPerMinute, now);
  const refuse = (response: Response, code: JoinErrorCode, message: string, status = STATUS[code]): void => {
    metrics.joins.inc({ answer: code });
    response.status(status).json({ error: { code, message } } satisfies JoinRefusal);
  };
  const refuseBody: ErrorRequestHandler = (error: { status?: number }, _request, response, _next) => {
    const isLong = error.status === 413;
    const message = isLong ? `the body is longer than ${MAX_JOIN_BODY_BYTES} bytes` : 'the body is not JSON in UTF-8, uncompressed';
    refuse(response, 'bad-request', message, isLong ? 413 : 400);
  };

  const router = Router();
  router.use(json({ limit: MAX_JOIN_BODY_BYTES, inflate: false, verify: demandUtf8 }), refuseBody);
  router.post('/', async (request, response) => {
    if (!isOriginAllowed(request, config.allowedOrigins)) {
      return refuse(response, 'bad-request', `pages from ${request.headers.origin} may not join (add it to ALLOWED_ORIGINS)`, 403);
    }
    const { network, isLocal } = clientAddress(request, config.trustProxy);
    if (!isLocal && !budget.take(network)) return refuse(response, 'too-many-joins', WORDS['too-many-joins']);
    const versioned = Versioned.safeParse(request.body);
    if (versioned.success && versioned.data.protocol !== PROTOCOL_VERSION) return refuse(response, 'old-client', WORDS['old-client']);
    const join = JoinRequest.safeParse(request.body);
    if (!join.success) return refuse(response, 'bad-request', describe(join.error, request.body));
    try {
      const { rejoin, name, colour, emblem } = join.data;
      const found = rejoin === undefined ? await quickPlay.findSeat({ name, colour, emblem }) : await quickPlay.returnToSeat(rejoin);
      if ('error' in found) return refuse(response, found.error, WORDS[found.error]);
      metrics.joins.inc({ answer: 'ok' });
      response.json({ protocol: PROTOCOL_VERSION, seat: found.seat } satisfies JoinAnswer);
    } catch (error) {
      log.error({ err: error }, 'a join failed (no room could be opened)');
      refuse(response, 'internal', WORDS.internal);
    }
  });
  return router;
}

/** Without it the parser would read what is not UTF-8 as something else, and say nothing. */
function demandUtf8(_request: unknown, _response: unknown, body: Buffer): void {
  if (!isUtf8(body)) throw new SyntaxError('the body is not UTF-8');
}

function describe(error: z.ZodError, body: unknown): string {
  if (body === undefined) return 'the body must be a JSON object, sent with Content-Type: application/json';
  const fields = (body ?? {}) as Record<PropertyKey, unknown>;
  const sentence = ({ path: [field], message }: z.core.$ZodIssue): string =>
    field === undefined ? message : `${String(field)}: ${message}, got ${shown(fields[field])}`;
  return error.issues.map(sentence).join('; ');
}

/** Enough of a value to recognise it. */
const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 40));
