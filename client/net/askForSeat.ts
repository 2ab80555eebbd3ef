import { PROTOCOL_VERSION } from '#shared/netConfig.ts';
import { JOIN_ERRORS, type JoinAnswer, type JoinRefusal, type JoinRequest, type SeatReservation } from '#shared/schema/messages.ts';
import { JoinError, type SessionOptions } from './SessionOptions.ts';

type Wire<Message> = { [Field in keyof Message]: Message[Field] | undefined };

/** Asks the server for a seat. Throws `JoinError` with the server's reason, or `unreachable` when nothing like a server answers. */
export async function askForSeat(options: SessionOptions, signal: AbortSignal): Promise<SeatReservation> {
  const { url, name, colour, emblem = 0, guest, rejoin, seat: wanted } = options;
  // What is undefined is left out of the JSON.
  const request = { protocol: PROTOCOL_VERSION, name, colour, emblem, guest, rejoin, ...wanted } satisfies Wire<JoinRequest>;
  const response = await post(`${url}/api/join`, JSON.stringify(request), signal);
  const answer = await bodyOf(response, signal);
  if (!response.ok) throw refusalIn(answer) ?? notAServer(url, response.status);
  const { protocol, seat } = (answer ?? {}) as Partial<JoinAnswer>;
  if (protocol !== PROTOCOL_VERSION || seat === undefined) throw notAServer(url, response.status);
  return seat;
}

async function post(address: string, body: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal });
  } catch (cause) {
    signal.throwIfAborted();
    throw new JoinError('unreachable', `no answer from ${address}`, { cause });
  }
}

/** Null when it is not JSON. */
async function bodyOf(response: Response, signal: AbortSignal): Promise<unknown> {
  try {
    return (await response.json()) as unknown;
  } catch {
    signal.throwIfAborted();
    return null;
  }
}

function refusalIn(answer: unknown): JoinError | null {
  const { code, message } = (answer as Partial<JoinRefusal> | null)?.error ?? {};
  if (typeof code !== 'string') return null;
  const known = JOIN_ERRORS.find((error) => error === code);
  return new JoinError(known ?? 'internal', message ?? code);
}

const notAServer = (url: string, status: number): JoinError =>
  new JoinError('unreachable', `${url} answered ${status} to a join: is a game server there?`);
