import type { LoopClock } from './room/TickLoop.ts';

/** The process's monotonic time. */
export const systemClock: LoopClock = {
  now: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
