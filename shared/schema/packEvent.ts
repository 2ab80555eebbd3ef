/** `SimEvent` to and from the columns of `EventState`. */
import { NO_PLAYER } from '../netConfig.ts';
import { FLAG_ACTIONS, type SimEvent } from '../sim/SimEvent.ts';
import type { TeamId } from '../sim/teams.ts';
import type { WeaponId } from '../sim/weapons.ts';

export type EventColumns = {
  kind: number;
  tick: number;
  actor: number;
  target: number;
  amount: number;
  weapon: number;
  bounces: number;
  shot: number;
  ordinal: number;
  x: number;
  y: number;
};

const KINDS = ['hit', 'kill', 'pickup', 'spawn', 'round', 'beam', 'flag'] as const satisfies readonly SimEvent['kind'][];

export function packEvent(event: SimEvent, out: EventColumns): void {
  out.kind = KINDS.indexOf(event.kind);
  out.tick = event.tick;
  out.actor = event.actor;
  out.target = targetOf(event);
  out.amount = amountOf(event);
  out.weapon = 'weapon' in event ? event.weapon : 0;
  out.bounces = 'bounces' in event ? event.bounces : 0;
  out.shot = shotOf(event);
  out.ordinal = 'ordinal' in event ? event.ordinal : 0;
  out.x = 'x' in event ? event.x : 0;
  out.y = 'y' in event ? event.y : 0;
}

/** Of a flag: whose it is. */
function targetOf(event: SimEvent): number {
  if (event.kind === 'flag') return event.team;
  return 'target' in event ? event.target : NO_PLAYER;
}

function amountOf(event: SimEvent): number {
  switch (event.kind) {
    case 'hit':
      return event.amount;
    case 'kill':
      return event.rewindMs;
    case 'pickup':
      return event.spot;
    case 'round':
      return event.phase;
    case 'flag':
      return FLAG_ACTIONS.indexOf(event.what);
    case 'spawn':
    case 'beam':
      return 0;
  }
}

function shotOf(event: SimEvent): number {
  switch (event.kind) {
    case 'hit':
      return event.shot & 0xffff;
    case 'kill':
      return event.distancePx;
    case 'beam':
      return event.aim;
    default:
      return 0;
  }
}

/** Null for a kind this version does not know. `shot` comes back as the low 16 bits of the id. */
export function unpackEvent(row: Readonly<EventColumns>): SimEvent | null {
  const { tick, actor, target, bounces, x, y } = row;
  const weapon = row.weapon as WeaponId;
  switch (KINDS[row.kind]) {
    case 'hit':
      return { kind: 'hit', tick, actor, target, amount: row.amount, weapon, bounces, shot: row.shot, ordinal: row.ordinal, x, y };
    case 'kill':
      return { kind: 'kill', tick, actor, target, weapon, bounces, rewindMs: row.amount, distancePx: row.shot, x, y };
    case 'pickup':
      return { kind: 'pickup', tick, actor, spot: row.amount, x, y };
    case 'spawn':
      return { kind: 'spawn', tick, actor, x, y };
    case 'round':
      return { kind: 'round', tick, phase: row.amount, actor };
    case 'flag':
      return { kind: 'flag', tick, actor, team: target as TeamId, what: FLAG_ACTIONS[row.amount] ?? 'returned', x, y };
    case 'beam':
      return { kind: 'beam', tick, actor, weapon, ordinal: row.ordinal, aim: row.shot, x, y };
    default:
      return null;
  }
}
