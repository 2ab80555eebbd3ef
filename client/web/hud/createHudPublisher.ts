import type { ArenaView, PlayerView, SelfView } from '#net/ArenaView.ts';
import type { NetStats } from '#net/SessionOptions.ts';
import type { Arena } from '#shared/arena/Arena.ts';
import { DASH_COOLDOWN_MS, ticksOf } from '#shared/tuning.ts';
import type { Vec } from '#shared/math/ring.ts';
import type { Signal } from '@preact/signals';
import { byRank } from './byRank.ts';
import type { HudState, Vitals, Who } from './HudState.ts';
import { publishEvents } from './publishEvents.ts';
import { ShotMemory } from './ShotMemory.ts';
import { rivalOf } from './rivalOf.ts';
import { standingOf } from './standingOf.ts';

/** Between two looks at everything that is not an event, ms. */
const REFRESH_MS = 100;
const NET_LINE_MS = 500;
/** How long things stay on the screen, ms; the style sheets fade them out within these. */
const FEED_MS = 6000;
const CALLOUT_MS = 1600;
const HIT_MARK_MS = 260;
const HURT_MS = 900;

export type HudFrame = { view: ArenaView; nowMs: number; origin: Readonly<Vec>; stats: () => NetStats; fps: () => number };

const DASH_TICKS = ticksOf(DASH_COOLDOWN_MS);

/** Writes `hud` from one frame after another: events at once, the rest at 10 Hz, each signal only when it changes. */
export function createHudPublisher(hud: HudState, arena: Arena): (frame: HudFrame) => void {
  const known = new Map<number, Who>();
  const shots = new ShotMemory();
  let keys = 0;
  let refreshAtMs = 0;
  let netLineAtMs = 0;

  return ({ view, nowMs, origin, stats, fps }) => {
    meet(known, view.players);
    publishEvents({ hud, arena, view, nowMs, shots, known, origin, nextKey: () => keys++ });
    shots.remember(view);
    // Damage shows at once; it is the one number that a tenth of a second matters for.
    const wasHurt = view.self !== null && view.self.health !== hud.vitals.value?.health;
    // A charge is over before the next look.
    const hasTurned = view.self !== null && view.self.isCharging !== hud.vitals.value?.isCharging;
    if (nowMs < refreshAtMs && !wasHurt && !hasTurned) return;
    refreshAtMs = nowMs + REFRESH_MS;
    publishState(hud, view);
    forget(hud, nowMs);
    if (nowMs < netLineAtMs) return;
    netLineAtMs = nowMs + NET_LINE_MS;
    const { rttMs, corrections } = stats();
    set(hud.net, { rttMs: Math.round(rttMs), fps: Math.round(fps()), corrections });
  };
}

/** Keeps who is here, so that they can be named after they left. */
function meet(known: Map<number, Who>, players: readonly PlayerView[]): void {
  for (const { id, name, colour } of players) {
    const seen = known.get(id);
    if (seen?.name !== name || seen.colour !== colour) known.set(id, { id, name, colour });
  }
}

function publishState(hud: HudState, view: ArenaView): void {
  const { round, self, players } = view;
  set(hud.clock, { phase: round.phase, number: round.number, seconds: Math.ceil(round.remainingMs / 1000), winner: round.winner });
  hud.moment.value = { view };
  if (hud.isScoreboardHeld.value || round.phase === 'over') hud.roster.value = players.map((player) => ({ ...player })).toSorted(byRank);
  if (self === null) return;
  set(hud.vitals, vitalsOf(self));
  set(hud.standing, standingOf(self, players));
  set(hud.rival, rivalOf(players));
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
  if (hud.callout.value && nowMs - hud.callout.value.sinceMs > CALLOUT_MS) hud.callout.value = null;
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
