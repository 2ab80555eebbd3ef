import type { ArenaView } from '#net/ArenaView.ts';
import type { Arena } from '#shared/arena/Arena.ts';
import { settings } from '../settings.ts';
import { captions, forgetTold, isTold, tell } from './captions.ts';
import type { Cue, CueSink } from './listen/Cue.ts';
import { Listener } from './listen/Listener.ts';
import { placeCue, type Ear } from './listen/placeCue.ts';
import { Tension } from './listen/Tension.ts';
import type { Sounds } from './Sounds.ts';

/** Intensity of the music outside a match. */
export const IDLE = 0.1;
/** What is farther than this is not told in words, px: about what an ear would pick out of the din. */
const TOLD_PX = 950;
/** Chance detune, so that repeated shots do not sound like a machine; what has a melody keeps its pitch. */
const DETUNE = 0.04;
const DETUNED: ReadonlySet<Cue['sound']> = new Set(['blaster', 'scatter', 'bouncer', 'rail', 'dash', 'fizzle', 'hitOther', 'blast']);

/** A match as it is heard. Give it every view that is drawn. */
export class MatchSounds implements CueSink {
  readonly #sounds: Sounds;
  #listener = new Listener();
  #match = 0;
  readonly #tension = new Tension();
  #nowMs = 0;
  #ear: Ear = { middle: { x: 0, y: 0 }, eyes: null };
  #arena: Arena | null = null;

  constructor(sounds: Sounds) {
    this.#sounds = sounds;
  }

  /** @param seen  what the camera shows, px of the arena */
  hear(view: ArenaView, seen: { x: number; y: number; width: number; height: number }, arena: Arena): void {
    const { self } = view;
    this.#nowMs = view.nowMs;
    this.#arena = arena;
    this.#ear = { middle: { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 }, eyes: self?.isAlive === true ? self : null };
    if (view.match.number !== this.#match) {
      this.#match = view.match.number;
      this.#listener = new Listener(); // another arena: nothing in it follows from what was in the last one
    }
    this.#listener.hear(view, this);
    this.#sounds.setIntensity(this.#tension.look(view));
    forgetTold(view.nowMs);
  }

  leave(): void {
    this.#sounds.setIntensity(IDLE);
    captions.value = [];
  }

  cue(cue: Cue): void {
    if (this.#arena === null) return;
    const { sound, isOwn, at, hold } = cue;
    const placement = placeCue(cue, this.#ear, this.#arena);
    if (placement !== null) {
      const rate = DETUNED.has(sound) ? placement.rate * (1 + (Math.random() * 2 - 1) * DETUNE) : placement.rate;
      this.#sounds.play(sound, isOwn ? 'own' : 'around', { ...placement, rate }, hold);
    }
    if (settings.peek().captions && isTold(sound, isOwn)) this.#tell(sound, at);
  }

  release(hold: string): void {
    this.#sounds.release(hold);
  }

  #tell(sound: Parameters<typeof tell>[0], at: Cue['at']): void {
    const { eyes, middle } = this.#ear;
    const from = eyes ?? middle;
    if (at === null) return tell(sound, null, this.#nowMs);
    const [dx, dy] = [at.x - from.x, at.y - from.y];
    if (Math.hypot(dx, dy) < TOLD_PX) tell(sound, (Math.atan2(dy, dx) * 180) / Math.PI, this.#nowMs);
  }
}
