/** Sounds in words, for who does not hear them: what the HUD shows while the settings ask for it. */
import { signal } from '@preact/signals';
import type { EffectName } from './samples/levels.ts';

/** Whose sounds are told. One's own are seen at one's own hands. */
const TOLD = {
  ...{
    charge: 'others',
    rail: 'others',
    scatter: 'others',
    bouncer: 'others',
    blaster: 'others',
    dash: 'others',
    blast: 'others',
    bankKill: 'others',
  },
  ...{ pickupHealth: 'others', pickupShield: 'others', pickupWeapon: 'others', spawn: 'others' },
  ...{ shieldBreak: 'all', shieldFull: 'all', heartbeat: 'all', hitTaken: 'all' },
  ...{
    countdown: 'all',
    clockTick: 'all',
    roundStart: 'all',
    roundBreak: 'all',
    overtime: 'all',
    victory: 'all',
    defeat: 'all',
    draw: 'all',
  },
  ...{ flagTaken: 'all', flagLost: 'all', flagDropped: 'all', flagReturned: 'all', capture: 'all', captureLost: 'all' },
} as const satisfies Partial<Record<EffectName, 'others' | 'all'>>;

export type CaptionedSound = keyof typeof TOLD;

export type Caption = {
  readonly key: number;
  readonly sound: CaptionedSound;
  /** Where it came from, as on the screen: 0 is right and 90 down. Null: in the middle of the head. */
  readonly angleDeg: number | null;
  readonly atMs: number;
};

/** Newest last. */
export const captions = signal<readonly Caption[]>([]);

/** On the screen at once, and for how long, ms. */
const MOST = 4;
const SHOWN_MS = 1800;
/** The same sound from about the same side is the same line, degrees. */
const SAME_SIDE = 50;

export const isTold = (sound: EffectName, isOwn: boolean): sound is CaptionedSound =>
  sound in TOLD && (!isOwn || TOLD[sound as CaptionedSound] === 'all');

/** Writes a line, or keeps the one that says the same for longer. */
export function tell(sound: CaptionedSound, angleDeg: number | null, nowMs: number): void {
  const shown = captions.peek();
  const same = shown.find((line) => line.sound === sound && angleBetween(line.angleDeg, angleDeg) <= SAME_SIDE);
  if (same === undefined) captions.value = [...shown, { key: (shown.at(-1)?.key ?? 0) + 1, sound, angleDeg, atMs: nowMs }].slice(-MOST);
  else captions.value = shown.map((line) => (line === same ? { ...line, angleDeg, atMs: nowMs } : line));
}

/** Takes away what has been on the screen long enough. */
export function forgetTold(nowMs: number): void {
  const young = captions.peek().filter(({ atMs }) => nowMs - atMs <= SHOWN_MS);
  if (young.length < captions.peek().length) captions.value = young;
}

function angleBetween(a: number | null, b: number | null): number {
  if (a === null || b === null) return a === b ? 0 : Infinity;
  const turn = Math.abs(a - b) % 360;
  return Math.min(turn, 360 - turn);
}
