import type * as Phaser from 'phaser';
import type { ArenaView, BeamView, PlayerView, ShotView } from '#net/ArenaView.ts';
import { TICK_RATE_HZ } from '#shared/netConfig.ts';
import { WEAPON_ID } from '#shared/sim/weapons.ts';
import type { ArenaShape } from '../paint/arenaShape.ts';
import type { BakedArena } from './bakeArena.ts';
import { BeamViews, type BeamWatcher } from './BeamViews.ts';
import { CameraRig } from './CameraRig.ts';
import { DamageNumbers } from './DamageNumbers.ts';
import type { Depths } from './Depths.ts';
import { DiscViews, type DiscWatcher } from './DiscViews.ts';
import { Effects } from './Effects.ts';
import { FlagViews } from './FlagViews.ts';
import type { Look } from './Look.ts';
import { Paints } from './Paints.ts';
import { PickupViews } from './PickupViews.ts';
import type { PlainFloor } from './PlainFloor.ts';
import { playEvents, type Stage } from './playEvents.ts';
import { ShotViews, type ShotWatcher } from './ShotViews.ts';
import { Sight } from './Sight.ts';

/** What an arena is drawn on: its pictures, the floor that goes without one, and what lies below. */
type Ground = { readonly baked: BakedArena; readonly plain: PlainFloor; readonly depths: Depths };

/** All that is drawn of an arena, and the order in which a frame is put together. */
export class ArenaPicture implements ShotWatcher, BeamWatcher, DiscWatcher {
  readonly rig: CameraRig;
  readonly #effects: Effects;
  readonly #discs: DiscViews;
  readonly #numbers: DamageNumbers;
  readonly #camera: Phaser.Cameras.Scene2D.Camera;
  readonly #shots: ShotViews;
  readonly #beams: BeamViews;
  readonly #pickups: PickupViews;
  readonly #flags: FlagViews;
  readonly #sight = new Sight();
  readonly #paints = new Paints();
  readonly #stage: Stage;
  #ground: Ground | null = null;
  /** Who fired the latest shot that is not its own volley's first, and when. */
  #volleyOwner = -1;
  #volleyTick = -1;

  constructor(scene: Phaser.Scene) {
    this.#camera = scene.cameras.main;
    this.#flags = new FlagViews(scene);
    this.#pickups = new PickupViews(scene);
    this.#effects = new Effects(scene);
    this.#numbers = new DamageNumbers(scene);
    this.#discs = new DiscViews(scene, this.#paints, this.#effects, this);
    this.#shots = new ShotViews(scene, this.#paints, this);
    this.#beams = new BeamViews(scene, this.#paints, this);
    this.rig = new CameraRig(this.#camera);
    const [effects, discs, numbers, paints] = [this.#effects, this.#discs, this.#numbers, this.#paints];
    this.#stage = { effects, discs, numbers, paints, camera: this.rig };
  }

  /** Begins anew in another arena. */
  enter(shape: ArenaShape, ground: Ground): void {
    this.#ground = ground;
    this.rig.enter(shape);
    this.#pickups.clear();
    this.#flags.enter(shape.flags);
    this.#shots.clear();
    this.#beams.clear();
    this.#effects.clear();
    this.#numbers.clear();
  }

  /**
   * @param zoom  device px per px of the arena
   * @param dt  since the previous frame, s
   */
  draw(view: ArenaView, aim: { x: number; y: number }, look: Look, zoom: number, dt: number): void {
    const sight = this.#sight;
    this.#effects.look = look;
    this.#paints.update(view, look.isFriendFoe);
    this.rig.look(view, aim, zoom, look.shake, dt);
    this.#see(look);
    playEvents(view, look, this.#stage);
    this.#flags.draw(view.flags, this.#paints, look, dt);
    this.#pickups.draw(view.pickups, sight, look, dt);
    this.#discs.draw(view, aim, look, sight, this.rig.closeness, dt);
    this.#beams.draw(view.beams);
    this.#shots.draw(view.shots, look, sight, dt);
    this.#effects.update(dt);
    this.#numbers.update(look.isCalm, dt);
  }

  fired(shot: ShotView): void {
    // One flame for all pellets that leave together.
    if (shot.owner === this.#volleyOwner && shot.spawnTick === this.#volleyTick) return;
    this.#volleyOwner = shot.owner;
    this.#volleyTick = shot.spawnTick;
    const speed = Math.hypot(shot.vx, shot.vy) || 1;
    const back = Math.max(0, shot.age) / TICK_RATE_HZ;
    const x = shot.x - shot.vx * back;
    const y = shot.y - shot.vy * back;
    const paint = this.#paints.of(shot.owner);
    this.#discs.kick(shot.owner);
    if (shot.weapon === WEAPON_ID.scatter) this.#effects.fan(x, y, shot.vx / speed, shot.vy / speed, paint);
    else this.#effects.muzzle(x, y, shot.vx / speed, shot.vy / speed, paint);
  }

  bounced(shot: ShotView, outX: number, outY: number): void {
    const x = shot.bounceX!;
    const y = shot.bounceY!;
    if (this.#sight.shows(x, y)) this.#effects.bounce(x, y, outX, outY, this.#paints.of(shot.owner), shot.bounces);
  }

  ended(x: number, y: number, owner: number): void {
    if (!this.#sight.shows(x, y)) return;
    this.#effects.fizzle(x, y, this.#paints.of(owner));
  }

  beamFired({ owner, isOwn, points }: BeamView): void {
    const colour = this.#paints.of(owner);
    const [from, next] = [points[0]!, points[1]!];
    const length = Math.hypot(next.x - from.x, next.y - from.y) || 1;
    this.#discs.kick(owner);
    this.#effects.muzzle(from.x, from.y, (next.x - from.x) / length, (next.y - from.y) / length, colour);
    if (isOwn) this.rig.shake(0.22);
    for (let corner = 1; corner < points.length; corner++) {
      const [before, at, after] = [points[corner - 1]!, points[corner]!, points[corner + 1]];
      if (!this.#sight.shows(at.x, at.y)) continue;
      if (after === undefined) this.#effects.fizzle(at.x, at.y, colour);
      else this.#effects.bounce(at.x, at.y, ...turnAt(before, at, after), colour, corner + 1);
    }
  }

  dashed(player: PlayerView): void {
    const speed = Math.hypot(player.vx, player.vy) || 1;
    if (this.#sight.shows(player.x, player.y))
      this.#effects.dash(player.x, player.y, player.vx / speed, player.vy / speed, this.#paints.of(player.id));
  }

  #see({ detail, isStark, isCalm }: Look): void {
    const { width, height, zoom } = this.#camera;
    const hasFloor = detail.hasFloor && !isStark;
    this.#sight.lookAt(this.rig.x, this.rig.y, width / zoom, height / zoom);
    if (this.#ground === null) return;
    const { baked, plain, depths } = this.#ground;
    plain.isVisible = !hasFloor;
    depths.draw(this.rig, hasFloor && detail.hasDepths, isCalm, this.#sight);
    for (const { image, box } of baked.floor) image.visible = hasFloor && this.#sight.showsBox(box);
    for (const { image, box } of baked.walls) image.visible = this.#sight.showsBox(box);
  }
}

type Point = { readonly x: number; readonly y: number };

/** Where a way turns to at a wall: the sum of the unit vectors from the corner to both its neighbours, which is along the wall's normal. */
function turnAt(before: Point, at: Point, after: Point): [x: number, y: number] {
  const [toBefore, toAfter] = [Math.hypot(before.x - at.x, before.y - at.y) || 1, Math.hypot(after.x - at.x, after.y - at.y) || 1];
  return [(before.x - at.x) / toBefore + (after.x - at.x) / toAfter, (before.y - at.y) / toBefore + (after.y - at.y) / toAfter];
}
