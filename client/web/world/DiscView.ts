import type * as Phaser from 'phaser';
import type { PlayerView } from '#net/ArenaView.ts';
import { WEAPONS, type Weapon } from '#shared/sim/weapons.ts';
import { BODY_RADIUS_PX, MAX_HEALTH, MAX_SHIELD } from '#shared/tuning.ts';
import { ARC_STEPS, FRAME } from '../paint/frames.ts';
import { LAYER } from './layers.ts';
import type { Look } from './Look.ts';
import type { NameTags } from './NameTags.ts';
import { createPicture, place, resize, swap } from './picture.ts';

type Image = Phaser.GameObjects.Image;

const BIRTH_S = 0.28;
const FLASH_S = 0.13;
const KICK_PX = 5;
/** Turns of the ward around a fresh disc, rad/s. */
const WARD_SPIN = 1.6;
/** Whose health is lower than this share of the whole is pulsing. */
const LOW_HEALTH = 0.3;

const BARRELS: Readonly<Record<Weapon['name'], readonly string[]>> = {
  blaster: FRAME.blasterBarrel,
  scatter: FRAME.scatterBarrel,
  bouncer: FRAME.bouncerBarrel,
  rail: FRAME.railBarrel,
};

/** How a disc is drawn this frame, apart from what the player's own view says. */
export type DiscStyle = {
  paint: number;
  aimX: number;
  aimY: number;
  hasCrown: boolean;
  isInSight: boolean;
  seconds: number;
  tagSize: number;
};

/** Everything drawn for one player number, made once and reused by whoever gets the number next. */
export class DiscView {
  readonly #shadow: Image;
  readonly #halo: Image;
  readonly #ownHalo: Image;
  readonly #barrel: Image;
  readonly #starkRim: Image;
  readonly #hull: Image;
  readonly #emblem: Image;
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
  #isHidden = true;
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
    this.#starkRim = createPicture(scene, FRAME.starkRim[0]!, LAYER.body);
    this.#hull = createPicture(scene, FRAME.hull[0]!, LAYER.body);
    this.#emblem = createPicture(scene, FRAME.emblem[0]![0]!, LAYER.body);
    this.#ownRim = createPicture(scene, FRAME.ownRim, LAYER.body);
    this.#flash = createPicture(scene, FRAME.flash, LAYER.flash, 'add');
    this.#ward = createPicture(scene, FRAME.ward, LAYER.flash, 'add');
    this.#health = createPicture(scene, FRAME.health[0]!, LAYER.status);
    this.#shield = createPicture(scene, FRAME.shield[0]!, LAYER.status);
    this.#crown = createPicture(scene, FRAME.crown, LAYER.status);
    this.#away = createPicture(scene, FRAME.away, LAYER.status);
    this.#tag = tags.createTag(player);
    this.#all = [
      ...[this.#shadow, this.#barrel, this.#starkRim, this.#hull, this.#emblem, this.#ownRim],
      ...[this.#halo, this.#ownHalo, this.#flash, this.#ward],
      ...[this.#health, this.#shield, this.#crown, this.#away, this.#tag],
    ];
  }

  /** A hit, or the start of a dash, lights the hull up and squashes it for a moment. */
  flash(): void {
    this.#flashS = FLASH_S;
  }

  /** A shot pushes the barrel back. */
  kick(): void {
    this.#kick = KICK_PX;
  }

  hide(): void {
    this.#isAlive = false;
    this.#conceal();
  }

  draw(player: PlayerView, style: DiscStyle, look: Look, dt: number): void {
    if (player.isAlive && !this.#isAlive) this.#birthS = this.#flashS = this.#kick = 0;
    this.#isAlive = player.isAlive;
    if (!player.isAlive || !style.isInSight) return this.#conceal();
    this.#isHidden = false;
    this.#birthS = Math.min(BIRTH_S, this.#birthS + dt);
    this.#flashS = Math.max(0, this.#flashS - dt);
    this.#kick *= Math.exp(-dt * 16);
    this.#drawBody(player, style, look);
    this.#drawLight(player, style, look);
    this.#drawStatus(player, style, look);
  }

  #conceal(): void {
    if (this.#isHidden) return;
    this.#isHidden = true;
    for (const image of this.#all) image.visible = false;
  }

  #drawBody(player: PlayerView, { paint, aimX, aimY }: DiscStyle, look: Look): void {
    const { x, y, team } = player;
    const alpha = player.isAway ? 0.4 : 1;
    const born = 1 - (1 - this.#birthS / BIRTH_S) ** 3;
    const size = look.isCalm ? 1 : (0.5 + 0.5 * born) * (1 - (this.#flashS / FLASH_S) * 0.1);
    const length = Math.hypot(aimX, aimY) || 1;
    const reach = BODY_RADIUS_PX + 2 - this.#kick;
    place(this.#shadow, x + 2, y + 6, alpha * born);
    swap(this.#barrel, BARRELS[WEAPONS[player.weapon].name][paint]!);
    place(this.#barrel, x + (aimX / length) * reach * size, y + (aimY / length) * reach * size, alpha);
    this.#barrel.rotation = Math.atan2(aimY, aimX);
    resize(this.#barrel, size);
    swap(this.#hull, (team === 0 ? FRAME.hull : FRAME.teamHull)[paint]!);
    place(this.#hull, x, y, alpha);
    resize(this.#hull, size);
    place(this.#emblem, x, y, team === 0 ? alpha : 0); // a team's emblem is part of its hull
    if (team === 0) swap(this.#emblem, FRAME.emblem[paint]![player.emblem] ?? FRAME.emblem[paint]![0]!);
    resize(this.#emblem, size);
    place(this.#starkRim, x, y, look.isStark ? alpha : 0);
    if (look.isStark) swap(this.#starkRim, FRAME.starkRim[paint] ?? FRAME.starkRim[1]!);
    place(this.#ownRim, x, y, player.isSelf ? born : 0);
    resize(this.#ownRim, size);
  }

  #drawLight(player: PlayerView, { paint, seconds }: DiscStyle, { detail, flash, isStark }: Look): void {
    const { x, y } = player;
    const halo = detail.hasHalos && !isStark ? 1 : 0;
    swap(this.#halo, FRAME.halo[paint]!);
    place(this.#halo, x, y, halo * (player.isAway ? 0.25 : player.isSelf ? 1 : 0.8));
    place(this.#ownHalo, x, y, player.isSelf ? halo : 0);
    place(this.#flash, x, y, (this.#flashS / FLASH_S) * (0.25 + 0.55 * flash));
    place(this.#ward, x, y, player.isProtected ? 0.65 + 0.35 * Math.sin(seconds * 7) : 0);
    this.#ward.rotation = seconds * WARD_SPIN;
  }

  #drawStatus(player: PlayerView, { paint, hasCrown, seconds, tagSize }: DiscStyle, look: Look): void {
    const { x, y, health } = player;
    const pulse = health < MAX_HEALTH * LOW_HEALTH && !look.isCalm ? 0.65 + 0.35 * Math.sin(seconds * 11) : 1;
    place(this.#health, x, y, health < MAX_HEALTH ? pulse : 0);
    swap(this.#health, FRAME.health[arcStep(health, MAX_HEALTH)]!);
    place(this.#shield, x, y, player.shield > 0 ? 0.9 : 0);
    swap(this.#shield, FRAME.shield[arcStep(player.shield, MAX_SHIELD)]!);
    place(this.#away, x, y, player.isAway ? 1 : 0);
    const isNamed = look.hasNames && !player.isSelf;
    if (isNamed) this.#tags.write(player.id, player.name, paint, player.team !== 0);
    const rise = BODY_RADIUS_PX + 14 + 10 * tagSize;
    place(this.#tag, x, y - rise - (player.shield > 0 ? 4 : 0), isNamed ? (player.isAway ? 0.5 : 0.95) : 0);
    if (isNamed) this.#tags.size(this.#tag, tagSize);
    place(this.#crown, x, y - rise - (isNamed ? 18 * tagSize : 0), hasCrown ? 1 : 0);
  }
}

/** The step of an arc for a value of 0 .. most: empty and full only when the value is. */
function arcStep(value: number, most: number): number {
  if (value <= 0) return 0;
  return Math.min(ARC_STEPS, Math.max(1, Math.floor((value / most) * ARC_STEPS)));
}
