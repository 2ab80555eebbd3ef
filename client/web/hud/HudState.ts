/** What the HUD shows of a match, as signals. Written by `createHudPublisher` and by the session's events, read by components. */
import { signal, type Signal } from '@preact/signals';
import type { ArenaView, PlayerView } from '#net/ArenaView.ts';
import type { PickupKind } from '#shared/arena/Arena.ts';
import type { RoundPhase } from '#shared/sim/World.ts';
import type { WeaponId } from '#shared/sim/weapons.ts';

/** Enough of a player to name them, also after they left. */
export type Who = Pick<PlayerView, 'id' | 'name' | 'colour'>;

export type Vitals = {
  isAlive: boolean;
  isProtected: boolean;
  health: number;
  shield: number;
  weapon: WeaponId;
  ammo: number;
  isCharging: boolean;
  /** 0 just dashed .. 1 ready. */
  dash: number;
};

export type Clock = { phase: RoundPhase; number: number; seconds: number; winner: number };

/** Own place in the round. */
export type Standing = { score: number; rank: number; colour: number };

/** Whom to watch: the leader, or the runner-up for the leader. */
export type Rival = Who & { score: number };

export type FeedLine = {
  key: number;
  sinceMs: number;
  actor: Who | null;
  target: Who | null;
  weapon: WeaponId;
  bounces: number;
  isOwn: boolean;
};

/** One death, with everything as it was at that moment. */
export type DeathCard = {
  /** Null when they were never seen here. */
  actor: Who | null;
  weapon: WeaponId;
  bounces: number;
  /** Along the way of the shot. */
  distancePx: number;
  /** How far in the past the server met the own body. */
  rewindMs: number;
  /** A wall was already between the shot and the own body. */
  wasCovered: boolean;
  /** Round trips, ms. A bot has none, and of one who has left it is not known. */
  killerPing: number | 'bot' | null;
  ownPingMs: number;
};

/** A short word in the middle of the screen. */
export type Callout =
  | { key: number; sinceMs: number; kind: 'kill'; target: Who | null; bounces: number }
  | { key: number; sinceMs: number; kind: 'pickup'; pickup: PickupKind };

export type HitMark = { key: number; sinceMs: number; kind: 'hit' | 'kill' | 'bank' };

/** Damage taken: `angleDeg` points to where it came from, 0 is right and 90 down. `x`, `y` is the own body on the page. */
export type Hurt = { key: number; sinceMs: number; angleDeg: number; amount: number; x: number; y: number };

export type ChatLine = { key: number; sinceMs: number; who: Who; text: string };

export type NetLine = { rttMs: number; fps: number; corrections: number };

export type Panel = 'none' | 'menu' | 'settings' | 'chat';

export type HudState = ReturnType<typeof createHudState>;

export function createHudState() {
  return {
    vitals: signal<Vitals | null>(null),
    clock: signal<Clock | null>(null),
    standing: signal<Standing | null>(null),
    rival: signal<Rival | null>(null),
    feed: signal<readonly FeedLine[]>([]),
    chat: signal<readonly ChatLine[]>([]),
    /** Until the next life, and until the next death. */
    death: signal<DeathCard | null>(null),
    lastDeath: signal<DeathCard | null>(null),
    /** Seconds to the next life, rounded up; 0 while alive. */
    respawnSeconds: signal(0),
    callout: signal<Callout | null>(null),
    hitMark: signal<HitMark | null>(null),
    hurts: signal<readonly Hurt[]>([]),
    net: signal<NetLine>({ rttMs: 0, fps: 0, corrections: 0 }),
    /** Since when the link is down, on the page's clock, ms; null while it is up. */
    linkLostMs: signal<number | null>(null),
    /** Best first; followed only while the scoreboard is on the screen. */
    roster: signal<readonly PlayerView[]>([]),
    isScoreboardHeld: signal(false),
    panel: signal<Panel>('none'),
    /** The match at about 10 Hz, for the minimap. Wrapped, since a session may reuse its view. */
    moment: signal<{ view: ArenaView } | null>(null),
  } satisfies Record<string, Signal>;
}
