import type { Client } from '@colyseus/core';
import type { WebSocket } from 'ws';
import { CHAT_BURST, CHAT_PER_SECOND, MESSAGE_BURST, MESSAGES_PER_SECOND } from '#shared/netConfig.ts';
import { TokenBucket } from '../TokenBucket.ts';
import { InputBank } from './InputBank.ts';
import { LinkProbe } from './LinkProbe.ts';

/** A player's place in a room. It outlives the connection: after a drop the next one takes it over. */
export type Seat = {
  readonly number: number;
  readonly bank: InputBank;
  readonly chat: TokenBucket;
  /** Of the newest connection. */
  link: Link;
};

export type Link = { readonly probe: LinkProbe; readonly frames: TokenBucket; readonly openedAtMs: number };

export type SeatedClient = Client<{ userData: Seat }>;

/** The transport's socket behind a client. */
export const socketOf = (client: Client): WebSocket => client.ref as unknown as WebSocket;

export function createSeat(number: number, client: Client, now: () => number): Seat {
  return { number, bank: new InputBank(), chat: new TokenBucket(CHAT_PER_SECOND, CHAT_BURST, now()), link: openLink(client, now) };
}

export function openLink(client: Client, now: () => number): Link {
  const probe = new LinkProbe(socketOf(client), now);
  probe.send();
  return {
    probe,
    frames: new TokenBucket(MESSAGES_PER_SECOND, MESSAGE_BURST, now()),
    openedAtMs: now(),
  };
}
