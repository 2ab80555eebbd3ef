/** From an address to a seat in a running match: ask, connect, hear who you are, load the map. */
import { Client, ServerError, type Room } from '@colyseus/sdk';
import type { Arena } from '#shared/arena/Arena.ts';
import { ArenaState } from '#shared/schema/ArenaState.ts';
import type { SeatReservation, ServerMessages } from '#shared/schema/messages.ts';
import { askForSeat } from './askForSeat.ts';
import { emulateLink } from './emulateLink.ts';
import { fetchArena } from './fetchArena.ts';
import { JoinError, type JoinStage, type SessionOptions } from './SessionOptions.ts';

/** From the first request to the first view, ms. */
const JOIN_TIMEOUT_MS = 15000;

export type JoinedArena = { room: Room<unknown, ArenaState>; arena: Arena; welcome: ServerMessages['welcome'] };

/** Throws `JoinError`, or the reason of `options.signal`. Leaves no connection behind when it does. */
export async function joinArena(options: SessionOptions, onStage: (stage: JoinStage) => void): Promise<JoinedArena> {
  const deadline = AbortSignal.timeout(JOIN_TIMEOUT_MS);
  const signal = options.signal === undefined ? deadline : AbortSignal.any([deadline, options.signal]);
  try {
    onStage('asking');
    const seat = await askForSeat(options, signal);
    onStage('connecting');
    const room = await connect(options, seat, signal);
    if (options.link !== undefined) emulateLink(room.connection, options.link, options.now);
    try {
      onStage('waiting-for-state');
      const welcome = await firstState(room, signal);
      onStage('loading-map');
      const arena = await orAbort(loadArena(options, room.state.map, signal), signal);
      return { room, arena, welcome };
    } catch (error) {
      abandon(room);
      throw error;
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    if (deadline.aborted)
      throw new JoinError('timed-out', `${options.url} took longer than ${JOIN_TIMEOUT_MS} ms to let us in`, { cause: error });
    throw error;
  }
}

async function connect(options: SessionOptions, seat: SeatReservation, signal: AbortSignal): Promise<Room<unknown, ArenaState>> {
  const connecting = new Client(options.url).consumeSeatReservation(seat, ArenaState);
  try {
    return await orAbort(connecting, signal);
  } catch (cause) {
    if (signal.aborted) {
      connecting.then(abandon, () => undefined);
      throw signal.reason;
    }
    const isRefused = cause instanceof ServerError && cause.code >= 400 && cause.code < 1000; // the framework's own codes; 1000 and up close sockets
    if (!isRefused) throw new JoinError('unreachable', `${options.url} gave a seat, but its game socket does not answer`, { cause });
    throw new JoinError(options.rejoin === undefined ? 'internal' : 'seat-gone', `the seat was not there any more: ${cause.message}`, {
      cause,
    });
  }
}

function abandon(room: Room<unknown, ArenaState>): void {
  room.onMessage('*', () => undefined); // nobody listens any more
  void room.leave();
}

/** Waits for who we are and for a state that says on which map; in either order. */
function firstState(room: Room<unknown, ArenaState>, signal: AbortSignal): Promise<ServerMessages['welcome']> {
  const { promise, resolve, reject } = Promise.withResolvers<ServerMessages['welcome']>();
  let welcome: ServerMessages['welcome'] | null = null;
  let hasState = false;
  const settle = (): void => {
    if (welcome !== null && hasState) resolve(welcome);
  };
  const stopListening = room.onMessage('welcome', (message: ServerMessages['welcome']) => {
    welcome = message;
    settle();
  });
  room.onMessage('*', () => undefined); // chat before there is anybody to read it, and what this version does not know
  room.onStateChange(() => {
    hasState = true;
    settle();
  });
  room.onLeave((code, reason) =>
    reject(new JoinError('internal', `the server closed the connection during the join: ${code} ${reason ?? ''}`)),
  );
  return orAbort(promise, signal).finally(stopListening);
}

/** Throws `JoinError` for a map that is missing or broken. */
export async function loadArena({ url, loadArena: load }: SessionOptions, name: string, signal?: AbortSignal): Promise<Arena> {
  try {
    return await (load === undefined ? fetchArena(url, name, signal) : load(name));
  } catch (cause) {
    throw new JoinError('bad-map', `the map "${name}" could not be loaded: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

function orAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => aborted.reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  return Promise.race([promise, aborted.promise]).finally(() => signal.removeEventListener('abort', abort));
}
