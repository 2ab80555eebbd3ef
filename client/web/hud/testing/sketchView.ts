/** Moments of a match for tests: whatever a test does not say is plain. */
import type { ArenaView, MatchView, SelfView } from '#net/ArenaView.ts';
import { NO_PLAYER } from '#shared/netConfig.ts';
import { WEAPON_ID } from '#shared/sim/weapons.ts';

export const NOW_TICK = 5000;

/** Player 0 is the one at the screen. */
export function sketchPlayer(id: number, part: Partial<SelfView> = {}): SelfView {
  return {
    id,
    name: `player ${id}`,
    colour: id,
    emblem: 0,
    team: 0,
    isSelf: id === 0,
    isBot: false,
    isHost: false,
    isAway: false,
    isAlive: true,
    isDashing: false,
    isProtected: false,
    isCharging: false,
    x: 1000 + 300 * id,
    y: 1000,
    vx: 0,
    vy: 0,
    aimX: 1,
    aimY: 0,
    health: 100,
    shield: 0,
    weapon: WEAPON_ID.blaster,
    score: 0,
    kills: 0,
    bankKills: 0,
    deaths: 0,
    captures: 0,
    returns: 0,
    bestStreak: 0,
    longestBankPx: 0,
    damage: 0,
    pingMs: 20,
    spawnTick: 0,
    dashCooldownTicks: 0,
    fireCooldownTicks: 0,
    chargeTicks: 0,
    ammo: 0,
    respawnInMs: 0,
    ...part,
  };
}

type Scene = Partial<Omit<ArenaView, 'match' | 'round'>> & { match?: Partial<MatchView>; round?: Partial<ArenaView['round']> };

export function sketchView({ match, round, ...rest }: Scene = {}): ArenaView {
  const self = rest.self === undefined ? sketchPlayer(0) : rest.self;
  return {
    nowMs: 0,
    renderTick: NOW_TICK,
    predictedTick: NOW_TICK,
    round: { number: 1, phase: 'live', remainingMs: 60_000, winner: NO_PLAYER, ...round },
    match: {
      number: 1,
      map: 'ring',
      mode: 'ffa',
      scoreLimit: 25,
      friendlyFire: false,
      teamScores: [0, 0, 0],
      ballot: [],
      spectators: 0,
      ...match,
    },
    players: self === null ? [sketchPlayer(1)] : [self, sketchPlayer(1)],
    shots: [],
    beams: [],
    pickups: [],
    flags: [],
    events: [],
    ...rest,
    self,
  };
}
