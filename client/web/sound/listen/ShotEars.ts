import type { ArenaView, BeamView, ShotView } from '#net/ArenaView.ts';
import { WEAPONS } from '#shared/sim/weapons.ts';
import { semitones } from '../samples/waves.ts';
import type { CueSink, Place } from './Cue.ts';

/** A shot younger than this when first seen has just left the barrel, ticks. */
const FRESH_AGE = 8;
/** Semitones a bounce adds to its ring: a pentatonic climb, so that any two ricochets agree. */
const CLIMB = [0, 2, 4, 7, 9, 12, 14, 16, 19] as const;
const OWN = { fire: 0.8, bounce: 0.9, fizzle: 0.7 } as const;
const OTHERS = { fire: 0.9, bounce: 0.6, fizzle: 0.5 } as const;

type Track = { bounces: number; x: number; y: number; isOwn: boolean; frame: number };

/** Shots as they are heard: the weapon, every ricochet, the end. */
export class ShotEars {
  readonly #tracks = new Map<number, Track>();
  readonly #beams = new Set<number>();
  #frame = 0;
  /** Who fired what in the latest tick heard: the pellets of a blast are one sound. */
  #blast = '';

  hear({ shots, beams }: ArenaView, sink: CueSink): void {
    this.#frame++;
    for (const shot of shots) this.#hearShot(shot, sink);
    for (const [key, track] of this.#tracks) {
      if (track.frame === this.#frame) continue;
      this.#tracks.delete(key);
      sink.cue({ sound: 'fizzle', at: track, isOwn: track.isOwn, gain: (track.isOwn ? OWN : OTHERS).fizzle, rate: 1 });
    }
    for (const beam of beams) if (!this.#beams.has(beam.key)) this.#hearBeam(beam, sink);
    for (const key of this.#beams) if (!beams.some((beam) => beam.key === key)) this.#beams.delete(key);
  }

  #hearShot(shot: ShotView, sink: CueSink): void {
    const { key, isOwn, x, y, bounces, bounceX, bounceY } = shot;
    let track = this.#tracks.get(key);
    if (track === undefined) {
      this.#tracks.set(key, (track = { bounces, x, y, isOwn, frame: 0 }));
      if (shot.age < FRESH_AGE && bounces === 0) this.#fire(shot, sink);
    }
    if (bounces > track.bounces && bounceX !== null && bounceY !== null) bounce(sink, { x: bounceX, y: bounceY }, bounces, isOwn);
    Object.assign(track, { bounces, x, y, frame: this.#frame });
  }

  #fire({ owner, spawnTick, weapon, isOwn, x, y }: ShotView, sink: CueSink): void {
    const blast = `${owner} ${spawnTick} ${weapon}`;
    if (blast === this.#blast) return;
    this.#blast = blast;
    sink.cue({ sound: WEAPONS[weapon].name, at: { x, y }, isOwn, gain: (isOwn ? OWN : OTHERS).fire, rate: 1 });
  }

  #hearBeam({ key, points, isOwn, weapon }: BeamView, sink: CueSink): void {
    this.#beams.add(key);
    sink.cue({ sound: WEAPONS[weapon].name, at: points[0]!, isOwn, gain: 1, rate: 1 });
    for (let corner = 1; corner < points.length - 1; corner++) bounce(sink, points[corner]!, corner, isOwn);
  }
}

/** The ring of a wall: the higher, the more of them there were. */
function bounce(sink: CueSink, at: Place, bounces: number, isOwn: boolean): void {
  const climb = CLIMB[Math.min(CLIMB.length, bounces) - 1] ?? 0;
  sink.cue({ sound: 'bounce', at, isOwn, gain: (isOwn ? OWN : OTHERS).bounce, rate: semitones(climb) });
}
