import type * as Phaser from 'phaser';
import type { ArenaView, BeamView, PlayerView, ShotView } from '#net/ArenaView.ts';
import { MAX_PLAYERS, TICK_RATE_HZ } from '#shared/netConfig.ts';
import type { Settings } from '../settings.ts';
import type { BakedArena, Piece } from './bakeArena.ts';
import { BeamViews, type BeamWatcher } from './BeamViews.ts';
import { CameraRig } from './CameraRig.ts';
import { DiscViews, type DiscWatcher } from './DiscViews.ts';
import { Effects } from './Effects.ts';
import { PickupViews } from './PickupViews.ts';
import { playEvents } from './playEvents.ts';
import { ShotViews, type ShotWatcher } from './ShotViews.ts';
import { Sight } from './Sight.ts';

/** All that is drawn of an arena, and the order in which a frame is put together. */
export class ArenaPicture implements ShotWatcher, BeamWatcher, DiscWatcher {
  readonly rig: CameraRig;
  readonly effects: Effects;
  readonly discs: DiscViews;
  readonly #camera: Phaser.Cameras.Scene2D.Camera;
  #pieces: readonly Piece[] = [];
  readonly #shots: ShotViews;
  readonly #beams: BeamViews;
  readonly #pickups: PickupViews;
  readonly #sight = new Sight();
  readonly #colours: number[] = Array.from({ length: MAX_PLAYERS }, () => 0);
  /** Player numbers wander to new players: the colour is looked up when it is needed. */
  readonly #colourOf = (player: number): number => this.#colours[player] ?? 0;
  readonly #stage;

  constructor(scene: Phaser.Scene) {
    this.#camera = scene.cameras.main;
    this.#pickups = new PickupViews(scene);
    this.effects = new Effects(scene);
    this.discs = new DiscViews(scene, this.effects, this);
    this.#shots = new ShotViews(scene, this);
    this.#beams = new BeamViews(scene, this);
    this.rig = new CameraRig(this.#camera);
    this.#stage = { effects: this.effects, discs: this.discs, camera: this.rig, colourOf: this.#colourOf };
  }

  /** Begins anew in another arena, whose size is in px. */
  enter(size: { readonly width: number; readonly height: number }, { pieces }: BakedArena): void {
    this.#pieces = pieces;
    this.rig.enter(size);
    this.#pickups.clear();
    this.#shots.clear();
    this.#beams.clear();
    this.effects.clear();
  }

  /**
   * @param zoom  device px per px of the arena
   * @param dt  since the previous frame, s
   */
  draw(view: ArenaView, aim: { x: number; y: number }, settings: Settings, zoom: number, dt: number): void {
    for (const player of view.players) this.#colours[player.id] = player.colour;
    this.rig.look(view, aim, zoom, settings.reducedMotion ? 0 : 1, dt);
    this.#see();
    playEvents(view, this.#stage);
    this.#pickups.draw(view.pickups, this.#sight, dt);
    this.discs.draw(view, aim, settings.showNames, this.#sight, dt);
    this.#beams.draw(view.beams, this.#colourOf);
    this.#shots.draw(view.shots, this.#colourOf, this.#sight, dt);
    this.effects.update(dt);
  }

  fired(shot: ShotView): void {
    const speed = Math.hypot(shot.vx, shot.vy) || 1;
    const back = Math.max(0, shot.age) / TICK_RATE_HZ;
    this.discs.kick(shot.owner);
    this.effects.muzzle(shot.x - shot.vx * back, shot.y - shot.vy * back, shot.vx / speed, shot.vy / speed, this.#colourOf(shot.owner));
  }

  bounced(shot: ShotView, outX: number, outY: number): void {
    const [x, y] = [shot.bounceX!, shot.bounceY!];
    if (this.#sight.shows(x, y)) this.effects.bounce(x, y, outX, outY, this.#colourOf(shot.owner), shot.bounces);
  }

  ended(x: number, y: number, owner: number): void {
    if (!this.#sight.shows(x, y)) return;
    this.effects.fizzle(x, y, this.#colourOf(owner));
  }

  beamFired({ owner, isOwn, points }: BeamView): void {
    const colour = this.#colourOf(owner);
    const [from, next] = [points[0]!, points[1]!];
    const length = Math.hypot(next.x - from.x, next.y - from.y) || 1;
    this.discs.kick(owner);
    this.effects.muzzle(from.x, from.y, (next.x - from.x) / length, (next.y - from.y) / length, colour);
    if (isOwn) this.rig.shake(0.22);
    for (let corner = 1; corner < points.length; corner++) {
      const [before, at, after] = [points[corner - 1]!, points[corner]!, points[corner + 1]];
      if (!this.#sight.shows(at.x, at.y)) continue;
      if (after === undefined) this.effects.fizzle(at.x, at.y, colour);
      else this.effects.bounce(at.x, at.y, ...turnAt(before, at, after), colour, corner + 1);
    }
  }

  dashed(player: PlayerView): void {
    const speed = Math.hypot(player.vx, player.vy) || 1;
    if (this.#sight.shows(player.x, player.y)) this.effects.dash(player.x, player.y, player.vx / speed, player.vy / speed, player.colour);
  }

  #see(): void {
    const { width, height, zoom } = this.#camera;
    this.#sight.lookAt(this.rig.x, this.rig.y, width / zoom, height / zoom);
    for (const { image, box } of this.#pieces) image.visible = this.#sight.showsBox(box);
  }
}

type Point = { readonly x: number; readonly y: number };

/** Where a way turns to at a wall: the sum of the unit vectors from the corner to both its neighbours, which is along the wall's normal. */
function turnAt(before: Point, at: Point, after: Point): [x: number, y: number] {
  const [toBefore, toAfter] = [Math.hypot(before.x - at.x, before.y - at.y) || 1, Math.hypot(after.x - at.x, after.y - at.y) || 1];
  return [(before.x - at.x) / toBefore + (after.x - at.x) / toAfter, (before.y - at.y) / toBefore + (after.y - at.y) / toAfter];
}
