/** Capture the flag, as a bot plays it. */
import { nextInt } from '../math/rng.ts';
import { areMates, otherTeam } from '../sim/teams.ts';
import { UNITS_PER_PX } from '../tuning.ts';
import type { BrainView } from './BrainView.ts';
import type { Errand } from './chooseErrand.ts';
import { distanceTo } from './distanceTo.ts';
import { leadTo } from './flee.ts';
import type { Mind, Other } from './Mind.ts';
import { isOpenAt } from './navGrid.ts';

type FlagView = BrainView['flags'][number];
type Place = { x: number; y: number };

/** Worths: see `Errand`. A carrier stops for nothing; a guard for whatever comes. */
const CARRY_WORTH = 3;
const RECOVER_WORTH = 1.2;
const CHASE_WORTH = 1.1;
const ESCORT_WORTH = 0.45;
const GUARD_WORTH = 0.3;
/** The other flag is worth a fight's half from afar, and twice as much at hand. */
const TAKE_WORTH = 0.35;
const TAKE_AT_HAND_WORTH = 0.6;
const TAKE_HALF_PX = 300;
/** An attacker this near to the flag takes it, though the own one is being carried off, px. */
const COMMITTED_PX = 450;
/** A mate who carries the flag is followed at this distance, px. */
const ESCORT_PX = 160;
/** Within this distance of the own flag is on guard, px. */
const GUARD_PX = 260;
/** How many go for an own flag on the ground; guards come on top. */
const RECOVERERS = 2;
/**
 * Which part of a side goes after the thief: one in four, and every other one while neither flag can be brought home before the other is back.
 * Were all to go, no thief would get home and nobody would go with the own one.
 */
const CHASE_SHARE = 1 / 4;
const CHASE_SHARE_AT_A_STAND = 1 / 2;

export function chooseFlagErrand(mind: Mind, view: BrainView): Errand | undefined {
  const { self, flags } = view;
  const own = flags.find(({ team }) => team === self.team);
  const theirs = flags.find(({ team }) => team === otherTeam(self.team));
  if (own === undefined || theirs === undefined) return undefined;
  const isGuard = isOnGuard(view);
  if (theirs.carrier === self.id) return bringHome(mind, view, own);
  if (own.state === 'dropped' && (isGuard || matesNearer(view, own) < RECOVERERS)) return to('recover', own, RECOVER_WORTH);
  const isCommitted = theirs.state !== 'carried' && distanceTo(self, theirs.x, theirs.y) < COMMITTED_PX;
  if (own.state === 'carried' && !isCommitted && isChaser(view, own, theirs))
    return to('chase', interception(mind, view, own), CHASE_WORTH);
  if (isGuard) return guard(mind, view);
  if (theirs.state === 'carried') return escort(view, theirs);
  const worth = TAKE_WORTH + (TAKE_AT_HAND_WORTH * TAKE_HALF_PX) / (TAKE_HALF_PX + distanceTo(self, theirs.x, theirs.y));
  return to('take', theirs, worth);
}

const to = (kind: Errand['kind'], { x, y }: Readonly<Place>, worth: number): Errand => ({ kind, x, y, worth });

const matesOf = ({ self, others }: BrainView): Other[] => others.filter((other) => areMates(self, other));

/** One in four stays at home, the lowest player numbers: one more in the lead, one fewer behind. */
function isOnGuard(view: BrainView): boolean {
  const { self, teamScores } = view;
  const mates = matesOf(view);
  const lead = teamScores[self.team] - teamScores[otherTeam(self.team)];
  const guards = Math.floor((mates.length + 2) / 4) + (mates.length >= 3 ? Math.max(-1, Math.min(1, lead)) : 0);
  return mates.filter(({ id }) => id < self.id).length < guards;
}

/** Of a side those nearest to the thief. */
function isChaser(view: BrainView, own: FlagView, theirs: FlagView): boolean {
  const share = theirs.state === 'carried' ? CHASE_SHARE_AT_A_STAND : CHASE_SHARE;
  return matesNearer(view, own) < Math.max(1, Math.floor((matesOf(view).length + 1) * share));
}

/** With the own flag away there is no scoring: then near home, where no foe is. */
function bringHome(mind: Mind, view: BrainView, own: FlagView): Errand {
  const home = homeOf(mind, view);
  if (own.state === 'home') return to('carry', home, CARRY_WORTH);
  if (own.state === 'dropped' && matesNearer(view, own) === 0) return to('carry', own, CARRY_WORTH);
  let refuge = home;
  let best = -Infinity;
  for (const spawn of mind.arena.spawns) {
    if (spawn.team !== view.self.team) continue;
    const place = { x: spawn.x / UNITS_PER_PX, y: spawn.y / UNITS_PER_PX };
    const lead = leadTo(mind, view, place.x, place.y) - distanceTo(place, home.x, home.y);
    if (lead <= best) continue;
    best = lead;
    refuge = place;
  }
  return to('carry', refuge, CARRY_WORTH);
}

/** How many living mates are nearer to a flag. */
function matesNearer(view: BrainView, { x, y }: FlagView): number {
  const distance = distanceTo(view.self, x, y);
  return matesOf(view).filter((mate) => mate.isAlive && distanceTo(mate, x, y) < distance).length;
}

/** Where somebody as fast can meet the thief on the straight way to its home; behind it, its heels. */
function interception({ arena }: Mind, { self }: BrainView, own: FlagView): Place {
  const goal = arena.flags.find(({ team }) => team === otherTeam(self.team));
  if (goal === undefined) return own;
  const wayX = goal.x / UNITS_PER_PX - own.x;
  const wayY = goal.y / UNITS_PER_PX - own.y;
  const gapX = self.x - own.x;
  const gapY = self.y - own.y;
  const ahead = wayX * gapX + wayY * gapY;
  const share = ahead <= 0 ? 0 : Math.min(1, (gapX * gapX + gapY * gapY) / (2 * ahead));
  return { x: own.x + wayX * share, y: own.y + wayY * share };
}

function escort({ self }: BrainView, theirs: FlagView): Errand | undefined {
  return distanceTo(self, theirs.x, theirs.y) < ESCORT_PX ? undefined : to('escort', theirs, ESCORT_WORTH);
}

/** Walks about near the own flag. */
function guard(mind: Mind, view: BrainView): Errand {
  const { post } = mind;
  const home = homeOf(mind, view);
  const isThere = distanceTo(view.self, post.x, post.y) < GUARD_PX / 4 || distanceTo(post, home.x, home.y) > GUARD_PX * 1.5;
  if (isThere) movePost(mind, home);
  return to('guard', post, GUARD_WORTH);
}

function movePost({ grid, post, rng }: Mind, home: Place): void {
  for (let attempt = 0; attempt < 4; attempt++) {
    const x = home.x + nextInt(rng, 2 * GUARD_PX) - GUARD_PX;
    const y = home.y + nextInt(rng, 2 * GUARD_PX) - GUARD_PX;
    if (!isOpenAt(grid, x, y)) continue;
    post.x = x;
    post.y = y;
    return;
  }
}

function homeOf({ arena }: Mind, { self }: BrainView): Place {
  const spot = arena.flags.find(({ team }) => team === self.team);
  return spot === undefined ? { x: self.x, y: self.y } : { x: spot.x / UNITS_PER_PX, y: spot.y / UNITS_PER_PX };
}
