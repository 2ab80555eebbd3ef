import type * as Phaser from 'phaser';
import type { ArenaView, PlayerView } from '#net/ArenaView.ts';
import { MAX_PLAYERS } from '#shared/netConfig.ts';
import { ChargeGlow } from './ChargeGlow.ts';
import { DiscView, type DiscStyle } from './DiscView.ts';
import type { Look } from './Look.ts';
import type { Effects } from './Effects.ts';
import { NameTags } from './NameTags.ts';
import type { Paints } from './Paints.ts';
import type { Sight } from './Sight.ts';

/** Distance between two images of a dash, px. */
const GHOST_STEP = 20;

/** What of a player's last frame the next one needs. */
type Track = { isPresent: boolean; isDashing: boolean; ghostX: number; ghostY: number };

/** Told of what players begin to do. */
export type DiscWatcher = { dashed(player: PlayerView): void };

/** The discs of all players, by player number. */
export class DiscViews {
  readonly #discs: DiscView[];
  readonly #charges: ChargeGlow[];
  readonly #tracks: Track[];
  readonly #paints: Paints;
  readonly #effects: Effects;
  readonly #tags: NameTags;
  readonly #style: DiscStyle = { paint: 0, aimX: 1, aimY: 0, hasCrown: false, isInSight: true, seconds: 0, tagSize: 1 };
  readonly #watcher: DiscWatcher;

  constructor(scene: Phaser.Scene, paints: Paints, effects: Effects, watcher: DiscWatcher) {
    this.#paints = paints;
    this.#tags = new NameTags(scene);
    this.#effects = effects;
    this.#watcher = watcher;
    this.#charges = Array.from({ length: MAX_PLAYERS }, () => new ChargeGlow(scene));
    this.#discs = Array.from({ length: MAX_PLAYERS }, (_, id) => new DiscView(scene, this.#tags, id));
    this.#tracks = Array.from({ length: MAX_PLAYERS }, () => ({
      ...{ isPresent: false, isDashing: false },
      ...{ ghostX: 0, ghostY: 0 },
    }));
  }

  flash(player: number): void {
    this.#discs[player]?.flash();
  }

  kick(player: number): void {
    this.#discs[player]?.kick();
  }

  /** @param closeness  of the camera: names keep their size on the screen */
  draw(view: ArenaView, aim: { x: number; y: number }, look: Look, sight: Sight, closeness: number, dt: number): void {
    const style = this.#style;
    style.seconds += dt;
    style.tagSize = 1 / closeness;
    const leader = leaderOf(view.players);
    for (const track of this.#tracks) track.isPresent = false;
    for (const player of view.players) {
      const disc = this.#discs[player.id];
      const track = this.#tracks[player.id];
      if (disc === undefined || track === undefined) continue;
      track.isPresent = true;
      style.paint = this.#paints.of(player.id);
      style.aimX = player.isSelf ? aim.x : player.aimX;
      style.aimY = player.isSelf ? aim.y : player.aimY;
      style.hasCrown = player === leader;
      style.isInSight = sight.shows(player.x, player.y);
      disc.draw(player, style, look, dt);
      this.#trail(player, track, style);
      this.#charge(player, style, dt);
    }
    for (let id = 0; id < this.#discs.length; id++) {
      if (this.#tracks[id]!.isPresent) continue;
      this.#discs[id]!.hide();
      this.#charges[id]!.hide();
    }
    this.#tags.flush();
  }

  #charge(player: PlayerView, { paint, aimX, aimY, isInSight }: DiscStyle, dt: number): void {
    const isCharging = player.isAlive && player.isCharging && !player.isAway;
    const glow = this.#charges[player.id]!;
    if (!isCharging || !isInSight) return glow.hide();
    const length = Math.hypot(aimX, aimY) || 1;
    glow.draw(player.x, player.y, paint, aimX / length, aimY / length, dt);
  }

  #trail(player: PlayerView, track: Track, { paint, isInSight }: DiscStyle): void {
    const isDashing = player.isAlive && player.isDashing;
    if (isDashing && !track.isDashing) {
      this.#watcher.dashed(player);
      this.flash(player.id);
      track.ghostX = player.x;
      track.ghostY = player.y;
    }
    track.isDashing = isDashing;
    if (!isDashing || !isInSight) return;
    const dx = player.x - track.ghostX;
    const dy = player.y - track.ghostY;
    const steps = Math.min(6, Math.floor(Math.hypot(dx, dy) / GHOST_STEP));
    for (let i = 1; i <= steps; i++) this.#effects.ghost(track.ghostX + (dx * i) / steps, track.ghostY + (dy * i) / steps, paint);
    if (steps === 0) return;
    track.ghostX = player.x;
    track.ghostY = player.y;
  }
}

/** Who alone has the most points; nobody on a draw, before the first point, or where a team has them. */
function leaderOf(players: readonly PlayerView[]): PlayerView | null {
  let leader: PlayerView | null = null;
  let best = 0;
  for (const player of players) {
    if (player.score < best || player.score === 0 || player.team !== 0) continue;
    leader = player.score > best ? player : null;
    best = player.score;
  }
  return leader;
}
