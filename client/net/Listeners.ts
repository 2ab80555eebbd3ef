import type { SessionEvents } from './SessionOptions.ts';

type Listener<Event extends keyof SessionEvents> = (payload: SessionEvents[Event]) => void;

/** Who wants to hear what a session has to tell. */
export class Listeners {
  readonly #of: { [Event in keyof SessionEvents]: Set<Listener<Event>> } = {
    status: new Set(),
    match: new Set(),
    chat: new Set(),
    phrase: new Set(),
    stands: new Set(),
    refused: new Set(),
    seat: new Set(),
  };

  /** Returns how to stop listening. */
  add<Event extends keyof SessionEvents>(event: Event, listener: Listener<Event>): () => void {
    this.#of[event].add(listener);
    return () => this.#of[event].delete(listener);
  }

  tell<Event extends keyof SessionEvents>(event: Event, payload: SessionEvents[Event]): void {
    for (const listener of this.#of[event]) listener(payload);
  }
}
