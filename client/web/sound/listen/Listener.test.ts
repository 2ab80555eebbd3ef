import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArenaView, MatchView, PlayerView, SelfView, ShotView } from '#net/ArenaView.ts';
import { NO_PLAYER } from '#shared/netConfig.ts';
import { WEAPON_ID } from '#shared/sim/weapons.ts';
import { ROUND_PHASES } from '#shared/sim/World.ts';
import type { Cue } from './Cue.ts';
import { Listener } from './Listener.ts';

const PLAYER: PlayerView = {
  ...{ id: 1, name: 'Ada', colour: 0, isSelf: false, isBot: false, isAway: false, isAlive: true, isDashing: false },
  ...{ isProtected: false, isCharging: false, x: 100, y: 100, vx: 0, vy: 0, aimX: 1, aimY: 0, health: 100, shield: 50 },
  ...{ weapon: WEAPON_ID.rail, score: 0, kills: 0, bankKills: 0, deaths: 0, pingMs: 0 },
  ...{ emblem: 0, team: 0, isHost: false, captures: 0, returns: 0, bestStreak: 0, longestBankPx: 0, damage: 0 },
};
const SELF: SelfView = {
  ...PLAYER,
  ...{ id: 0, isSelf: true, spawnTick: 0, dashCooldownTicks: 0, fireCooldownTicks: 0, chargeTicks: 0, ammo: 5, respawnInMs: 0 },
};
const SHOT: ShotView = {
  ...{ key: 1, owner: 1, ordinal: 0, spawnTick: 10, isOwn: false, weapon: WEAPON_ID.blaster, x: 0, y: 0, vx: 900, vy: 0 },
  ...{ bounces: 0, age: 1, bounceX: null, bounceY: null, isEnd: false },
};

const MATCH: MatchView = {
  ...{ number: 1, map: 'ring', mode: 'ffa', scoreLimit: 25, friendlyFire: false, teamScores: [0, 0, 0], ballot: [], spectators: 0 },
};

/** Hears views one after another; says what each of them sounded like. */
function createEars() {
  const listener = new Listener();
  let nowMs = 0;
  return (part: Partial<ArenaView> & { self?: SelfView }) => {
    nowMs += 16;
    const self = part.self ?? SELF;
    const view = {
      ...{ nowMs, renderTick: 100, predictedTick: 104, round: { number: 1, phase: 'live', remainingMs: 100_000, winner: NO_PLAYER } },
      match: MATCH,
      ...{ players: [self, PLAYER], shots: [], beams: [], pickups: [], flags: [], events: [] },
      ...part,
      self,
    } as ArenaView;
    const cues: Cue[] = [];
    const released: string[] = [];
    listener.hear(view, { cue: (cue) => cues.push(cue), release: (hold) => released.push(hold) });
    return { cues, sounds: cues.map(({ sound }) => sound), released };
  };
}

test('a shot is heard when it leaves the barrel, at each bounce higher than before, and where it ends', () => {
  const hear = createEars();
  assert.deepEqual(hear({ shots: [SHOT] }).sounds, ['blaster']);
  const once = hear({ shots: [{ ...SHOT, bounces: 1, bounceX: 50, bounceY: 5 }] }).cues;
  const twice = hear({ shots: [{ ...SHOT, bounces: 2, bounceX: 80, bounceY: 5 }] }).cues;
  assert.deepEqual([once[0]?.sound, once[0]?.at, twice[0]?.sound], ['bounce', { x: 50, y: 5 }, 'bounce']);
  assert.ok(twice[0]!.rate > once[0]!.rate);
  assert.deepEqual(hear({ shots: [{ ...SHOT, bounces: 2, bounceX: 80, bounceY: 5 }] }).sounds, [], 'a bounce is heard once');
  assert.deepEqual(hear({}).sounds, ['fizzle']);
});

test('a shot that comes into view in full flight was not fired just now', () => {
  assert.deepEqual(createEars()({ shots: [{ ...SHOT, age: 30 }] }).sounds, []);
});

test('all that one trigger fires in a tick is one sound', () => {
  const pellets = [0, 1, 2, 3].map((key) => ({ ...SHOT, key }));
  assert.deepEqual(createEars()({ shots: pellets }).sounds, ['blaster']);
});

test('a charge ends its tone when it is let go, when it is fired, and when its owner falls or leaves', () => {
  const charging = { ...PLAYER, isCharging: true };
  for (const players of [[SELF, PLAYER], [SELF, { ...charging, isAlive: false }], [SELF, { ...charging, isAway: true }], [SELF]]) {
    const hear = createEars();
    const { cues } = hear({ players: [SELF, charging] });
    assert.deepEqual(
      cues.map(({ sound, hold }) => [sound, hold]),
      [['charge', 'charge 1']],
    );
    assert.deepEqual(hear({ players: [SELF, charging] }), { cues: [], sounds: [], released: [] });
    assert.deepEqual(hear({ players }).released, ['charge 1']);
  }
});

test('the heart is heard at low health alone, and beats faster the lower it is', () => {
  const beats = (health: number): number => {
    const hear = createEars();
    let count = 0;
    for (let frame = 0; frame < 600; frame++)
      count += hear({ self: { ...SELF, health } }).sounds.filter((name) => name === 'heartbeat').length;
    return count;
  };
  assert.equal(beats(60), 0);
  assert.ok(beats(30) > 3);
  assert.ok(beats(5) > beats(30) * 1.3, `${beats(5)} against ${beats(30)}`);
});

test('a shield is heard to break for everyone, and to be full again for oneself', () => {
  const hear = createEars();
  hear({});
  const broken = [
    { ...SELF, shield: 0 },
    { ...PLAYER, shield: 0 },
  ];
  const { cues } = hear({ self: broken[0] as SelfView, players: broken });
  assert.deepEqual(
    cues.map(({ sound, isOwn }) => [sound, isOwn]),
    [
      ['shieldBreak', true],
      ['shieldBreak', false],
    ],
  );
  const growing = { ...SELF, shield: 49 };
  hear({ self: growing, players: [growing] });
  assert.deepEqual(hear({ players: [SELF] }).sounds, ['shieldFull']);
});

test('the last three seconds before a bout are counted, once each', () => {
  const hear = createEars();
  const said = [5000, 3000, 2990, 2000, 1990, 1000, 0].flatMap(
    (remainingMs) => hear({ round: { number: 1, phase: 'warmup', remainingMs, winner: NO_PLAYER } }).sounds,
  );
  assert.deepEqual(said, ['countdown', 'countdown', 'countdown']);
});

test('who wins a round hears another end of it than who loses', () => {
  const ends = [SELF.id, PLAYER.id].map((actor) => {
    const event = { kind: 'round', tick: 104, phase: ROUND_PHASES.indexOf('over'), actor } as const;
    return createEars()({ events: [event] }).sounds;
  });
  assert.deepEqual(ends, [['victory'], ['defeat']]);
});

test('in a game of teams the team wins, whoever of it', () => {
  const self: SelfView = { ...SELF, id: 1, team: 2 };
  const match = { ...MATCH, mode: 'tdm' as const };
  const ends = [2, 1, NO_PLAYER].map((actor) => {
    const event = { kind: 'round', tick: 104, phase: ROUND_PHASES.indexOf('over'), actor } as const;
    return createEars()({ self, match, events: [event] }).sounds;
  });
  assert.deepEqual(ends, [['victory'], ['defeat'], ['draw']]);
});

test('what befalls the own flag sounds other than what befalls theirs', () => {
  const self: SelfView = { ...SELF, team: 1 };
  const sounds = ([1, 2] as const).map((team) =>
    (['taken', 'captured'] as const).flatMap((what) => {
      const event = { kind: 'flag', tick: 104, actor: 1, team, what, x: 0, y: 0 } as const;
      return createEars()({ self, events: [event] }).sounds;
    }),
  );
  assert.deepEqual(sounds, [
    ['flagLost', 'captureLost'],
    ['flagTaken', 'capture'],
  ]);
});

test('a bank shot has a flourish that rises with its bounces, and old news makes no sound', () => {
  const blow = { actor: 0, target: 1, weapon: WEAPON_ID.blaster, rewindMs: 0, distancePx: 10, x: 0, y: 0 };
  const kill = { kind: 'kill', tick: 104, ...blow } as const;
  const hear = createEars();
  const flourishes = [1, 3].map((bounces) => hear({ events: [{ ...kill, bounces }] }).cues[0]!);
  assert.deepEqual([flourishes[0]!.sound, hear({ events: [{ ...kill, bounces: 0 }] }).sounds[0]], ['bankKill', 'kill']);
  assert.ok(flourishes[1]!.rate > flourishes[0]!.rate);
  assert.deepEqual(hear({ events: [{ ...kill, bounces: 1, tick: 4 }] }).sounds, []);
});
