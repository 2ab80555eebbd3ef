import { AIM_HALF, ringStep } from '../math/ring.ts';
import type { SimEvent } from './SimEvent.ts';
import type { Shot } from './World.ts';

export type BeamEvent = Extract<SimEvent, { kind: 'beam' }>;

/** A beam as it left the barrel. A velocity as high as a beam's still tells the step of the ring it was aimed along. */
export function beamEvent({ owner, weapon, ordinal, originX, originY, originVx, originVy }: Readonly<Shot>, tick: number): BeamEvent {
  return { kind: 'beam', tick, actor: owner, weapon, ordinal, aim: ringStep(originVx, originVy, AIM_HALF), x: originX, y: originY };
}
