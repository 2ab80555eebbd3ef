import type * as Phaser from 'phaser';
import type { FlagView } from '#net/ArenaView.ts';
import { ARC_STEPS, FLAG_STEPS, FRAME } from '../paint/frames.ts';
import { FLAG_FOOT, FLAG_LEAN } from '../paint/paintTeams.ts';
import { LAYER } from './layers.ts';
import type { Look } from './Look.ts';
import type { Paints } from './Paints.ts';
import { createPicture, place, resize, swap } from './picture.ts';

type Image = Phaser.GameObjects.Image;

/** Where a flag's home is, px. */
type Home = { readonly team: 1 | 2; readonly x: number; readonly y: number };
type Slot = {
  readonly home: Home;
  readonly base: Image;
  readonly light: Image;
  readonly flag: Image;
  readonly glow: Image;
  readonly ring: Image;
  readonly timer: Image;
  /** Longest time to return seen since it was dropped, ms: the clock's full circle. */
  dropMs: number;
};

/** Pictures of the cloth per second, and turns of a carrier's ring, rad/s. */
const WAVE_RATE = 9;
const RING_SPIN = 1.7;
/** Where the foot of a carried flag is, from the middle of its carrier, px. */
const CARRIED = { x: 9, y: -10 } as const;

/** Flags and their stands: at home, on somebody's back with a ring that everyone sees, or on the floor with a clock. */
export class FlagViews {
  readonly #scene: Phaser.Scene;
  readonly #slots: Slot[] = [];
  #seconds = 0;

  constructor(scene: Phaser.Scene) {
    this.#scene = scene;
  }

  /** Forgets the flags of an arena and sets up those of another. */
  enter(homes: readonly Home[]): void {
    for (const { base, light, flag, glow, ring, timer } of this.#slots.splice(0)) {
      for (const image of [base, light, flag, glow, ring, timer]) image.destroy();
    }
    for (const home of homes) this.#slots.push(this.#createSlot(home));
  }

  draw(flags: readonly FlagView[], paints: Paints, look: Look, dt: number): void {
    this.#seconds += dt;
    for (const slot of this.#slots) {
      const flag = flagOf(slot.home.team, flags);
      if (flag === null) conceal(slot);
      else this.#draw(slot, flag, paints.ofTeam(slot.home.team), look);
    }
  }

  #draw(slot: Slot, view: FlagView, paint: number, look: Look): void {
    const { home, base, light, flag, glow, ring, timer } = slot;
    const { x, y, state } = view;
    const isCarried = state === 'carried';
    const isDropped = state === 'dropped';
    const hasLight = look.detail.hasHalos && !look.isStark;
    place(swap(base, FRAME.base[paint]!), home.x, home.y, 1);
    place(swap(light, FRAME.baseGlow[paint]!), home.x, home.y, hasLight ? 1 : 0);
    const step = look.isCalm ? 0 : Math.floor(this.#seconds * WAVE_RATE) % FLAG_STEPS;
    swap(flag, FRAME.flag[paint]![step]!);
    place(flag, x + (isCarried ? CARRIED.x : 0) + FLAG_LEAN, y + (isCarried ? CARRIED.y : 0) - FLAG_FOOT, 1);
    const beat = look.isCalm ? 1 : 1 + 0.06 * Math.sin(this.#seconds * 6);
    place(swap(glow, FRAME.glow[paint]!), x, y, isCarried ? 1 : isDropped ? 0.8 : 0.5);
    resize(glow, isCarried ? 4 * beat : 2.2);
    place(swap(ring, FRAME.flagRing[paint]!), x, y, isCarried ? 1 : 0);
    resize(ring, beat);
    ring.rotation = this.#seconds * RING_SPIN;
    slot.dropMs = isDropped ? Math.max(slot.dropMs, view.returnsInMs) : 0;
    place(timer, x, y, isDropped ? 1 : 0);
    if (isDropped) swap(timer, FRAME.flagTimer[paint]![Math.ceil((view.returnsInMs / Math.max(1, slot.dropMs)) * ARC_STEPS)]!);
  }

  #createSlot(home: Home): Slot {
    const scene = this.#scene;
    return {
      home,
      light: createPicture(scene, FRAME.baseGlow[0]!, LAYER.light, 'add'),
      base: createPicture(scene, FRAME.base[0]!, LAYER.inlay),
      flag: createPicture(scene, FRAME.flag[0]![0]!, LAYER.flag),
      glow: createPicture(scene, FRAME.glow[0]!, LAYER.glow, 'add'),
      ring: createPicture(scene, FRAME.flagRing[0]!, LAYER.flash, 'add'),
      timer: createPicture(scene, FRAME.flagTimer[0]![0]!, LAYER.status),
      dropMs: 0,
    };
  }
}

function flagOf(team: 1 | 2, flags: readonly FlagView[]): FlagView | null {
  for (const flag of flags) if (flag.team === team) return flag;
  return null;
}

function conceal({ base, light, flag, glow, ring, timer }: Slot): void {
  base.visible = light.visible = flag.visible = glow.visible = ring.visible = timer.visible = false;
}
