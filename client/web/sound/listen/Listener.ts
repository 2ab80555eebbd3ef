import type { ArenaView } from '#net/ArenaView.ts';
import { BodyEars } from './BodyEars.ts';
import { ClockEars } from './ClockEars.ts';
import type { CueSink } from './Cue.ts';
import { hearEvents } from './hearEvents.ts';
import { ShotEars } from './ShotEars.ts';

/** Turns one view after another into what is to be heard. It knows of no loudspeaker: captions follow the same cues. */
export class Listener {
  readonly #shots = new ShotEars();
  readonly #bodies = new BodyEars();
  readonly #clock = new ClockEars();

  hear(view: ArenaView, sink: CueSink): void {
    hearEvents(view, sink);
    this.#shots.hear(view, sink);
    this.#bodies.hear(view, sink);
    this.#clock.hear(view, sink);
  }
}
