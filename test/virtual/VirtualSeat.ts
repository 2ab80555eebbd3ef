import { EventEmitter } from 'node:events';
import { ClientState, InputBufferImpl, Protocol, type Client } from '@colyseus/core';
import { StateView } from '@colyseus/schema';
import { InputDecoder } from '@colyseus/schema/input';
import type { WebSocket } from 'ws';
import { judgeFrame, type FrameFault } from '#server/room/frameGuard.ts';
import type { Intake } from '#server/room/Intake.ts';
import { LinkProbe } from '#server/room/LinkProbe.ts';
import { sanitizeInput } from '#server/room/sanitizeInput.ts';
import { INPUT_BUFFER_LENGTH } from '#shared/netConfig.ts';
import { OWNER_VIEW, type PlayerState } from '#shared/schema/ArenaState.ts';
import { InputState } from '#shared/schema/InputState.ts';
import type { TakenInput } from '#shared/sim/World.ts';
import type { VirtualConnection } from './VirtualLink.ts';

/** The part of the framework's client that its serializer reads. */
type WireClient = { state: ClientState; view: StateView; _inputBuffer: InputBufferImpl<InputState>; raw(frame: Uint8Array): void };

const NO_MESSAGES: ReadonlySet<string> = new Set();
/** What a WebSocket ping carries, bytes. */
const PROBE_BYTES = 8;

/** The server's end of one player: what `ArenaRoom` and the framework keep for a seat and for each of its connections. */
export class VirtualSeat {
  readonly number: number;
  readonly #now: () => number;
  readonly #wholeState: (client: Client) => Uint8Array;
  readonly #intake: Intake;
  readonly #client: WireClient;
  #decoder = createDecoder();
  #connection: VirtualConnection | null = null;
  #probe: LinkProbe | null = null;
  /** Inputs that have arrived, and those that were simulated, over all connections. */
  received = 0;
  simulated = 0;

  constructor(number: number, row: PlayerState, intake: Intake, now: () => number, wholeState: (client: Client) => Uint8Array) {
    this.number = number;
    this.#intake = intake;
    this.#now = now;
    this.#wholeState = wholeState;
    this.#client = { state: ClientState.LEAVING, view: new StateView(), _inputBuffer: createBuffer(), raw: () => undefined };
    this.#client.view.add(row, OWNER_VIEW);
  }

  /** For the framework's serializer. */
  get client(): Client {
    return this.#client as unknown as Client;
  }

  get isConnected(): boolean {
    return this.#connection?.isOpen ?? false;
  }

  /** Whether patches are sent: the client has acknowledged the join. */
  get isJoined(): boolean {
    return this.isConnected && this.#client.state === ClientState.JOINED;
  }

  get rttMs(): number {
    return this.#intake.rttMs;
  }

  get waitingInputs(): number {
    return this.#client._inputBuffer.size;
  }

  get inputMarginMs(): number {
    return this.#intake.marginMs;
  }

  /** A connection, the first or a later one: its inputs are counted anew. */
  connect(connection: VirtualConnection, toClient: (frame: Uint8Array) => void): void {
    this.#connection = connection;
    this.#decoder = createDecoder();
    this.#client._inputBuffer = createBuffer();
    this.#client.state = ClientState.JOINING;
    this.#client.raw = (frame) => connection.carry('down', frame.byteLength, () => toClient(frame));
    this.#intake.restart();
    this.#probe = new LinkProbe(pingOver(connection));
    this.#probe.send();
  }

  drop(): void {
    this.#connection?.end();
    this.#connection = null;
    this.#client.state = ClientState.LEAVING;
    this.#client._inputBuffer.clear();
  }

  /** A frame has arrived. Returns what is wrong with it. */
  receive(frame: Uint8Array): FrameFault | null {
    const fault = judgeFrame(frame, true, NO_MESSAGES);
    if (fault !== null) return fault;
    if (frame[0] === Protocol.JOIN_ROOM) {
      this.#client.state = ClientState.JOINED;
      this.#client.raw(this.#wholeState(this.client));
    } else if (frame[0] === Protocol.ROOM_INPUT_RELIABLE) {
      const input = this.#decoder.decode(frame.subarray(1));
      sanitizeInput(input);
      this.#client._inputBuffer.push(input.clone());
      this.#intake.arrive(input, this.#now());
      this.received += 1;
    }
    return null;
  }

  /** The inputs of one tick, oldest first, as `ArenaRoom` takes them. */
  takeInputs(tick: number): TakenInput[] {
    const inputs = this.#intake.take(this.#client._inputBuffer, tick, this.#now());
    this.simulated += inputs.length;
    return inputs;
  }

  probeLink(): void {
    this.#probe?.send();
  }

  dispose(): void {
    this.#client.view.dispose();
  }
}

const createDecoder = (): InputDecoder<InputState> => new InputDecoder(new InputState());
const createBuffer = (): InputBufferImpl<InputState> => new InputBufferImpl<InputState>(INPUT_BUFFER_LENGTH, undefined, InputState);

/** As much of a socket as a probe needs. */
function pingOver(connection: VirtualConnection): WebSocket {
  const socket = new EventEmitter();
  const ping = (secret: Buffer): void =>
    connection.carry('down', PROBE_BYTES, () => connection.carry('up', PROBE_BYTES, () => void socket.emit('pong', secret)));
  return Object.assign(socket, { ping }) as unknown as WebSocket;
}
