import type { ArenaView, SelfView } from '#net/ArenaView.ts';
import type { NetStats } from '#net/SessionOptions.ts';
import type { Arena } from '#shared/arena/Arena.ts';
import { DASH_COOLDOWN_MS, ticksOf } from '#shared/tuning.ts';
import type { Vec } from '#shared/math/ring.ts';
import type { Signal } from '@preact/signals';
import type { RoundPhase } from '#shared/sim/World.ts';
import { byRank } from './byRank.ts';
import type { HudState, Vitals, Who } from './HudState.ts';
import { KillTally } from './KillTally.ts';
import { lookOf } from './lookOf.ts';
import { publishEvents } from './publishEvents.ts';
import { ShotMemory } from './ShotMemory.ts';
import { scoreBarOf } from './scoreBarOf.ts';

/** Between two looks at everything that is not an event, ms. */
const REFRESH_MS = 100;
const NET_LINE_MS = 500;
/** How long things stay on the screen, ms; the style sheets fade them out within these. */
const FEED_MS = 6000;
const HIT_MARK_MS = 260;
const HURT_MS = 900;
const BRIEFING_MS = 7000;

export type HudFrame = {
  view: ArenaView;
  nowMs: number;
  origin: Readonly<Vec>;
  isFriendFoe: boolean;
  stats: () => NetStats;
  fps: () => number;
};

const DASH_TICKS = ticksOf(DASH_COOLDOWN_MS);

/** Writes `hud` from one frame after another: events at once, the rest at 10 Hz, each signal only when it changes. */
export function createHudPublisher(hud: HudState, arena: Arena): (frame: HudFrame) => void {
  const known = new Map<number, Who>();
  const shots = new ShotMemory();
  const tally = new KillTally();
  const brief = createBriefing(hud);
  let keys = 0;
  let refreshAtMs = 0;
  let netLineAtMs = 0;

  return ({ view, nowMs, origin, isFriendFoe, stats, fps }) => {
    meet(known, view, isFriendFoe);
    publishEvents({ hud, arena, view, nowMs, shots, tally, known, origin, isFriendFoe, nextKey: () => keys++ });
    shots.remember(view);
    hud.frame.value = { view };
    brief(view, nowMs);
    // Damage shows at once; it is the one number that a tenth of a second matters for.
    const wasHurt = view.self !== null && view.self.health !== hud.vitals.value?.health;
    // A charge is over before the next look.
    const hasTurned = view.self !== null && view.self.isCharging !== hud.vitals.value?.isCharging;
    if (nowMs < refreshAtMs && !wasHurt && !hasTurned) return;
    refreshAtMs = nowMs + REFRESH_MS;
    publishState(hud, view, isFriendFoe);
    forget(hud, nowMs);
    if (nowMs < netLineAtMs) return;
    netLineAtMs = nowMs + NET_LINE_MS;
    const { rttMs, corrections } = stats();
    set(hud.net, { rttMs: Math.round(rttMs), fps: Math.round(fps()), corrections });
  };
}

/** Keeps who is here, as they are shown here, so that they can be named after they left. */
function meet(known: Map<number, Who>, { players, self }: ArenaView, isFriendFoe: boolean): void {
  for (const player of players) {
    const { id, name } = player;
    const { colour, emblem } = lookOf(player, self, isFriendFoe);
    const seen = known.get(id);
    if (seen?.name !== name || seen.colour !== colour || seen.emblem !== emblem) known.set(id, { id, name, colour, emblem });
  }
}

/** Says for a while what the match is about: to who comes new, as it begins, and as its play begins. */
function createBriefing(hud: HudState): (view: ArenaView, nowMs: number) => void {
  let endMs = -Infinity;
  let number = -1;
  let phase: RoundPhase = 'live';
  return ({ match, round }, nowMs) => {
    const isNew = match.number !== number || (phase === 'warmup' && round.phase === 'live');
    [number, phase] = [match.number, round.phase];
    if (isNew) endMs = nowMs + BRIEFING_MS;
    hud.isBriefing.value = nowMs < endMs && round.phase !== 'over';
  };
}

function publishState(hud: HudState, view: ArenaView, isFriendFoe: boolean): void {
  const { round, self, players, match } = view;
  set(hud.clock, { phase: round.phase, number: round.number, seconds: Math.ceil(round.remainingMs / 1000), winner: round.winner });
  const { number, map, mode, scoreLimit, spectators } = match;
  set(hud.game, { number, map, mode, scoreLimit, spectators, ownTeam: self?.team ?? 0 });
  setDeep(hud.ballot, match.ballot);
  setDeep(hud.bar, scoreBarOf(view, isFriendFoe));
  hud.moment.value = { view };
  hud.roster.value = players.map((player) => ({ ...player, ...lookOf(player, self, isFriendFoe) })).toSorted(byRank);
  if (self === null) {
    hud.vitals.value = null;
    return;
  }
  set(hud.vitals, vitalsOf(self));
  hud.respawnSeconds.value = self.isAlive ? 0 : Math.ceil(self.respawnInMs / 1000);
  if (self.isAlive) hud.death.value = null;
}

const vitalsOf = (self: SelfView): Vitals => ({
  isAlive: self.isAlive,
  isProtected: self.isProtected,
  health: Math.ceil(self.health),
  shield: Math.ceil(self.shield),
  weapon: self.weapon,
  ammo: self.ammo,
  isCharging: self.isCharging,
  dash: 1 - Math.min(1, self.dashCooldownTicks / DASH_TICKS),
});

function forget(hud: HudState, nowMs: number): void {
  keepYoung(hud.feed, FEED_MS, nowMs);
  keepYoung(hud.hurts, HURT_MS, nowMs);
  if (hud.callout.value && nowMs - hud.callout.value.sinceMs > hud.callout.value.forMs) hud.callout.value = null;
  if (hud.hitMark.value && nowMs - hud.hitMark.value.sinceMs > HIT_MARK_MS) hud.hitMark.value = null;
}

function keepYoung<T extends { sinceMs: number }>(list: Signal<readonly T[]>, limitMs: number, nowMs: number): void {
  const young = list.value.filter(({ sinceMs }) => nowMs - sinceMs <= limitMs);
  if (young.length < list.value.length) list.value = young;
}

/** Sets a signal of flat data unless it says the same already. */
function set<T extends object | null>(target: Signal<T>, next: T): void {
  const now = target.value as Record<string, unknown> | null;
  if (now !== null && next !== null && Object.entries(next).every(([key, value]) => now[key] === value)) return;
  target.value = next;
}

/** The same of nested plain data, which must be small. */
function setDeep<T extends object | null>(target: Signal<T>, next: T): void {
  if (JSON.stringify(target.value) !== JSON.stringify(next)) target.value = next;
}
