import type { ArenaView, ViewEvent } from '#net/ArenaView.ts';
import { TICK_MS } from '#shared/netConfig.ts';
import type { PickupKind } from '#shared/arena/Arena.ts';
import type { TeamId } from '#shared/sim/teams.ts';
import type { EffectName } from '../samples/levels.ts';
import { semitones } from '../samples/waves.ts';
import { around, inHead, type Cue, type CueSink, type Place } from './Cue.ts';
import { hearRound } from './hearRound.ts';

/** A page that was hidden gets all it missed at once; what is older than this is history, ms. */
const NEWS_MS = 1000;
/** Semitones a bounce lifts the ring of a hit and the flourish of a bank shot: one hears what the walls were worth. */
const LIFT = 2;
const MOST_LIFTS = 5;
/** Weapons are told apart by the pitch of what they lock into. */
const WEAPON_PITCH: Partial<Record<PickupKind, number>> = { scatter: 0.84, bouncer: 1, rail: 1.26 };

/** What the events of a view sound like. */
export function hearEvents(view: ArenaView, sink: CueSink): void {
  for (const event of view.events) {
    if ((view.predictedTick - event.tick) * TICK_MS > NEWS_MS) continue;
    const cue = cueOf(event, view);
    if (cue !== null) sink.cue(cue);
  }
}

function cueOf(event: ViewEvent, view: ArenaView): Cue | null {
  const selfId = view.self?.id;
  switch (event.kind) {
    case 'hit':
      if (event.target === selfId) return inHead('hitTaken', 0.6 + Math.min(0.4, event.amount / 100));
      if (event.actor === selfId) return own('hitGiven', event, lift(event.bounces));
      return around('hitOther', event);
    case 'kill':
      return killCue(event, selfId);
    case 'pickup':
      return pickupCue(event, view.pickups[event.spot]?.kind, event.actor === selfId);
    case 'spawn':
      return event.actor === selfId ? inHead('spawn') : around('spawn', event, 0.7);
    case 'round':
      return hearRound(event, view);
    case 'flag':
      return inHead(flagSound(event, view.self?.team));
    case 'beam': // heard where the view's beams are, which know its way
      return null;
  }
}

const own = (sound: Cue['sound'], at: Place, rate: number): Cue => ({ ...around(sound, at, 1, rate), isOwn: true });
const lift = (bounces: number): number => semitones(Math.min(MOST_LIFTS, bounces) * LIFT);

function killCue(kill: Extract<ViewEvent, { kind: 'kill' }>, selfId: number | undefined): Cue {
  const { actor, target, bounces } = kill;
  if (target === selfId) return inHead('death');
  const isBankShot = bounces > 0 && actor !== target;
  if (actor === selfId) return isBankShot ? inHead('bankKill', 1, lift(bounces - 1)) : inHead('kill');
  return isBankShot ? around('bankKill', kill, 0.5) : around('blast', kill);
}

function pickupCue(at: Place, kind: PickupKind | undefined, isOwn: boolean): Cue | null {
  if (kind === undefined) return null;
  const gain = isOwn ? 1 : 0.6;
  if (kind === 'health' || kind === 'shield') {
    return { sound: kind === 'health' ? 'pickupHealth' : 'pickupShield', at, isOwn, gain, rate: 1 };
  }
  return { sound: 'pickupWeapon', at, isOwn, gain, rate: WEAPON_PITCH[kind] ?? 1 };
}

/** Ours and theirs sound apart, so that one knows without a look. Who watches hears every flag as one that is won. */
function flagSound({ team, what }: Extract<ViewEvent, { kind: 'flag' }>, ownTeam: TeamId | undefined): EffectName {
  const isOurs = team === ownTeam;
  switch (what) {
    case 'taken':
      return isOurs ? 'flagLost' : 'flagTaken';
    case 'dropped':
      return 'flagDropped';
    case 'returned':
      return 'flagReturned';
    case 'captured':
      return isOurs ? 'captureLost' : 'capture';
  }
}
