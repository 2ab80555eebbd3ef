/** What the processes of the bench ask and tell each other. */

/** Clients of the framework alone; those that are mute only decode. */
export type BareOrder = { url: string; count: number; seconds: number; isMute: boolean };

export type CrowdFigures = {
  /** CPU time of one client in a second of play, ms. */
  cpuMs: number;
  /** 99th percentile of how late the process ran its timers, ms. */
  loopLagMs: number;
  /** Frames of one client in a second. */
  framesDown: number;
  framesUp: number;
};

export type ServerFigures = {
  /** Share of a core in the middle one of the latest seconds. */
  cpuShare: number;
  /** Since the server started, ms. */
  tickMs: { p50: number; p99: number };
  patchMs: { p50: number; p99: number };
};
