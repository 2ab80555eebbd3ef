import type { Client, ClientPrivate } from '@colyseus/core';
import type { WebSocket } from 'ws';
import { CHAT_BURST, CHAT_PER_SECOND, MESSAGE_BURST, MESSAGES_PER_SECOND, REQUEST_BURST, REQUESTS_PER_SECOND } from '#shared/netConfig.ts';
import { TokenBucket } from '../TokenBucket.ts';
import type { Intake } from './Intake.ts';
import { LinkProbe } from './LinkProbe.ts';
import type { Ticket } from './Ticket.ts';

/** A guest's place in a room. It outlives the connection: after a drop the next one takes it over. */
export type Seat = {
  readonly ticket: Ticket;
  /** Names the guest among all that ever came to the room. */
  readonly guest: number;
  /** Of the body on the field; NO_PLAYER on the stands. */
  number: number;
  /** As everybody sees it: unique in the room. */
  name: string;
  intake: Intake;
  readonly talk: TokenBucket;
  readonly requests: TokenBucket;
  /** Of the newest connection. */
  link: Link;
  /** Gives the seat of a dropped guest away; null while the guest is here. */
  letGo: (() => void) | null;
};

export type Link = {
  readonly probe: LinkProbe;
  readonly frames: TokenBucket;
  readonly openedAtMs: number;
  /** The client broke the WebSocket protocol or its size limit, which ended the connection. */
  brokeProtocol: boolean;
};

export type SeatedClient = Client<{ userData: Seat }>;

/** The transport's socket behind a client. */
export const socketOf = (client: Client): WebSocket => client.ref as unknown as WebSocket;

/** Until then the framework keeps every message for the client, and drops the list when it is sent. */
export const hasAcknowledgedJoin = (client: Client): boolean => (client as Client & ClientPrivate)._enqueuedMessages === undefined;

export function createSeat(client: Client, place: Pick<Seat, 'ticket' | 'guest' | 'number' | 'name' | 'intake'>, now: () => number): Seat {
  const talk = new TokenBucket(CHAT_PER_SECOND, CHAT_BURST, now());
  const requests = new TokenBucket(REQUESTS_PER_SECOND, REQUEST_BURST, now());
  return { ...place, talk, requests, link: openLink(client, now), letGo: null };
}

export function openLink(client: Client, now: () => number): Link {
  const socket = socketOf(client);
  const probe = new LinkProbe(socket);
  probe.send();
  const frames = new TokenBucket(MESSAGES_PER_SECOND, MESSAGE_BURST, now());
  const link: Link = { probe, frames, openedAtMs: now(), brokeProtocol: false };
  socket.once('error', (error: NodeJS.ErrnoException) => {
    link.brokeProtocol = error.code?.startsWith('WS_ERR_') ?? false;
  });
  return link;
}
