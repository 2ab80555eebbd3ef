import type { ArenaView, ViewEvent } from '#net/ArenaView.ts';
import { MAX_HEALTH } from '#shared/tuning.ts';
import type { CameraRig } from './CameraRig.ts';
import type { DamageNumbers } from './DamageNumbers.ts';
import type { DiscViews } from './DiscViews.ts';
import type { Effects } from './Effects.ts';
import type { Look } from './Look.ts';
import type { Paints } from './Paints.ts';

/** What events are played on. */
export type Stage = {
  readonly effects: Effects;
  readonly discs: DiscViews;
  readonly numbers: DamageNumbers;
  readonly paints: Paints;
  readonly camera: CameraRig;
};

/** Shows what happened. The camera shakes for the own player's events only. */
export function playEvents(view: ArenaView, look: Look, stage: Stage): void {
  const self = view.self?.id ?? null;
  for (const event of view.events) playEvent(event, self, view, look, stage);
}

function playEvent(event: ViewEvent, self: number | null, view: ArenaView, look: Look, stage: Stage): void {
  const { effects, paints } = stage;
  switch (event.kind) {
    case 'hit':
      return playHit(event, self, look, stage);
    case 'kill':
      return playKill(event, self, stage);
    case 'pickup': {
      const pickup = view.pickups[event.spot];
      if (pickup !== undefined) effects.pickup(event.x, event.y, pickup.kind);
      return;
    }
    case 'spawn':
      effects.spawn(event.x, event.y, paints.of(event.actor));
      return;
    case 'flag': // where flags are is drawn from the view
      if (event.team === 0) return;
      if (event.what === 'captured') effects.capture(event.x, event.y, paints.ofTeam(event.team));
      else effects.flagMoved(event.x, event.y, paints.ofTeam(event.team));
      return;
    case 'beam': // drawn from the view's beams, which know its way
    case 'round':
  }
}

function playHit(event: Extract<ViewEvent, { kind: 'hit' }>, self: number | null, { hasNumbers }: Look, stage: Stage): void {
  const { effects, discs, numbers, camera, paints } = stage;
  const { actor, target, x, y, amount, bounces } = event;
  effects.hit(x, y, paints.of(actor), bounces);
  discs.flash(target);
  if (target === self) camera.shake(0.25 + (amount / MAX_HEALTH) * 0.7);
  else if (actor === self && hasNumbers) numbers.show(target, x, y, amount, bounces);
}

function playKill(event: Extract<ViewEvent, { kind: 'kill' }>, self: number | null, { effects, camera, paints }: Stage): void {
  const isBankShot = event.bounces > 0 && event.actor !== event.target;
  effects.death(event.x, event.y, paints.of(event.target));
  if (isBankShot) effects.bankKill(event.x, event.y, event.bounces);
  if (event.target === self) camera.shake(0.85);
  else if (event.actor === self) camera.shake(isBankShot ? 0.5 : 0.35);
}
