import type * as Phaser from 'phaser';
import type { PlayerView } from '#net/ArenaView.ts';
import { WEAPONS, type Weapon } from '#shared/sim/weapons.ts';
import { BODY_RADIUS_PX, MAX_HEALTH, MAX_SHIELD } from '#shared/tuning.ts';
import { PLAYER_COLOURS } from '../palette.ts';
import { ARC_STEPS, FRAME } from '../paint/frames.ts';
import { LAYER } from './layers.ts';
import type { NameTags } from './NameTags.ts';
import { createPicture, resize } from './picture.ts';

type Image = Phaser.GameObjects.Image;

const TAG_RISE = BODY_RADIUS_PX + 24;
const BIRTH_S = 0.28;
const FLASH_S = 0.13;
const KICK_PX = 5;
/** Turns of the ward around a fresh disc, rad/s. */
const WARD_SPIN = 1.6;

const BARRELS: Readonly<Record<Weapon['name'], readonly string[]>> = {
  blaster: FRAME.blasterBarrel,
  bouncer: FRAME.bouncerBarrel,
  rail: FRAME.railBarrel,
  scatter: FRAME.bouncerBarrel,
};

/** How a disc is drawn this frame, apart from what the player's own view says. */
export type DiscStyle = { aimX: number; aimY: number; hasName: boolean; hasCrown: boolean; isInSight: boolean; seconds: number };

/** Everything drawn for one player number, made once and reused by whoever gets the number next. */
export class DiscView {
  readonly #shadow: Image;
  readonly #halo: Image;
  readonly #ownHalo: Image;
  readonly #barrel: Image;
  readonly #hull: Image;
  readonly #ownRim: Image;
  readonly #flash: Image;
  readonly #ward: Image;
  readonly #health: Image;
  readonly #shield: Image;
  readonly #crown: Image;
  readonly #away: Image;
  readonly #tag: Image;
  readonly #all: readonly Image[];
  readonly #tags: NameTags;
  #isAlive = false;
  #birthS = BIRTH_S;
  #flashS = 0;
  #kick = 0;

  constructor(scene: Phaser.Scene, tags: NameTags, player: number) {
    this.#tags = tags;
    this.#shadow = createPicture(scene, FRAME.shadow, LAYER.ground);
    this.#halo = createPicture(scene, FRAME.halo[0]!, LAYER.light, 'add');
    this.#ownHalo = createPicture(scene, FRAME.ownHalo, LAYER.light, 'add');
    this.#barrel = createPicture(scene, FRAME.blasterBarrel[0]!, LAYER.body);
    this.#hull = createPicture(scene, FRAME.hull[0]!, LAYER.body);
    this.#ownRim = createPicture(scene, FRAME.ownRim, LAYER.body);
    this.#flash = createPicture(scene, FRAME.flash, LAYER.flash, 'add');
    this.#ward = createPicture(scene, FRAME.ward, LAYER.flash, 'add');
    this.#health = createPicture(scene, FRAME.health[0]!, LAYER.status);
    this.#shield = createPicture(scene, FRAME.shield[0]!, LAYER.status);
    this.#crown = createPicture(scene, FRAME.crown, LAYER.status);
    this.#away = createPicture(scene, FRAME.away, LAYER.status);
    this.#tag = tags.createTag(player);
    this.#all = [
      ...[this.#shadow, this.#barrel, this.#hull, this.#ownRim],
      ...[this.#halo, this.#ownHalo, this.#flash, this.#ward],
      ...[this.#health, this.#shield, this.#crown, this.#away, this.#tag],
    ];
  }

  /** A hit lights the hull up and squashes it for a moment. */
  flash(): void {
    this.#flashS = FLASH_S;
  }

  /** A shot pushes the barrel back. */
  kick(): void {
    this.#kick = KICK_PX;
  }

  hide(): void {
    this.#isAlive = false;
    for (const image of this.#all) image.visible = false;
  }

  draw(player: PlayerView, style: DiscStyle, dt: number): void {
    if (player.isAlive && !this.#isAlive) this.#birthS = this.#flashS = this.#kick = 0;
    this.#isAlive = player.isAlive;
    if (!player.isAlive || !style.isInSight) {
      for (const image of this.#all) image.visible = false;
      return;
    }
    this.#birthS = Math.min(BIRTH_S, this.#birthS + dt);
    this.#flashS = Math.max(0, this.#flashS - dt);
    this.#kick *= Math.exp(-dt * 16);
    this.#drawBody(player, style);
    this.#drawLight(player, style);
    this.#drawStatus(player, style);
  }

  #drawBody(player: PlayerView, { aimX, aimY }: DiscStyle): void {
    const { x, y, colour } = player;
    const alpha = player.isAway ? 0.4 : 1;
    const born = 1 - (1 - this.#birthS / BIRTH_S) ** 3;
    const size = (0.5 + 0.5 * born) * (1 - (this.#flashS / FLASH_S) * 0.1);
    const length = Math.hypot(aimX, aimY) || 1;
    const reach = BODY_RADIUS_PX + 2 - this.#kick;
    show(this.#shadow, x, y + 6, alpha * born);
    this.#barrel.setFrame(BARRELS[WEAPONS[player.weapon].name][colour]!);
    show(this.#barrel, x + (aimX / length) * reach * size, y + (aimY / length) * reach * size, alpha);
    this.#barrel.rotation = Math.atan2(aimY, aimX);
    resize(this.#barrel, size);
    this.#hull.setFrame(FRAME.hull[colour]!);
    show(this.#hull, x, y, alpha);
    resize(this.#hull, size);
    show(this.#ownRim, x, y, player.isSelf ? born : 0);
    resize(this.#ownRim, size);
  }

  #drawLight(player: PlayerView, { seconds }: DiscStyle): void {
    const { x, y } = player;
    this.#halo.setFrame(FRAME.halo[player.colour]!);
    show(this.#halo, x, y, player.isAway ? 0.25 : player.isSelf ? 1 : 0.8);
    show(this.#ownHalo, x, y, player.isSelf ? 1 : 0);
    show(this.#flash, x, y, (this.#flashS / FLASH_S) * 0.8);
    show(this.#ward, x, y, player.isProtected ? 0.65 + 0.35 * Math.sin(seconds * 7) : 0);
    this.#ward.rotation = seconds * WARD_SPIN;
  }

  #drawStatus(player: PlayerView, { hasName, hasCrown }: DiscStyle): void {
    const { x, y } = player;
    show(this.#health, x, y, player.health < MAX_HEALTH ? 1 : 0);
    this.#health.setFrame(FRAME.health[arcStep(player.health, MAX_HEALTH)]!);
    show(this.#shield, x, y, player.shield > 0 ? 0.9 : 0);
    this.#shield.setFrame(FRAME.shield[arcStep(player.shield, MAX_SHIELD)]!);
    show(this.#away, x, y, player.isAway ? 1 : 0);
    const isNamed = hasName && !player.isSelf;
    if (isNamed) this.#tags.write(player.id, player.name, PLAYER_COLOURS[player.colour]!.hex);
    show(this.#tag, x, y - TAG_RISE - (player.shield > 0 ? 4 : 0), isNamed ? (player.isAway ? 0.5 : 0.95) : 0);
    show(this.#crown, x, y - TAG_RISE - (isNamed ? 18 : 0), hasCrown ? 1 : 0);
  }
}

function show(image: Image, x: number, y: number, alpha: number): void {
  image.x = x;
  image.y = y;
  image.alpha = alpha;
  image.visible = alpha > 0;
}

/** The step of an arc for a value of 0 .. most: empty and full only when the value is. */
function arcStep(value: number, most: number): number {
  if (value <= 0) return 0;
  return Math.min(ARC_STEPS, Math.max(1, Math.floor((value / most) * ARC_STEPS)));
}
