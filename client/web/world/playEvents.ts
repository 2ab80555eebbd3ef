import type { ArenaView, ViewEvent } from '#net/ArenaView.ts';
import { MAX_HEALTH } from '#shared/tuning.ts';
import type { CameraRig } from './CameraRig.ts';
import type { DiscViews } from './DiscViews.ts';
import type { Effects } from './Effects.ts';

/** What events are played on. */
export type Stage = {
  readonly effects: Effects;
  readonly discs: DiscViews;
  readonly camera: CameraRig;
  readonly colourOf: (player: number) => number;
};

/** Shows what happened. The camera shakes for the own player's events only. */
export function playEvents(view: ArenaView, stage: Stage): void {
  const self = view.self?.id ?? null;
  for (const event of view.events) playEvent(event, self, view, stage);
}

function playEvent(event: ViewEvent, self: number | null, view: ArenaView, stage: Stage): void {
  const { effects } = stage;
  switch (event.kind) {
    case 'hit':
      return playHit(event, self, stage);
    case 'kill':
      return playKill(event, self, stage);
    case 'pickup': {
      const pickup = view.pickups[event.spot];
      if (pickup !== undefined) effects.pickup(event.x, event.y, pickup.kind);
      return;
    }
    case 'spawn':
      effects.spawn(event.x, event.y, stage.colourOf(event.actor));
      return;
    case 'beam': // drawn from the view's beams, which know its way
    case 'flag': // drawn from the view's flags
    case 'round':
  }
}

function playHit(event: Extract<ViewEvent, { kind: 'hit' }>, self: number | null, { effects, discs, camera, colourOf }: Stage): void {
  effects.hit(event.x, event.y, colourOf(event.actor), event.bounces);
  discs.flash(event.target);
  if (event.target === self) camera.shake(0.25 + (event.amount / MAX_HEALTH) * 0.7);
}

function playKill(event: Extract<ViewEvent, { kind: 'kill' }>, self: number | null, { effects, camera, colourOf }: Stage): void {
  const isBankShot = event.bounces > 0 && event.actor !== event.target;
  effects.death(event.x, event.y, colourOf(event.target));
  if (isBankShot) effects.bankKill(event.x, event.y, event.bounces);
  if (event.target === self) camera.shake(0.85);
  else if (event.actor === self) camera.shake(isBankShot ? 0.5 : 0.35);
}
