import type { LinkProfile } from '#net/EmulatedLink.ts';
import { parseLink } from '#net/parseLink.ts';
import type { ReplicaOptions } from '#net/Replica.ts';
import type { Arena } from '#shared/arena/Arena.ts';
import type { Difficulty } from '#shared/brain/difficulties.ts';
import { createRng, nextUint32, type Rng } from '#shared/math/rng.ts';
import { DEFAULT_PATCH_RATE_HZ } from '#shared/netConfig.ts';
import { COLOURS } from '#shared/schema/messages.ts';
import { hashWorld } from '#shared/sim/hashWorld.ts';
import type { ModeName } from '#shared/sim/modes.ts';
import { STEADY, type FramePace } from './FrameTimes.ts';
import { wildHands } from './hands.ts';
import { VirtualLink, type Stall } from './VirtualLink.ts';
import { VirtualPlayer, type Hands } from './VirtualPlayer.ts';
import { VirtualRoom } from './VirtualRoom.ts';
import { VirtualTime } from './VirtualTime.ts';

export type PlayerSetup = Omit<ReplicaOptions, 'arena' | 'playerId' | 'patchRateHz' | 'probe'> & {
  /** A profile, its name or its numbers as for `--link`; a frame arrives at once when left out. */
  link?: LinkProfile | string | null;
  /** On top of the stalls of the link. */
  stalls?: readonly Stall[];
  /** Runs, dashes and shoots at random when left out. */
  hands?: Hands;
  pace?: Partial<FramePace>;
  /** Looks once and then plays blindly, which costs a third: for a crowd that nobody asks what it sees. */
  isBlind?: boolean;
};

export type VirtualArenaOptions = {
  arena: Arena;
  seed: number;
  patchRateHz?: number;
  /** The room's own bots fill it to so many; none when left out. */
  backfill?: number;
  difficulty?: Difficulty;
  /** Everyone against everyone when left out. */
  mode?: ModeName;
  /** Here from the start. */
  players: readonly PlayerSetup[];
};

/**
 * A whole match in one process: the room, its players, and the links between them, on virtual time. Nothing in it waits, reads a clock or
 * throws dice: the same options make the same match to the last bit, minutes of it in seconds.
 */
export class VirtualArena {
  readonly time = new VirtualTime();
  readonly arena: Arena;
  readonly room: VirtualRoom;
  readonly players: VirtualPlayer[] = [];
  readonly #rng: Rng;
  readonly #patchRateHz: number;

  constructor(options: VirtualArenaOptions) {
    const { arena, seed, patchRateHz = DEFAULT_PATCH_RATE_HZ, backfill = 0, difficulty = 'normal', mode = 'ffa', players } = options;
    this.arena = arena;
    this.#rng = createRng(seed);
    this.#patchRateHz = patchRateHz;
    this.room = new VirtualRoom(this.time, patchRateHz, {
      maps: new Map([[arena.name, arena]]),
      map: arena.name,
      seed: nextUint32(this.#rng),
      patchRateHz,
      rules: { mode, bots: backfill, difficulty, friendlyFire: false },
    });
    for (const setup of players) this.join(setup);
  }

  get nowMs(): number {
    return this.time.now();
  }

  /** Of the server's world. */
  get hash(): number {
    return hashWorld(this.room.match.world);
  }

  /** Another player takes a seat, and connects from now on. */
  join({ link = null, stalls = [], hands, pace, isBlind = false, ...tricks }: PlayerSetup): VirtualPlayer {
    const { time, room, arena } = this;
    const count = this.players.length;
    const seeds = { link: nextUint32(this.#rng), frames: nextUint32(this.#rng), hands: nextUint32(this.#rng) };
    const profile = typeof link === 'string' ? parseLink(link) : link;
    const player = new VirtualPlayer({
      time,
      room,
      arena,
      patchRateHz: this.#patchRateHz,
      ...tricks,
      seat: room.join(`P${count}`, count % COLOURS.length),
      link: new VirtualLink(time, profile, seeds.link, stalls),
      hands: hands ?? wildHands(seeds.hands),
      pace: { ...STEADY, ...pace },
      seed: seeds.frames,
      isBlind,
    });
    this.players.push(player);
    return player;
  }

  /** Lets so much time pass. */
  run(seconds: number): void {
    this.stepTo(this.nowMs + seconds * 1000);
  }

  stepTo(ms: number): void {
    this.time.runTo(ms);
  }

  /** Calls `run` at a moment to come. */
  at(ms: number, run: () => void): void {
    this.time.at(ms, run);
  }
}
