/** What the HUD shows of a match, as signals. Written by `createHudPublisher` and by the session's events, read by components. */
import { signal, type Signal } from '@preact/signals';
import type { ArenaView, MatchView, PlayerView } from '#net/ArenaView.ts';
import type { PickupKind } from '#shared/arena/Arena.ts';
import type { Audience } from '#shared/schema/messages.ts';
import type { Phrase } from '#shared/schema/phrases.ts';
import type { FlagAction } from '#shared/sim/SimEvent.ts';
import type { ModeName } from '#shared/sim/modes.ts';
import type { TeamId } from '#shared/sim/teams.ts';
import type { RoundPhase } from '#shared/sim/World.ts';
import type { WeaponId } from '#shared/sim/weapons.ts';
import type { ScoreBarModel } from './scoreBarOf.ts';
import { isTaught } from './taught.ts';

/** Enough of a player to name them, also after they left. */
export type Who = {
  id: number;
  name: string;
  /** As they are shown here, see `paintOf`: an index of `PLAYER_COLOURS`. */
  colour: number;
  /** As in `lookOf`. */
  emblem: number;
};

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

/** What is played. */
export type Game = { number: number; map: string; mode: ModeName; scoreLimit: number; ownTeam: TeamId; spectators: number };

export type KillLine = {
  kind: 'kill';
  key: number;
  sinceMs: number;
  actor: Who | null;
  target: Who | null;
  weapon: WeaponId;
  bounces: number;
  isOwn: boolean;
};

/** `paint` is that of the flag's team. */
export type FlagLine = {
  kind: 'flag';
  key: number;
  sinceMs: number;
  /** Null when it went home by itself. */
  actor: Who | null;
  what: FlagAction;
  paint: number;
  isOwn: boolean;
};

export type FeedLine = KillLine | FlagLine;

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
export type Callout = { key: number; sinceMs: number; forMs: number } & (
  | {
      kind: 'kill';
      target: Who | null;
      bounces: number;
      /** Kills in quick succession, and in this life. */
      multi: number;
      streak: number;
    }
  | { kind: 'pickup'; pickup: PickupKind }
  /** The first shot off a wall that struck, ever. */
  | { kind: 'firstBank' }
  /** What the player did with a flag; `isFoes` says whose it is. */
  | { kind: 'flag'; what: FlagAction; isFoes: boolean }
);

export type HitMark = { key: number; sinceMs: number; kind: 'hit' | 'kill' | 'bank' };

/** Damage taken: `angleDeg` points to where it came from, 0 is right and 90 down. `x`, `y` is the own body on the page. */
export type Hurt = { key: number; sinceMs: number; angleDeg: number; amount: number; x: number; y: number };

export type ChatLine = {
  key: number;
  sinceMs: number;
  who: Who;
  /** Said from the stands. */
  isWatcher: boolean;
  team: TeamId;
  to: Audience;
  /** A phrase is said in the language of who reads it. */
  words: string | { phrase: Phrase };
};

/** What is looked at instead of the own disc. */
export type Watched = { mode: 'follow'; id: number } | { mode: 'free' } | { mode: 'overview' };

export type NetLine = { rttMs: number; fps: number; corrections: number };

export type Panel = 'none' | 'menu' | 'settings' | 'chat' | 'phrases' | 'scores' | 'host' | 'invite';

export type HudState = ReturnType<typeof createHudState>;

export function createHudState() {
  return {
    vitals: signal<Vitals | null>(null),
    clock: signal<Clock | null>(null),
    game: signal<Game | null>(null),
    bar: signal<ScoreBarModel | null>(null),
    /** A match or its play has just begun: time for a word on what it is about. */
    isBriefing: signal(false),
    feed: signal<readonly FeedLine[]>([]),
    chat: signal<readonly ChatLine[]>([]),
    /** Who is to hear what is typed. */
    chatTo: signal<Audience>('all'),
    /** The own place in the room. */
    seat: signal({ isSpectating: false, isHost: false }),
    /** Null: the own disc. */
    watch: signal<Watched | null>(null),
    /** Until the next life, and until the next death. */
    death: signal<DeathCard | null>(null),
    lastDeath: signal<DeathCard | null>(null),
    /** Seconds to the next life, rounded up; 0 while alive. */
    respawnSeconds: signal(0),
    callout: signal<Callout | null>(null),
    /** Whether this player has ever struck somebody off a wall. */
    hasBanked: signal(isTaught('bank')),
    hitMark: signal<HitMark | null>(null),
    hurts: signal<readonly Hurt[]>([]),
    net: signal<NetLine>({ rttMs: 0, fps: 0, corrections: 0 }),
    /** Since when the link is down, on the page's clock, ms; null while it is up. */
    linkLostMs: signal<number | null>(null),
    /** Best first, in the colours they are shown in. */
    roster: signal<readonly PlayerView[]>([]),
    isScoreboardHeld: signal(false),
    /** What may be played next; empty unless a match is over. */
    ballot: signal<MatchView['ballot']>([]),
    /** See `mutes.ts`. */
    muted: signal<ReadonlySet<string>>(new Set()),
    panel: signal<Panel>('none'),
    /** The frame on the screen, for what moves with it. Wrapped, as is `moment`. */
    frame: signal<{ view: ArenaView } | null>(null),
    /** The match at about 10 Hz, for the minimap. Wrapped, since a session may reuse its view. */
    moment: signal<{ view: ArenaView } | null>(null),
  } satisfies Record<string, Signal>;
}
