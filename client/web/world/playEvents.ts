import type { ArenaView, ViewEvent } from '#net/ArenaView.ts';
import { ROUND_PHASES } from '#shared/sim/World.ts';
import { MAX_HEALTH } from '#shared/tuning.ts';
import type { Soundscape } from '../sound/Soundscape.ts';
import type { CameraRig } from './CameraRig.ts';
import type { DiscViews } from './DiscViews.ts';
import type { Effects } from './Effects.ts';

/** What events are played on. */
export type Stage = {
  readonly effects: Effects;
  readonly discs: DiscViews;
  readonly camera: CameraRig;
  readonly sounds: Soundscape;
  readonly colourOf: (player: number) => number;
};

/** Shows and sounds what happened. The camera shakes for the own player's events only. */
export function playEvents(view: ArenaView, stage: Stage): void {
  const self = view.self?.id ?? null;
  for (const event of view.events) playEvent(event, self, view, stage);
}

function playEvent(event: ViewEvent, self: number | null, view: ArenaView, stage: Stage): void {
  const { effects, sounds } = stage;
  switch (event.kind) {
    case 'hit':
      return playHit(event, self, stage);
    case 'kill':
      return playKill(event, self, stage);
    case 'pickup': {
      const pickup = view.pickups[event.spot];
      if (pickup !== undefined) effects.pickup(event.x, event.y, pickup.kind);
      if (event.actor === self) sounds.own('pickup', 0.6);
      else sounds.at('pickup', event.x, event.y, 0.3);
      return;
    }
    case 'spawn':
      effects.spawn(event.x, event.y, stage.colourOf(event.actor));
      if (event.actor === self) sounds.own('spawn', 0.55);
      else sounds.at('spawn', event.x, event.y, 0.2);
      return;
    case 'beam': // drawn from the view's beams, which know its way
    case 'flag': // drawn from the view's flags
      return;
    case 'round':
      if (ROUND_PHASES[event.phase] === 'live') sounds.own('roundStart', 0.6);
      if (ROUND_PHASES[event.phase] === 'over') sounds.own('roundEnd', 0.6);
  }
}

function playHit(
  event: Extract<ViewEvent, { kind: 'hit' }>,
  self: number | null,
  { effects, discs, camera, sounds, colourOf }: Stage,
): void {
  effects.hit(event.x, event.y, colourOf(event.actor), event.bounces);
  discs.flash(event.target);
  if (event.target === self) {
    camera.shake(0.25 + (event.amount / MAX_HEALTH) * 0.7);
    sounds.own('hitTaken', 0.75);
  } else if (event.actor === self) {
    // Bounced hits ring higher: one hears what the wall was worth.
    sounds.at('hitGiven', event.x, event.y, 0.85, 1 + event.bounces * 0.12);
  } else sounds.at('hitOther', event.x, event.y, 0.4);
}

function playKill(event: Extract<ViewEvent, { kind: 'kill' }>, self: number | null, { effects, camera, sounds, colourOf }: Stage): void {
  const isBankShot = event.bounces > 0 && event.actor !== event.target;
  effects.death(event.x, event.y, colourOf(event.target));
  if (isBankShot) effects.bankKill(event.x, event.y, event.bounces);
  if (event.target === self) {
    camera.shake(0.85);
    sounds.own('death', 0.8);
  } else if (event.actor === self) {
    camera.shake(isBankShot ? 0.5 : 0.35);
    sounds.own(isBankShot ? 'bankKill' : 'kill', 0.75);
  } else sounds.at(isBankShot ? 'bankKill' : 'blast', event.x, event.y, isBankShot ? 0.35 : 0.6);
}
