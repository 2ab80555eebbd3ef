import type { ArenaView, PlayerView, SelfView } from '#net/ArenaView.ts';
import { MAX_SHIELD } from '#shared/tuning.ts';
import { inHead, type CueSink } from './Cue.ts';

/** Health at and below which the own heart is heard, points; from one beat to the next there and at death's door, ms. */
const LOW_HEALTH = 35;
const BEAT_MS = { calm: 1150, wild: 560 } as const;
/** A shield that grows by more than this in one look was picked up, and that has its own sound, points. */
const GROWTH = 8;

type Track = { isDashing: boolean; isCharging: boolean; shield: number; frame: number };

/** What bodies do that no event tells of: dashes, charges, shields, the own heart. */
export class BodyEars {
  readonly #tracks = new Map<number, Track>();
  #frame = 0;
  #nextBeatMs = 0;

  hear({ players, self, nowMs }: ArenaView, sink: CueSink): void {
    this.#frame++;
    for (const player of players) this.#hearPlayer(player, sink);
    for (const [id, track] of this.#tracks) {
      if (track.frame === this.#frame) continue;
      this.#tracks.delete(id);
      if (track.isCharging) sink.release(charge(id));
    }
    if (self !== null) this.#hearHeart(self, nowMs, sink);
  }

  #hearPlayer(player: PlayerView, sink: CueSink): void {
    const { id, x, y, isSelf: isOwn, isAlive } = player;
    const isDashing = isAlive && player.isDashing;
    const isCharging = isAlive && player.isCharging && !player.isAway;
    const shield = isAlive ? player.shield : 0;
    const before = this.#tracks.get(id) ?? { isDashing, isCharging: false, shield };
    if (isDashing && !before.isDashing) sink.cue({ sound: 'dash', at: { x, y }, isOwn, gain: isOwn ? 0.8 : 1, rate: isOwn ? 1 : 0.86 });
    if (isCharging && !before.isCharging)
      sink.cue({ sound: 'charge', at: { x, y }, isOwn, gain: isOwn ? 0.6 : 1, rate: 1, hold: charge(id) });
    // A charge let go before it is full makes no shot, and must not sound like one.
    if (!isCharging && before.isCharging) sink.release(charge(id));
    if (isAlive && shield <= 0 && before.shield > 0)
      sink.cue({ sound: 'shieldBreak', at: { x, y }, isOwn, gain: isOwn ? 1 : 0.8, rate: 1 });
    if (isOwn && shield >= MAX_SHIELD && before.shield < MAX_SHIELD && shield - before.shield < GROWTH) sink.cue(inHead('shieldFull'));
    this.#tracks.set(id, { isDashing, isCharging, shield, frame: this.#frame });
  }

  #hearHeart({ isAlive, health }: SelfView, nowMs: number, sink: CueSink): void {
    if (!isAlive || health > LOW_HEALTH) this.#nextBeatMs = 0;
    else if (nowMs >= this.#nextBeatMs) {
      this.#nextBeatMs = nowMs + BEAT_MS.wild + (BEAT_MS.calm - BEAT_MS.wild) * (health / LOW_HEALTH);
      sink.cue(inHead('heartbeat'));
    }
  }
}

const charge = (player: number): string => `charge ${player}`;
