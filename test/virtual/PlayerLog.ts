import type { SessionProbe } from '#net/SessionProbe.ts';

/** Every raw measurement of one player's session, with its moment in virtual time where that says something. */
export type PlayerLog = {
  patches: { tick: number; atMs: number }[];
  /** From the sending of each input to the patch that acknowledged it, ms. */
  ackMs: number[];
  /** Inputs that waited on the server, as each patch told. */
  waitingInputs: number[];
  corrections: { px: number; atMs: number }[];
  handoversMs: number[];
  shotsMs: number[];
  confirmedShots: number;
  refusedShots: number;
  interpolationDelayMs: number[];
  underrunsMs: number[];
};

export function createLog(): PlayerLog {
  return {
    patches: [],
    ackMs: [],
    waitingInputs: [],
    corrections: [],
    handoversMs: [],
    shotsMs: [],
    confirmedShots: 0,
    refusedShots: 0,
    interpolationDelayMs: [],
    underrunsMs: [],
  };
}

/** An observer that writes everything into `log`. */
export function logProbe(log: PlayerLog, now: () => number): SessionProbe {
  return {
    onPatch: (tick) => void log.patches.push({ tick, atMs: now() }),
    onAck: (ms) => void log.ackMs.push(ms),
    onWaitingInputs: (ticks) => void log.waitingInputs.push(ticks),
    onCorrection: (px) => void log.corrections.push({ px, atMs: now() }),
    onHandover: () => void log.handoversMs.push(now()),
    onShot: () => void log.shotsMs.push(now()),
    onShotSettled(isConfirmed) {
      if (isConfirmed) log.confirmedShots += 1;
      else log.refusedShots += 1;
    },
    onInterpolationDelay: (ms) => void log.interpolationDelayMs.push(ms),
    onUnderrun: () => void log.underrunsMs.push(now()),
  };
}
