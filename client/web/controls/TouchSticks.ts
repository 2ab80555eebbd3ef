/**
 * Two floating sticks: a touch on the left half moves, one on the right half aims; for the left-handed the other way round. Each stick
 * stands where its thumb landed and belongs to that thumb until it leaves the glass.
 */
import { signal as createSignal, type ReadonlySignal } from '@preact/signals';
import type { Vec } from '#shared/math/ring.ts';
import { settings } from '../settings.ts';
import { stickDeflection } from './stickDeflection.ts';

type StickPose = {
  /** Null at rest: draw it in its corner. */
  readonly origin: Readonly<Vec> | null;
  /** See `stickDeflection`. */
  readonly pull: Readonly<Vec>;
};
export type StickSide = 'move' | 'aim';

export type TouchSticks = {
  readonly poses: Readonly<Record<StickSide, ReadonlySignal<StickPose>>>;
  releaseAll(): void;
};

const AT_REST: StickPose = { origin: null, pull: { x: 0, y: 0 } };

export function listenToTouch(surface: HTMLElement, signal: AbortSignal): TouchSticks {
  const poses = { move: createSignal(AT_REST), aim: createSignal(AT_REST) };
  const sides = new Map<number, StickSide>();

  const land = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') return;
    const isLeft = event.clientX < innerWidth / 2;
    const side: StickSide = isLeft === settings.peek().leftHanded ? 'aim' : 'move';
    if ([...sides.values()].includes(side)) return;
    sides.set(event.pointerId, side);
    poses[side].value = { origin: { x: event.clientX, y: event.clientY }, pull: AT_REST.pull };
  };
  const pull = (event: PointerEvent): void => {
    const side = sides.get(event.pointerId);
    const origin = side && poses[side].peek().origin;
    if (!side || !origin) return;
    poses[side].value = {
      origin,
      pull: stickDeflection(event.clientX - origin.x, event.clientY - origin.y, settings.peek().touchReach, { x: 0, y: 0 }),
    };
  };
  const lift = (event: PointerEvent): void => {
    const side = sides.get(event.pointerId);
    if (side === undefined) return;
    sides.delete(event.pointerId);
    poses[side].value = AT_REST;
  };

  surface.addEventListener('pointerdown', land, { signal });
  window.addEventListener('pointermove', pull, { signal, passive: true });
  window.addEventListener('pointerup', lift, { signal });
  window.addEventListener('pointercancel', lift, { signal });
  return {
    poses,
    releaseAll: () => {
      sides.clear();
      poses.move.value = poses.aim.value = AT_REST;
    },
  };
}
