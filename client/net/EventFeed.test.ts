import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVENT_SLOTS } from '#shared/netConfig.ts';
import { ArenaState, EventState } from '#shared/schema/ArenaState.ts';
import { packEvent } from '#shared/schema/packEvent.ts';
import type { SimEvent } from '#shared/sim/SimEvent.ts';
import { EventFeed } from './EventFeed.ts';

const kill = (tick: number, actor = 1, target = 2): SimEvent => ({
  kind: 'kill',
  tick,
  actor,
  target,
  weapon: 1,
  bounces: 0,
  rewindMs: 0,
  distancePx: 0,
  x: 160,
  y: 320,
});

/** A state that events are written to as the server does. */
function stateWith(count: number): ArenaState {
  const state = new ArenaState();
  state.eventCount = 0;
  for (let n = 0; n < EVENT_SLOTS; n++) state.events.push(new EventState());
  for (let n = 0; n < count; n++) write(state, kill(n));
  return state;
}

function write(state: ArenaState, event: SimEvent): void {
  packEvent(event, state.events.at(state.eventCount % EVENT_SLOTS));
  state.eventCount += 1;
  state.tick = event.tick;
}

/** Reads as the client does, each event to be shown with its tick. */
function read(feed: EventFeed, state: ArenaState): SimEvent[] {
  const events = feed.read(state);
  for (const event of events) feed.showAt(event, event.tick);
  return events;
}

test('[EV2] events from before the join are not replayed', () => {
  const feed = new EventFeed();
  assert.deepEqual(read(feed, stateWith(10)), []);
});

test('[EV2] each event shows once, when its tick is drawn, with its place in px', () => {
  const feed = new EventFeed();
  const state = stateWith(0);
  read(feed, state);
  write(state, kill(100));
  write(state, kill(102));
  assert.equal(read(feed, state).length, 2);
  assert.deepEqual(feed.take(99.9), []);
  assert.deepEqual(feed.take(101), [{ ...kill(100), x: 10, y: 20 }]);
  assert.equal(feed.take(200).length, 1);
  assert.deepEqual(feed.take(300), []);
});

test('[EV1] of more events than the ring holds the newest are read', () => {
  const feed = new EventFeed();
  const state = stateWith(0);
  read(feed, state);
  for (let n = 0; n < EVENT_SLOTS + 5; n++) write(state, kill(n));
  const events = read(feed, state);
  assert.equal(events.length, EVENT_SLOTS);
  assert.equal(events[0]?.tick, 5);
});

test('[EV2] what a long cut missed is skipped', () => {
  const feed = new EventFeed();
  const state = stateWith(0);
  read(feed, state);
  feed.skipMissed();
  for (let n = 0; n < 3; n++) write(state, kill(n));
  assert.deepEqual(read(feed, state), []);
  write(state, kill(9));
  assert.equal(read(feed, state).length, 1);
});

test('events nobody takes do not pile up', () => {
  const feed = new EventFeed();
  const state = stateWith(0);
  read(feed, state);
  for (let tick = 0; tick < 10_000; tick += 10) {
    write(state, kill(tick));
    read(feed, state);
  }
  assert.ok(feed.take(10_000).length < 50);
});
