import type { HitVerdict, SessionProbe } from '#net/SessionProbe.ts';

/** Every raw measurement of one player's session, with its moment in virtual time where that says something. */
export type PlayerLog = {
  patches: { tick: number; atMs: number }[];
  /** From the sending of each input to the patch that acknowledged it, ms. */
  ackMs: number[];
  /** Inputs that waited on the server, as each patch told. */
  waitingInputs: number[];
  corrections: { px: number; atMs: number }[];
  handoversMs: number[];
  /** Inputs that fire: which shot, when it was due, and when it was sent, ms of the client's own clock. */
  fires: { ordinal: number; dueMs: number; sentMs: number }[];
  /** Moments of the predicted shots. */
  shotsMs: number[];
  confirmedShots: number;
  refusedShots: number;
  verdicts: HitVerdict[];
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
    fires: [],
    shotsMs: [],
    confirmedShots: 0,
    refusedShots: 0,
    verdicts: [],
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
    onFire: (shot) => void log.fires.push(shot),
    onShot: () => void log.shotsMs.push(now()),
    onShotSettled(isConfirmed) {
      if (isConfirmed) log.confirmedShots += 1;
      else log.refusedShots += 1;
    },
    onHitJudged: (verdict) => void log.verdicts.push(verdict),
    onInterpolationDelay: (ms) => void log.interpolationDelayMs.push(ms),
    onUnderrun: () => void log.underrunsMs.push(now()),
  };
}
