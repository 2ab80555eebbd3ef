/** What one bot measures, into the measurements of the run: by its session's probe, and by what its views show. */
import type { ArenaView, ShotView } from '#net/ArenaView.ts';
import type { LinkProfile } from '#net/EmulatedLink.ts';
import type { NetStats, SessionStatus } from '#net/SessionOptions.ts';
import type { SessionProbe } from '#net/SessionProbe.ts';
import { DrawnJumps } from './DrawnJumps.ts';
import { Histogram } from './Histogram.ts';
import type { Sink } from './Measurements.ts';
import type { OtherScreen, ScreenSample, ScreenSeat } from './OtherScreen.ts';
import { StallRecovery } from './StallRecovery.ts';
import { TickRate } from './TickRate.ts';

/** Round trips that tell the usual one, a second apart. */
const RTTS = 15;
/** Patches that stay away for longer are a stall, ms: three or four of them. */
const STALL_MS = 100;

export type MeterOptions = {
  sink: Sink;
  otherScreen: OtherScreen;
  /** The emulated link, null without one. */
  link: LinkProfile | null;
  now: () => number;
};

export class Meter {
  readonly probe: SessionProbe;
  readonly #sink: Sink;
  readonly #otherScreen: OtherScreen;
  readonly #link: LinkProfile | null;
  readonly #now: () => number;
  readonly #stalls: StallRecovery;
  readonly #jumps = new DrawnJumps();
  readonly #tickRate = new TickRate();
  /** Of this bot alone: what tells one bad link among good ones. */
  #own = { rttMs: new Histogram(), inputToAckMs: new Histogram(), interpolationDelayMs: new Histogram(), corrections: 0 };
  #screen: ScreenSeat | null = null;
  #player = -1;
  #patchIntervalMs = 0;
  /** The latest round trips, ms, in the order they came. */
  readonly #rttsMs: number[] = [];
  #halfRttMs: number | null = null;
  /** When the link was found lost that has yet to carry an input again. */
  #lostMs: number | null = null;
  /** The moment of the latest view, ticks, and the newest shot that any view has shown. */
  #seenTick = 0;
  #newestShot = -1;
  #traffic: Pick<NetStats, 'framesDown' | 'framesUp' | 'bytesDown' | 'bytesUp'> | null = null;
  /** When it was looked up. */
  #trafficMs: number;

  constructor({ sink, otherScreen, link, now }: MeterOptions) {
    this.#sink = sink;
    this.#otherScreen = otherScreen;
    this.#link = link;
    this.#now = now;
    this.#trafficMs = now();
    this.#stalls = new StallRecovery((ms) => sink.add('stallRecoveryMs', ms));
    this.probe = this.#observe();
  }

  /** The bot has its seat: from now on its shots have names. */
  sitDown(roomId: string, player: number, patchRateHz: number): void {
    this.#player = player;
    this.#patchIntervalMs = 1000 / patchRateHz;
    this.#screen = this.#otherScreen.seat(roomId, player, (sample) => this.#onScreen(sample));
  }

  /** Forgets what this bot alone came to: the warm-up is over. */
  restart(stats: NetStats): void {
    this.#own = { rttMs: new Histogram(), inputToAckMs: new Histogram(), interpolationDelayMs: new Histogram(), corrections: 0 };
    this.#tickRate.restart();
    this.#jumps.restart();
    this.#traffic = stats;
    this.#trafficMs = this.#now();
  }

  /** What this bot came to since `restart`. */
  figures() {
    const { rttMs, inputToAckMs, interpolationDelayMs, corrections } = this.#own;
    return {
      rttMs: rttMs.percentile(0.5),
      inputToAckMs: inputToAckMs.percentile(0.5),
      inputToAckMeanMs: inputToAckMs.mean,
      interpolationDelayMs: interpolationDelayMs.percentile(0.5),
      corrections,
      tickRateHz: this.#tickRate.hz,
      maxJumpPx: this.#jumps.maxPx,
    };
  }

  /** Call it about once a second: what the session counts, and what the room says of its last second. */
  count(stats: NetStats): void {
    const before = this.#traffic ?? { framesDown: 0, framesUp: 0, bytesDown: 0, bytesUp: 0 };
    for (const counter of ['framesDown', 'framesUp', 'bytesDown', 'bytesUp'] as const)
      this.#sink.countSince(this.#trafficMs, counter, stats[counter] - before[counter]);
    this.#traffic = stats;
    this.#trafficMs = this.#now();
    const { tickMs, tickLateMs, tickRateHz } = stats.server;
    if (tickRateHz === 0) return;
    this.#sink.add('serverTickMs', tickMs);
    this.#sink.add('serverTickLateMs', tickLateMs);
    this.#sink.add('serverTickRateHz', tickRateHz);
  }

  /** A view is on the screen. */
  see({ nowMs, renderTick, self, shots, beams, events }: ArenaView): void {
    if (this.#jumps.see(self, nowMs)) this.#sink.count('drawnJumps');
    const downMs = this.#wayMs('down');
    if (downMs !== null) {
      this.#seeShots(shots, renderTick, nowMs, downMs);
      for (const { owner, ordinal, tick: spawnTick } of beams) this.#screen?.see({ owner, ordinal, spawnTick }, nowMs, downMs);
    }
    for (const event of events) {
      if (event.kind !== 'hit') continue;
      const { actor: owner, ordinal, tick: spawnTick } = event;
      if (owner === this.#player && self !== null) this.#sink.count('hits');
      // Nobody has seen this shot fly: it hit in the tick it was fired in. What hits this bot is told early, before it shows.
      else if (downMs !== null && spawnTick <= renderTick) this.#screen?.see({ owner, ordinal, spawnTick }, nowMs, downMs);
    }
  }

  /** A shot is new to the screen when it was launched since the view before, or has left its barrel since. */
  #seeShots(shots: readonly ShotView[], renderTick: number, nowMs: number, downMs: number): void {
    const newAge = renderTick - this.#seenTick;
    const before = this.#newestShot;
    this.#seenTick = renderTick;
    for (const shot of shots) {
      if (shot.isOwn || (shot.key <= before && shot.age > newAge)) continue;
      this.#newestShot = Math.max(this.#newestShot, shot.key);
      this.#screen?.see(shot, nowMs, downMs);
    }
  }

  onStatus(status: SessionStatus): void {
    if (status.state === 'reconnecting') {
      this.#lostMs = status.sinceMs;
      this.#sink.count('drops');
    }
    if (status.state === 'playing') this.#sink.count('reconnects');
  }

  /** Usual time of one way, ms: the emulated link's own figure, else half of the round trip; null before the first ping. */
  #wayMs(way: 'up' | 'down'): number | null {
    if (this.#link !== null) return this.#link[way].delayMs;
    return this.#halfRttMs;
  }

  #observe(): SessionProbe {
    const sink = this.#sink;
    let patchMs: number | null = null;
    return {
      onPatch: (tick, nowMs) => {
        this.#tickRate.add(tick, nowMs);
        if (patchMs !== null) this.#onGap(nowMs - patchMs);
        patchMs = nowMs;
        this.#screen?.patch(tick, nowMs);
        this.#stalls.patch(nowMs);
      },
      onInput: ({ dueMs, sentMs }) => {
        sink.count('inputs');
        sink.add('inputLateMs', sentMs - dueMs);
      },
      onInputsMissed: (count) => sink.count('inputsMissed', count),
      onAck: (ms) => {
        sink.add('inputToAckMs', ms);
        this.#own.inputToAckMs.add(ms);
        this.#onResumed();
      },
      onWaitingInputs: (ticks) => sink.add('inputBufferTicks', ticks),
      onInputMargin: (ms) => sink.add('inputMarginMs', ms),
      onRtt: (ms) => {
        sink.add('rttMs', ms);
        this.#own.rttMs.add(ms);
        this.#learnRtt(ms);
      },
      onCorrection: (px) => {
        sink.add('correctionPx', px);
        this.#own.corrections += 1;
      },
      onHandover: () => sink.count('handovers'),
      onFire: (fire) => {
        const upMs = this.#wayMs('up');
        if (upMs !== null) this.#screen?.fire(fire, upMs);
      },
      onShot: () => sink.count('shotsFired'),
      onShotSettled: (isConfirmed) => sink.count(isConfirmed ? 'shotsConfirmed' : 'shotsRefused'),
      onHitJudged: (verdict) => sink.count(verdict),
      onInterpolationDelay: (ms, wantedMs) => {
        sink.add('interpolationDelayMs', ms);
        this.#own.interpolationDelayMs.add(ms);
        this.#stalls.view(ms, wantedMs, this.#now());
      },
      onUnderrun: () => {
        sink.count('underruns');
        this.#stalls.underrun();
      },
    };
  }

  /** A stall begins anywhere between two patches: half an interval after the last one, on average. */
  #onGap(ms: number): void {
    this.#sink.add('patchGapMs', ms);
    const stallMs = ms - this.#patchIntervalMs / 2;
    if (stallMs > STALL_MS) this.#sink.add('stallMs', stallMs);
  }

  #onScreen({ total, sendWait, oneWay, tick, patchWait, interpolation }: ScreenSample): void {
    this.#sink.add('screenTotalMs', total);
    this.#sink.add('screenSendWaitMs', sendWait);
    this.#sink.add('screenOneWayMs', oneWay);
    this.#sink.add('screenTickMs', tick);
    this.#sink.add('screenPatchWaitMs', patchWait);
    this.#sink.add('screenInterpolationMs', interpolation);
    this.#sink.add('screenMinusOneWayMs', total - oneWay);
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
    this.#sink.add('resumeMs', this.#now() - this.#lostMs);
    this.#lostMs = null;
  }
}
