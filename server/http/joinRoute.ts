import { isUtf8 } from 'node:buffer';
import { json, Router, type ErrorRequestHandler, type Response } from 'express';
import { z } from 'zod';
import { MAX_JOIN_BODY_BYTES, MAX_UNCLAIMED_SEATS, PROTOCOL_VERSION } from '#shared/netConfig.ts';
import { JoinRequest, type JoinAnswer, type JoinErrorCode, type JoinRefusal } from '#shared/schema/messages.ts';
import type { Config } from '../config.ts';
import type { Log } from '../createLog.ts';
import type { ServerMetrics } from '../metrics/ServerMetrics.ts';
import { clientAddress } from './clientAddress.ts';
import { AddressBudget } from './AddressBudget.ts';
import { isOriginAllowed } from './originPolicy.ts';
import type { FrontDesk, SeatOrRefusal } from './FrontDesk.ts';

const STATUS: Readonly<Record<JoinErrorCode, number>> = {
  'bad-request': 400,
  'old-client': 409,
  full: 503,
  'too-many-joins': 429,
  'seat-gone': 410,
  'no-such-room': 404,
  'wrong-password': 403,
  'room-full': 503,
  kicked: 403,
  'shutting-down': 503,
  internal: 500,
};

const WORDS: Readonly<Record<JoinErrorCode, string>> = {
  'bad-request': 'the request is not valid',
  'old-client': `this server speaks protocol ${PROTOCOL_VERSION} (reload the page or update the client)`,
  full: 'every room is full and no more may be opened (try again, or raise MAX_ROOMS)',
  'too-many-joins': 'too many joins from this address (wait a minute, or raise JOINS_PER_MINUTE)',
  'seat-gone': 'the seat is no longer held (join anew)',
  'no-such-room': 'there is no such room any more (GET /api/rooms lists the public ones)',
  'wrong-password': 'this room wants a password, and this is not it (ask its host)',
  'room-full': 'every place of this room is taken, on the stands too (try again in a moment)',
  kicked: 'the host of this room does not want you back (join another one)',
  'shutting-down': 'the server is shutting down (try again in a moment)',
  internal: 'the server could not make room (its log says why)',
};

/** Wrong passwords that one address may say a minute, this machine's too. Rule: RM5. */
const PASSWORD_GUESSES_PER_MINUTE = 10;

/** Read before the rest is judged, so that an old client hears that it is old. Rule: JN2. */
const Versioned = z.looseObject({ protocol: z.number().int() });

export type JoinRouteOptions = { config: Config; frontDesk: FrontDesk; metrics: ServerMetrics; log: Log; now: () => number };

/** `POST /api/join`: answers with the seat to claim, or says why not. Rules: JN1 to JN3, JN7. */
export function joinRoute({ config, frontDesk, metrics, log, now }: JoinRouteOptions): Router {
  const budgets = {
    joins: new AddressBudget(config.joinsPerMinute, now),
    rooms: new AddressBudget(config.roomsPerMinute, now),
    guesses: new AddressBudget(PASSWORD_GUESSES_PER_MINUTE, now),
  };
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
    if (!isLocal && !budgets.joins.take(network)) return refuse(response, 'too-many-joins', WORDS['too-many-joins']);
    const versioned = Versioned.safeParse(request.body);
    if (versioned.success && versioned.data.protocol !== PROTOCOL_VERSION) return refuse(response, 'old-client', WORDS['old-client']);
    const join = JoinRequest.safeParse(request.body);
    if (!join.success) return refuse(response, 'bad-request', describe(join.error, request.body));
    try {
      const { create, room, password } = join.data;
      if (create !== undefined && !isLocal && !budgets.rooms.take(network)) {
        return refuse(response, 'too-many-joins', 'too many rooms opened from this address (wait a minute, or raise ROOMS_PER_MINUTE)');
      }
      const isGuess = room !== undefined && password !== undefined;
      if (isGuess && !budgets.guesses.has(network)) {
        return refuse(response, 'too-many-joins', 'too many wrong passwords from this address (wait a minute)');
      }
      if (!isLocal && (await frontDesk.unclaimedBy(network)) >= MAX_UNCLAIMED_SEATS) {
        return refuse(response, 'too-many-joins', 'too many seats asked for from this address and not claimed (wait a moment)');
      }
      const found = await findSeat(frontDesk, join.data, network);
      if ('error' in found) {
        if (isGuess && found.error === 'wrong-password') budgets.guesses.take(network);
        return refuse(response, found.error, found.message ?? WORDS[found.error]);
      }
      metrics.joins.inc({ answer: 'ok' });
      response.json({ protocol: PROTOCOL_VERSION, seat: found.seat } satisfies JoinAnswer);
    } catch (error) {
      log.error({ err: error }, 'a join failed (no room could be opened)');
      refuse(response, 'internal', WORDS.internal);
    }
  });
  return router;
}

function findSeat(desk: FrontDesk, join: JoinRequest, network: string): Promise<SeatOrRefusal> {
  const { name, colour, emblem, guest = null, rejoin, room, create, spectate } = join;
  const person = { name, colour, emblem, guest, network };
  if (rejoin !== undefined) return desk.returnToSeat(rejoin);
  if (room !== undefined) return desk.enterRoom(person, room, join);
  if (create !== undefined) return desk.createRoom(person, create, spectate);
  return desk.quickPlay(person, join);
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
