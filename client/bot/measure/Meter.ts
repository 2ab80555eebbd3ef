/** What one bot measures, into the samples of the run: by its session's probe, and by what its views show. */
import type { ArenaView } from '#net/ArenaView.ts';
import type { LinkProfile } from '#net/EmulatedLink.ts';
import type { SessionStatus } from '#net/SessionOptions.ts';
import type { SessionProbe } from '#net/SessionProbe.ts';
import { DrawnJumps } from './DrawnJumps.ts';
import type { ScreenSeat } from './OtherScreen.ts';
import type { Samples } from './Samples.ts';
import { StallRecovery } from './StallRecovery.ts';
import { TickRate } from './TickRate.ts';

/** Round trips that tell the usual one, a second apart. */
const RTTS = 15;

export class Meter {
  readonly probe: SessionProbe;
  readonly #samples: Samples;
  readonly #now: () => number;
  readonly #link: LinkProfile | null;
  readonly #stalls: StallRecovery;
  readonly #jumps = new DrawnJumps();
  #screen: ScreenSeat | null = null;
  #player = -1;
  /** The latest round trips, ms, in the order they came. */
  readonly #rttsMs: number[] = [];
  #halfRttMs: number | null = null;
  /** When the link was found lost that has yet to carry an input again. */
  #lostMs: number | null = null;

  /** `link` is the emulated one, null without one. */
  constructor(samples: Samples, link: LinkProfile | null, now: () => number) {
    this.#samples = samples;
    this.#link = link;
    this.#stalls = new StallRecovery((ms) => samples.stallRecoveryMs.push(ms));
    this.#now = now;
    this.probe = this.#observe();
    samples.drawnJumps.push(this.#jumps);
  }

  /** The bot has its seat: from now on its shots have names. */
  sitDown(roomId: string, player: number): void {
    this.#player = player;
    this.#screen = this.#samples.otherScreen.seat(roomId, player);
  }

  /** A view is on the screen. */
  see({ nowMs, renderTick, self, shots, beams, events }: ArenaView): void {
    this.#jumps.see(self, nowMs);
    const downMs = this.#wayMs('down');
    if (downMs !== null) {
      for (const shot of shots) this.#screen?.see(shot, nowMs, downMs);
      for (const { owner, ordinal, tick: spawnTick } of beams) this.#screen?.see({ owner, ordinal, spawnTick }, nowMs, downMs);
    }
    for (const event of events) {
      if (event.kind !== 'hit') continue;
      const { actor: owner, ordinal, tick: spawnTick } = event;
      if (owner === this.#player && self !== null) this.#samples.hits += 1;
      // Nobody has seen this shot fly: it hit in the tick it was fired in. What hits this bot is told early, before it shows.
      else if (downMs !== null && spawnTick <= renderTick) this.#screen?.see({ owner, ordinal, spawnTick }, nowMs, downMs);
    }
  }

  onStatus(status: SessionStatus): void {
    if (status.state === 'reconnecting') this.#lostMs = status.sinceMs;
    if (status.state === 'playing') this.#samples.reconnects += 1;
  }

  /** Usual time of one way, ms: the emulated link's own figure, else half of the round trip; null before the first ping. */
  #wayMs(way: 'up' | 'down'): number | null {
    if (this.#link !== null) return this.#link[way].delayMs;
    return this.#halfRttMs;
  }

  #observe(): SessionProbe {
    const samples = this.#samples;
    const tickRate = new TickRate();
    samples.tickRates.push(tickRate);
    let patchMs: number | null = null;
    return {
      onPatch: (tick, nowMs) => {
        tickRate.add(tick, nowMs);
        if (patchMs !== null) samples.patchGapMs.push(nowMs - patchMs);
        patchMs = nowMs;
        this.#screen?.patch(tick, nowMs);
        this.#stalls.patch(nowMs);
      },
      onAck: (ms) => {
        samples.inputToAckMs.push(ms);
        this.#onResumed();
      },
      onWaitingInputs: (ticks) => samples.inputBufferTicks.push(ticks),
      onRtt: (ms) => {
        samples.rttMs.push(ms);
        this.#learnRtt(ms);
      },
      onCorrection: (px) => samples.correctionPx.push(px),
      onHandover: () => {
        samples.handovers += 1;
      },
      onFire: (fire) => {
        const upMs = this.#wayMs('up');
        if (upMs !== null) this.#screen?.fire(fire, upMs);
      },
      onShot: () => {
        samples.shotsFired += 1;
      },
      onShotSettled: (isConfirmed) => {
        if (isConfirmed) samples.shotsConfirmed += 1;
        else samples.shotsRefused += 1;
      },
      onHitJudged: (verdict) => {
        samples.hitVerdicts[verdict] += 1;
      },
      onInterpolationDelay: (ms, wantedMs) => {
        samples.interpolationDelayMs.push(ms);
        this.#stalls.view(ms, wantedMs, this.#now());
      },
      onUnderrun: () => {
        samples.interpolationUnderruns += 1;
        this.#stalls.underrun();
      },
    };
  }

  /** The middle one of the latest: a ping that this process was late to read says nothing about the way. */
  #learnRtt(ms: number): void {
    this.#rttsMs.push(ms);
    if (this.#rttsMs.length > RTTS) this.#rttsMs.shift();
    this.#halfRttMs = this.#rttsMs.toSorted((a, b) => a - b)[this.#rttsMs.length >> 1]! / 2;
  }

  /** An input was acknowledged: the first one on a new connection says that the body obeys again. */
  #onResumed(): void {
    if (this.#lostMs === null) return;
    this.#samples.resumeMs.push(this.#now() - this.#lostMs);
    this.#lostMs = null;
  }
}
