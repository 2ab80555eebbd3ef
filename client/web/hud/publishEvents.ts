import type { ArenaView, BeamView, ViewEvent } from '#net/ArenaView.ts';
import { TICK_MS } from '#shared/netConfig.ts';
import type { Arena } from '#shared/arena/Arena.ts';
import { isInSight } from '#shared/arena/isInSight.ts';
import type { Vec } from '#shared/math/ring.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';
import { paintOfTeam } from '../paintOf.ts';
import type { Callout, DeathCard, FeedLine, HitMark, HudState, Who } from './HudState.ts';
import type { KillTally } from './KillTally.ts';
import { markTaught } from './taught.ts';
import type { ShotMemory } from './ShotMemory.ts';

const FEED_LENGTH = 5;
/** A page that was hidden gets all it missed at once; what is older than this is told to nobody, ms. */
const NEWS_MS = 2000;
/** How long a callout stays, and one that explains something, ms. The style sheet fades it out within. */
const CALLOUT_MS = 1800;
const FIRST_BANK_MS = 5000;

export type EventScene = {
  hud: HudState;
  arena: Arena;
  view: ArenaView;
  nowMs: number;
  shots: ShotMemory;
  tally: KillTally;
  /** Everyone seen in this match, by player number. */
  known: ReadonlyMap<number, Who>;
  /** Own body on the page, CSS px. */
  origin: Readonly<Vec>;
  isFriendFoe: boolean;
  nextKey: () => number;
};

/** Tells the HUD what happened in this frame: feed, hit marker, damage direction, death card, callouts. */
export function publishEvents(scene: EventScene): void {
  const { view } = scene;
  for (const event of view.events) {
    if ((view.predictedTick - event.tick) * TICK_MS > NEWS_MS) continue;
    if (event.kind === 'kill') publishKill(scene, event);
    else if (event.kind === 'hit') publishHit(scene, event);
    else if (event.kind === 'pickup') publishPickup(scene, event);
    else if (event.kind === 'flag') publishFlag(scene, event);
  }
}

type Kill = Extract<ViewEvent, { kind: 'kill' }>;

function publishKill(scene: EventScene, kill: Kill): void {
  const { actor, target, weapon, bounces } = kill;
  const { hud, view, nowMs, known, tally, nextKey } = scene;
  const [killer, victim] = [known.get(actor) ?? null, known.get(target) ?? null];
  const selfId = view.self?.id;
  addToFeed(scene, {
    kind: 'kill',
    key: nextKey(),
    sinceMs: nowMs,
    actor: killer,
    target: victim,
    weapon,
    bounces,
    isOwn: actor === selfId || target === selfId,
  });
  if (target === selfId) {
    tally.die();
    hud.death.value = hud.lastDeath.value = deathCardOf(scene, kill);
  } else if (actor === selfId) {
    callOut(scene, { kind: 'kill', target: victim, bounces, ...tally.kill(nowMs) });
    markHit(scene, bounces > 0 ? 'bank' : 'kill');
  }
}

function deathCardOf(scene: EventScene, kill: Kill): DeathCard {
  const { hud, view, known } = scene;
  const { actor, weapon, bounces, distancePx, rewindMs } = kill;
  const killer = view.players.find(({ id }) => id === actor);
  return {
    actor: known.get(actor) ?? null,
    weapon,
    bounces,
    distancePx,
    rewindMs,
    wasCovered: isCovered(scene, kill),
    killerPing: killer?.isBot === true ? 'bot' : (killer?.pingMs ?? null),
    ownPingMs: hud.net.value.rttMs,
  };
}

/** A hit says where the shot met its victim, the kill where the victim was by then; the server has made sure that no wall was in between before. */
function isCovered({ view, arena }: EventScene, { tick, actor, target, x, y }: Kill): boolean {
  const hit = view.events.findLast(
    (event) => event.kind === 'hit' && event.tick === tick && event.actor === actor && event.target === target,
  );
  if (hit?.kind !== 'hit') return false;
  return !isInSight(arena, hit.x * UNITS_PER_PX, hit.y * UNITS_PER_PX, x * UNITS_PER_PX, y * UNITS_PER_PX);
}

const addToFeed = ({ hud }: EventScene, line: FeedLine): void => {
  hud.feed.value = [...hud.feed.value, line].slice(-FEED_LENGTH);
};

type CalloutNews = Callout extends infer Each ? (Each extends Callout ? Omit<Each, 'key' | 'sinceMs' | 'forMs'> : never) : never;

/** What was learnt stays long enough to be read, whatever else happens. */
function callOut({ hud, nowMs, nextKey }: EventScene, news: CalloutNews, forMs = CALLOUT_MS): void {
  const shown = hud.callout.value;
  if (shown?.kind === 'firstBank' && nowMs - shown.sinceMs <= shown.forMs) return;
  hud.callout.value = { key: nextKey(), sinceMs: nowMs, forMs, ...news };
}

function publishHit(scene: EventScene, { actor, target, ordinal, amount, bounces, x, y }: Extract<ViewEvent, { kind: 'hit' }>): void {
  const { hud, view, nowMs, shots, origin, nextKey } = scene;
  const { self } = view;
  if (self === null) return;
  if (actor === self.id) {
    markHit(scene, 'hit');
    if (bounces > 0 && target !== self.id) celebrateBank(scene);
  }
  if (target !== self.id) return;
  const shooter = view.players.find(({ id }) => id === actor);
  const from =
    wayBackAlong(view.beams, actor, ordinal) ??
    shots.wayBack(actor, x, y) ??
    (shooter ? { x: shooter.x - self.x, y: shooter.y - self.y } : { x: 0, y: -1 });
  const angleDeg = (Math.atan2(from.y, from.x) * 180) / Math.PI;
  hud.hurts.value = [...hud.hurts.value, { key: nextKey(), sinceMs: nowMs, angleDeg, amount, x: origin.x, y: origin.y }];
}

/** The way back along the last leg of a beam; null when the hit was no beam's. */
function wayBackAlong(beams: readonly BeamView[], owner: number, ordinal: number): Vec | null {
  const points = beams.find((beam) => beam.owner === owner && beam.ordinal === ordinal)?.points;
  const [before, end] = [points?.at(-2), points?.at(-1)];
  return before && end ? { x: before.x - end.x, y: before.y - end.y } : null;
}

/** A kill outranks the hit that made it, whichever comes first in the frame. */
function markHit({ hud, nowMs, nextKey }: EventScene, kind: HitMark['kind']): void {
  const shown = hud.hitMark.value;
  if (kind === 'hit' && shown !== null && shown.kind !== 'hit' && shown.sinceMs === nowMs) return;
  hud.hitMark.value = { key: nextKey(), sinceMs: nowMs, kind };
}

/** The game's one idea, told in the moment in which the player has had it. */
function celebrateBank(scene: EventScene): void {
  const { hud } = scene;
  if (hud.hasBanked.value) return;
  hud.hasBanked.value = true;
  markTaught('bank');
  callOut(scene, { kind: 'firstBank' }, FIRST_BANK_MS);
}

function publishPickup(scene: EventScene, { actor, spot }: Extract<ViewEvent, { kind: 'pickup' }>): void {
  const { view } = scene;
  const pickup = view.pickups[spot];
  if (actor === view.self?.id && pickup !== undefined) callOut(scene, { kind: 'pickup', pickup: pickup.kind });
}

function publishFlag(scene: EventScene, { actor, team, what }: Extract<ViewEvent, { kind: 'flag' }>): void {
  const { view, nowMs, known, isFriendFoe, nextKey } = scene;
  if (team === 0) return;
  const { self } = view;
  const isOwn = self !== null && actor === self.id;
  const paint = paintOfTeam(team, self, isFriendFoe);
  addToFeed(scene, { kind: 'flag', key: nextKey(), sinceMs: nowMs, actor: known.get(actor) ?? null, what, paint, isOwn });
  if (isOwn && what !== 'dropped') callOut(scene, { kind: 'flag', what, isFoes: team !== self.team });
}
