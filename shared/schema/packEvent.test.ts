import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AIM_STEPS } from '../math/ring.ts';
import type { SimEvent } from '../sim/SimEvent.ts';
import { WEAPON_ID } from '../sim/weapons.ts';
import { EventState } from './ArenaState.ts';
import { packEvent, unpackEvent } from './packEvent.ts';

const EVENTS: readonly SimEvent[] = [
  { kind: 'hit', tick: 9, actor: 1, target: 2, amount: 26, weapon: WEAPON_ID.bouncer, bounces: 3, shot: 70, ordinal: 255, x: 65535, y: 1 },
  {
    kind: 'kill',
    tick: 4294967295,
    actor: 0,
    target: 15,
    weapon: WEAPON_ID.blaster,
    bounces: 0,
    rewindMs: 200,
    distancePx: 1260,
    x: 3,
    y: 4,
  },
  { kind: 'pickup', tick: 1, actor: 4, spot: 6, x: 5, y: 6 },
  { kind: 'spawn', tick: 2, actor: 255, x: 7, y: 8 },
  { kind: 'round', tick: 3, phase: 2, actor: 7 },
  { kind: 'beam', tick: 4, actor: 6, weapon: WEAPON_ID.rail, ordinal: 254, aim: AIM_STEPS - 1, x: 9, y: 10 },
];

test('every kind of event comes back from its row as it went in, whatever the row held before', () => {
  const row = new EventState();
  for (const event of [...EVENTS, ...EVENTS.toReversed()]) {
    packEvent(event, row);
    assert.deepEqual(unpackEvent(row), event);
  }
});

test('the id of a shot crosses as its low 16 bits', () => {
  const row = new EventState();
  packEvent({ ...(EVENTS[0] as Extract<SimEvent, { kind: 'hit' }>), shot: 65536 + 70 }, row);
  assert.equal((unpackEvent(row) as { shot: number }).shot, 70);
});

test('a row of a kind this version does not know is no event', () => {
  const row = new EventState();
  packEvent(EVENTS[0]!, row);
  row.kind = 200;
  assert.equal(unpackEvent(row), null);
});
