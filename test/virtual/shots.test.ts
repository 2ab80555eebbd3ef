/** Own shots from the click to the server's shot, and how the others see them, over any link. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ArenaView, ShotView } from '#net/ArenaView.ts';
import type { LinkProfile } from '#net/EmulatedLink.ts';
import { boxArena } from '#net/testing/boxArena.ts';
import { createRng, nextInt } from '#shared/math/rng.ts';
import { AIM_STEPS, MOVE_STEPS } from '#shared/math/ring.ts';
import { BUTTON, NEUTRAL_INPUT, type PlayerInput } from '#shared/sim/PlayerInput.ts';
import { randomLinks, randomStalls, seeds } from './randomLinks.ts';
import { VirtualArena } from './VirtualArena.ts';
import type { Hands } from './VirtualPlayer.ts';
import type { Stall } from './VirtualLink.ts';

const arena = boxArena();

/** Between two clicks: longer than the weapon needs, ticks. */
const CLICK_TICKS = 17;
/** Inputs before the first click and after the last, so that nothing is on its way at the ends. */
const FIRST_CLICK = 60;
const CLICKS = 30;
const LAST_CLICK = FIRST_CLICK + CLICKS * CLICK_TICKS;
/** Long enough for all clicks and what they start, s. */
const SECONDS = 14;
/** The clock that shots are drawn by runs a little faster at times. */
const PACE = 1.3;

/** Runs about and clicks now and then: fire is down for one input. */
function clickingHands(seed: number): { hands: Hands; clicks: () => number } {
  const rng = createRng(seed);
  let inputs = 0;
  let clicks = 0;
  let input: PlayerInput = NEUTRAL_INPUT;
  const hands: Hands = () => {
    inputs += 1;
    if (inputs % CLICK_TICKS === 0) input = { move: 1 + nextInt(rng, MOVE_STEPS), aim: nextInt(rng, AIM_STEPS), buttons: 0 };
    const isClick = inputs >= FIRST_CLICK && inputs < LAST_CLICK && (inputs - FIRST_CLICK) % CLICK_TICKS === 0;
    if (isClick) clicks += 1;
    return isClick ? { ...input, buttons: BUTTON.fire } : input;
  };
  return { hands, clicks: () => clicks };
}

/** Follows every shot of `owner` over the views of one player: each is one key, and goes on from where it was, unless it may be corrected. */
class ShotWatch {
  readonly #owner: number;
  readonly #isExact: boolean;
  readonly keys = new Set<number>();
  #before: ArenaView | null = null;

  constructor(owner: number, isExact: boolean) {
    this.#owner = owner;
    this.#isExact = isExact;
  }

  readonly see = (view: ArenaView): void => {
    const seen = this.#before;
    const before = new Map<number, ShotView>(seen?.shots.map((shot) => [shot.key, shot]));
    for (const shot of view.shots) {
      if (shot.owner !== this.#owner) continue;
      const known = before.get(shot.key);
      if (this.#isExact) assert.ok(known !== undefined || !this.keys.has(shot.key), `shot ${shot.key} was gone and is back`);
      if (this.#isExact && known !== undefined) assertFlies(known, shot, view.nowMs - seen!.nowMs);
      this.keys.add(shot.key);
    }
    this.#before = view;
  };
}

function assertFlies(before: ShotView, after: ShotView, ms: number): void {
  const movedPx = Math.hypot(after.x - before.x, after.y - before.y);
  const reachPx = (Math.hypot(after.vx, after.vy) * ms * PACE) / 1000;
  assert.ok(movedPx <= reachPx, `shot ${after.key} moved ${movedPx} px in ${ms} ms`);
  assert.ok(after.age >= before.age, `shot ${after.key} went back`);
}

/** A shooter whom nobody hurts, somebody who looks on, and one long round. */
function startRange(seed: number, shooter: { link: LinkProfile; stalls: Stall[] }, witness: LinkProfile, isExact: boolean) {
  const { hands, clicks } = clickingHands(seed);
  const play = new VirtualArena({
    arena,
    seed,
    players: [
      { ...shooter, hands },
      { link: witness, hands: () => NEUTRAL_INPUT },
    ],
  });
  const { world } = play.room.match;
  world.round.phaseEndTick = Infinity;
  for (const player of world.players) player.protectedUntilTick = Infinity;
  const own = new ShotWatch(0, isExact);
  const theirs = new ShotWatch(0, true);
  play.players[0]!.eyes = own.see;
  play.players[1]!.eyes = theirs.see;
  return { play, clicks, own, theirs };
}

/** How often the server fired for player 0. */
const firedOn = ({ room }: VirtualArena): number => room.match.world.players[0]!.body.shotsFired;

test('[SH3] over any link that loses no time a click is one shot on the server, drawn once by its shooter and once by everybody else', () => {
  const shooters = fc.record({ link: randomLinks(), stalls: randomStalls([2, 4, 6, 8], 150) });
  fc.assert(
    fc.property(seeds, shooters, randomLinks(), (seed, shooter, witness) => {
      const { play, clicks, own, theirs } = startRange(seed, shooter, witness, true);
      play.run(SECONDS);
      const { log } = play.players[0]!;
      assert.equal(clicks(), CLICKS);
      assert.equal(firedOn(play), CLICKS);
      assert.deepEqual([log.shotsMs.length, log.confirmedShots, log.refusedShots], [CLICKS, CLICKS, 0]);
      assert.deepEqual([own.keys.size, theirs.keys.size], [CLICKS, CLICKS]);
    }),
    { numRuns: 30 },
  );
});

test('[SH3] even on a link that loses inputs no click is two shots on the server, and each predicted shot is confirmed or taken back', () => {
  const shooters = fc.record({ link: randomLinks(250, 100), stalls: randomStalls([2, 4, 6, 8], 1900) });
  fc.assert(
    fc.property(seeds, shooters, randomLinks(), (seed, shooter, witness) => {
      const { play, clicks, own, theirs } = startRange(seed, shooter, witness, false);
      play.run(SECONDS);
      play.players[0]!.hands = () => NEUTRAL_INPUT; // stalls may have kept it from its last clicks
      play.run(3);
      const { log } = play.players[0]!;
      assert.ok(firedOn(play) <= clicks());
      assert.equal(log.confirmedShots + log.refusedShots, log.shotsMs.length);
      assert.equal(theirs.keys.size, firedOn(play));
      assert.ok(own.keys.size >= firedOn(play));
    }),
    { numRuns: 30 },
  );
});

test('without prediction too each shot is drawn once by its shooter, in the past like those of everybody else', () => {
  for (const link of ['lan', 'wifi', '4g']) {
    const { hands, clicks } = clickingHands(7);
    const play = new VirtualArena({ arena, seed: 7, players: [{ link, hands, prediction: false }] });
    play.room.match.world.round.phaseEndTick = Infinity;
    const own = new ShotWatch(0, true);
    play.players[0]!.eyes = own.see;
    play.run(SECONDS);
    assert.deepEqual([clicks(), firedOn(play), own.keys.size], [CLICKS, CLICKS, CLICKS], link);
    assert.deepEqual(play.players[0]!.log.corrections, []);
  }
});
