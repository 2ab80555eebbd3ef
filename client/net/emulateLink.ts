import { CloseCode, type Room } from '@colyseus/sdk';
import { createRng, nextUint32 } from '#shared/math/rng.ts';
import { DelayLine } from './DelayLine.ts';
import { LinkConditioner } from './LinkConditioner.ts';
import type { EmulatedLink } from './EmulatedLink.ts';

type Connection = Room['connection'];
/** Of the framework's transports the WebSocket one, which hands all that happens to its `events`. */
type Transport = Connection['transport'] & { events: Connection['events'] };

/**
 * Sends every frame of a connection, both ways and over all its sockets, through an emulated link. It sits right above the socket: whoever counts
 * or times frames on the connection sees them as on a real link. A connection that ends takes with it what was on its way.
 */
export function emulateLink(connection: Connection, { profile, seed, faults }: EmulatedLink, now: () => number): void {
  const transport = connection.transport as Transport;
  const { events } = transport;
  const send = transport.send.bind(transport);
  const seeds = createRng(seed);
  const down = new LinkConditioner(profile.down, nextUint32(seeds));
  const up = new LinkConditioner(profile.up, nextUint32(seeds));
  const arriving = new DelayLine<MessageEvent<ArrayBuffer>>(now, (event) => void events.onmessage?.(event));
  // What is held is a copy: the framework writes its next frame into the same buffer.
  const leaving = new DelayLine<Uint8Array>(
    now,
    (frame) => {
      if (transport.isOpen) send(frame);
    },
    (frame) => new Uint8Array(frame),
  );
  faults?.attach({
    stall(forMs) {
      arriving.holdUntil(now() + forMs);
      leaving.holdUntil(now() + forMs);
    },
    cut: (forMs) => cut(transport, forMs, now),
  });
  transport.send = (frame) => leaving.push(frame, up.arrivalMs(now(), frame.byteLength));
  transport.events = {
    onopen(event) {
      events.onopen?.(event);
    },
    onmessage: (event: MessageEvent<ArrayBuffer>) => arriving.push(event, down.arrivalMs(now(), event.data.byteLength)),
    onclose(event) {
      arriving.clear();
      leaving.clear();
      events.onclose?.(event);
    },
    onerror(event) {
      events.onerror?.(event);
    },
  };
}

/** Closes the socket as a lost link would, and holds the next attempts to open one: they hang, as they do where nobody answers. */
function cut(transport: Transport, forMs: number, now: () => number): void {
  const connect = transport.connect.bind(transport);
  const untilMs = now() + forMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  transport.connect = (url, headers) => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        if (now() >= untilMs) transport.connect = connect;
        connect(url, headers);
      },
      Math.max(0, untilMs - now()),
    );
  };
  if (transport.isOpen) transport.close(CloseCode.MAY_TRY_RECONNECT);
}
