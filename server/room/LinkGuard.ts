import { Protocol } from '@colyseus/core';
import { JOIN_DEADLINE_S, MAX_QUEUED_BYTES } from '#shared/netConfig.ts';
import { CLIENT_MESSAGES, CLOSE_CODE } from '#shared/schema/messages.ts';
import type { ServerMetrics } from '../metrics/ServerMetrics.ts';
import { judgeFrame, type FrameFault } from './frameGuard.ts';
import { hasAcknowledgedJoin, socketOf, type SeatedClient } from './Seat.ts';

const MESSAGE_TYPES: ReadonlySet<string> = new Set(Object.keys(CLIENT_MESSAGES));
/** A kicked client has this long to take note before the socket is cut, ms. */
const KICK_GRACE_MS = 100;

export type LinkGuardOptions = {
  metrics: ServerMetrics;
  now: () => number;
  /** Says goodbye with a close code. */
  close: (client: SeatedClient, code: number, reason: string) => void;
};

/** Ends connections that break the rules of the wire: what they send is judged, and whether they read is probed. Rules: GD. */
export class LinkGuard {
  readonly #options: LinkGuardOptions;

  constructor(options: LinkGuardOptions) {
    this.#options = options;
  }

  /** A frame has come: `decode` gets it if it is harmless, then `onInput` is told if it was an input. */
  receive(client: SeatedClient, frame: Buffer, isBinary: boolean, decode: () => void, onInput: (nowMs: number) => void): void {
    const { metrics, now } = this.#options;
    const seat = client.userData;
    if (seat === undefined) return;
    const nowMs = now();
    if (!seat.link.frames.take(nowMs)) return this.kick(client, CLOSE_CODE.tooManyMessages, 'too-many-messages');
    const fault = judgeFrame(frame, isBinary, MESSAGE_TYPES);
    if (fault !== null) return this.#refuse(client, fault);
    try {
      decode();
      if (frame[0] === Protocol.ROOM_INPUT_RELIABLE) onInput(nowMs);
    } catch {
      metrics.decoderErrors.inc();
      this.#refuse(client, 'decoder');
    }
  }

  /** Ends a connection for cause: its seat is not kept. */
  kick(client: SeatedClient, code: number, reason: string): void {
    this.#options.metrics.kicks.inc({ reason });
    const socket = socketOf(client);
    this.#options.close(client, code, reason);
    // What the client has sent on is not parsed any more.
    socket.pause();
    setTimeout(() => socket.terminate(), KICK_GRACE_MS);
  }

  /** Now and then: whether the other end has joined, and whether it reads. */
  probe(client: SeatedClient): void {
    if (client.userData === undefined) return;
    const { probe, openedAtMs } = client.userData.link;
    if (!hasAcknowledgedJoin(client) && this.#options.now() - openedAtMs > JOIN_DEADLINE_S * 1000)
      this.kick(client, CLOSE_CODE.neverJoined, 'never-joined');
    else if (probe.isSilent) this.#cutOff(client, 'silent');
    else probe.send();
  }

  /** After each patch: whether too much waits for the other end. */
  weigh(client: SeatedClient): void {
    const queued = socketOf(client).bufferedAmount;
    this.#options.metrics.queuedBytes(queued);
    if (queued > MAX_QUEUED_BYTES) this.#cutOff(client, 'queued-bytes');
  }

  #refuse(client: SeatedClient, fault: FrameFault): void {
    this.kick(client, CLOSE_CODE.badFrame, `bad-frame-${fault}`);
  }

  /** Ends a connection that cannot take even a goodbye. The seat is kept: a slow link may come back. */
  #cutOff(client: SeatedClient, reason: string): void {
    this.#options.metrics.kicks.inc({ reason });
    socketOf(client).terminate();
  }
}
