import { Client, type Room } from '@colyseus/sdk';
import type { ArenaState } from '#shared/schema/ArenaState.ts';
import type { SeatReservation, ServerMessages } from '#shared/schema/messages.ts';
import { requestSeat } from './requestSeat.ts';
import { until } from './until.ts';

export type Guest = AsyncDisposable & {
  readonly room: Room<unknown, ArenaState>;
  /** Every `welcome` so far, one a connection. */
  readonly welcomes: ServerMessages['welcome'][];
  readonly chat: ServerMessages['chat'][];
  readonly phrases: ServerMessages['phrase'][];
  /** Who was on the stands, as the host was told each time. */
  readonly stands: ServerMessages['stands']['watchers'][];
  readonly refusals: ServerMessages['refused'][];
  /** Whether this guest is the host, as the room last said. */
  readonly isHost: () => boolean;
  /** Moments at which a patch arrived, ms. */
  readonly patchesAtMs: number[];
  /** Close code of the final end, null before it. */
  readonly closed: { code: number | null };
};

/** Joins with the framework's own client, the way a player's browser does, and waits for the first state. */
export async function joinArena(url: string, body: object = {}): Promise<Guest> {
  return claimSeat(url, await requestSeat(url, body));
}

export async function claimSeat(url: string, seat: SeatReservation): Promise<Guest> {
  const room = (await new Client(url).consumeSeatReservation(seat)) as unknown as Guest['room'];
  room.reconnection.minUptime = 0;
  const welcomes: ServerMessages['welcome'][] = [];
  const chat: ServerMessages['chat'][] = [];
  const phrases: ServerMessages['phrase'][] = [];
  const refusals: ServerMessages['refused'][] = [];
  const stands: Guest['stands'] = [];
  let isHost = false;
  const patchesAtMs: number[] = [];
  const closed: Guest['closed'] = { code: null };
  room.onMessage('welcome', (message: ServerMessages['welcome']) => {
    welcomes.push(message);
    isHost = message.isHost;
  });
  room.onMessage('host', (message: ServerMessages['host']) => (isHost = message.isHost));
  room.onMessage('phrase', (message: ServerMessages['phrase']) => void phrases.push(message));
  room.onMessage('stands', ({ watchers }: ServerMessages['stands']) => void stands.push(watchers));
  room.onMessage('refused', (message: ServerMessages['refused']) => void refusals.push(message));
  room.onMessage('chat', (message) => void chat.push(message as ServerMessages['chat']));
  room.onStateChange(() => void patchesAtMs.push(performance.now()));
  room.onLeave((code) => (closed.code = code));
  await until('the welcome and the first state', () => welcomes.length > 0 && patchesAtMs.length > 0);
  const leave = async () => {
    if (closed.code !== null) return;
    void room.leave();
    await until('the end of the connection', () => closed.code !== null);
  };
  return { room, welcomes, chat, phrases, stands, refusals, isHost: () => isHost, patchesAtMs, closed, [Symbol.asyncDispose]: leave };
}
