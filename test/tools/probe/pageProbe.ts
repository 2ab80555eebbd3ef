/**
 * What measures inside the page: one function, sent there as text, so it may use nothing from outside of it. It reads the match through
 * `window.__bankshot` (`?test`) and changes nothing.
 *
 * After each display frame a message to itself says that the frame is done: callbacks of the frame have run, canvas and page are drawn and handed
 * to the compositor. What the view shows then is what that frame shows.
 */

/** Moments are ms since 1970 by this page's clock: `performance.timeOrigin + performance.now()`. */
export type PageTimes = {
  /** Since the previous call, each. */
  inputToPixelMs: number[];
  frameMs: number[];
  longTasksMs: number[];
  /** Own shots: the moment of the key event that fired each. */
  fired: { shot: string; atMs: number }[];
  /** Shots of anybody, drawn for the first time. */
  seen: { shot: string; atMs: number }[];
  rttMs: number;
  corrections: number;
  maxCorrectionPx: number;
};

type PageProbe = {
  take(): PageTimes;
  /** Alive in a match under way, and for some frames drawn at one place. */
  isStill(): boolean;
  /** Whether the latest step, or shot, has been seen. */
  isAnswered(): boolean;
  /** Forgets a step, or shot, that came to nothing. */
  giveUp(): void;
  playerId(): number;
  /** Round trips to the page that answers on the same channel; the quickest one tells how the clocks lie. */
  relateClock(): Promise<{ offsetMs: number; errorMs: number }>;
};

declare global {
  interface Window {
    __probe?: PageProbe;
  }
}

export function installPageProbe(): void {
  /** Drawn this much further along the way of the key, px, the disc has moved: any of its edges has changed. */
  const MOVED_PX = 0.1;
  /** Frames at one place, and how much one place may differ, px. */
  const STILL_FRAMES = 12;
  const STILL_PX = 0.02;
  const EXCHANGES = 30;
  const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = { KeyW: [0, -1], KeyA: [-1, 0], KeyS: [0, 1], KeyD: [1, 0] };
  const FIRE = 'KeyF';

  const nowMs = (): number => performance.timeOrigin + performance.now();
  const empty = (): Pick<PageTimes, 'inputToPixelMs' | 'frameMs' | 'longTasksMs' | 'fired' | 'seen'> => ({
    inputToPixelMs: [],
    frameMs: [],
    longTasksMs: [],
    fired: [],
    seen: [],
  });
  let times = empty();
  let step: { atMs: number; fromX: number; fromY: number; wayX: number; wayY: number } | null = null;
  let fire: { atMs: number } | null = null;
  let place = { x: 0, y: 0, frames: 0 };
  let frameAtMs: number | null = null;
  const known = new Set<string>();

  const onKey = ({ code, isTrusted, repeat, timeStamp }: KeyboardEvent): void => {
    const self = window.__bankshot?.view()?.self;
    if (!isTrusted || repeat || self == null) return;
    const way = STEPS[code];
    if (way !== undefined) step = { atMs: timeStamp, fromX: self.x, fromY: self.y, wayX: way[0], wayY: way[1] };
    else if (code === FIRE) fire = { atMs: performance.timeOrigin + timeStamp };
  };
  window.addEventListener('keydown', onKey, { capture: true });

  const afterFrame = (): void => {
    const view = window.__bankshot?.view();
    if (view == null) return;
    const { self } = view;
    for (const { owner, ordinal } of [...view.shots, ...view.beams]) {
      const shot = `${view.match.number}:${owner}:${ordinal}`;
      if (known.has(shot)) continue;
      known.add(shot);
      times.seen.push({ shot, atMs: nowMs() });
      if (fire === null || owner !== self?.id) continue;
      times.fired.push({ shot, atMs: fire.atMs });
      fire = null;
    }
    if (self === null) return;
    if (step !== null && (self.x - step.fromX) * step.wayX + (self.y - step.fromY) * step.wayY > MOVED_PX) {
      if (self.isAlive) times.inputToPixelMs.push(performance.now() - step.atMs);
      step = null;
    }
    const isThere = self.isAlive && Math.abs(self.x - place.x) < STILL_PX && Math.abs(self.y - place.y) < STILL_PX;
    place = { x: self.x, y: self.y, frames: isThere ? place.frames + 1 : 0 };
  };
  const frames = new MessageChannel();
  frames.port1.onmessage = afterFrame;
  const onFrame = (startMs: number): void => {
    requestAnimationFrame(onFrame);
    if (frameAtMs !== null) times.frameMs.push(startMs - frameAtMs);
    frameAtMs = startMs;
    frames.port2.postMessage(null);
  };
  requestAnimationFrame(onFrame);
  new PerformanceObserver((list) => times.longTasksMs.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });

  const clock = new BroadcastChannel('bankshot-probe');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays in its origin
  const say = (message: { ask: true } | { atMs: number }): void => clock.postMessage(message);
  let onAnswer: ((atMs: number) => void) | null = null;
  clock.onmessage = ({ data }: MessageEvent<{ ask: true } | { atMs: number }>) => {
    if ('ask' in data) say({ atMs: nowMs() });
    else onAnswer?.(data.atMs);
  };
  const exchange = async (): Promise<{ offsetMs: number; errorMs: number }> => {
    const askedMs = nowMs();
    const theirsMs = await new Promise<number>((resolve) => {
      onAnswer = resolve;
      say({ ask: true });
    });
    const answeredMs = nowMs();
    return { offsetMs: theirsMs - (askedMs + answeredMs) / 2, errorMs: (answeredMs - askedMs) / 2 };
  };

  window.__probe = {
    take: () => {
      const taken = times;
      times = empty();
      const { rttMs = 0, corrections = 0, maxCorrectionPx = 0 } = window.__bankshot?.stats() ?? {};
      return { ...taken, rttMs, corrections, maxCorrectionPx };
    },
    isStill: () => {
      const phase = window.__bankshot?.view()?.round.phase;
      return place.frames >= STILL_FRAMES && (phase === 'live' || phase === 'warmup' || phase === 'overtime');
    },
    isAnswered: () => step === null && fire === null,
    giveUp: () => {
      step = null;
      fire = null;
    },
    playerId: () => window.__bankshot?.view()?.self?.id ?? -1,
    relateClock: async () => {
      let best = await exchange();
      for (let n = 1; n < EXCHANGES; n++) {
        const next = await exchange();
        if (next.errorMs < best.errorMs) best = next;
      }
      return best;
    },
  };
}
