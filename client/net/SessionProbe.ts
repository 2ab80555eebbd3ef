import type { PlayerInput } from '#shared/sim/PlayerInput.ts';

/**
 * What the shooter saw against what the server ruled. `agreed`: one victim, seen and ruled. `disagreed`: seen and not ruled, or ruled and not seen.
 * `overtaken`: seen on somebody who was dead, protected or gone by then, which no view of the past can know.
 */
export type HitVerdict = 'agreed' | 'disagreed' | 'overtaken';

/** An input as it left: due at `dueMs`, sampled and sent at `sentMs`. `step` counts ticks of this end, with gaps where steps were dropped. */
export type InputSent = { step: number; dueMs: number; sentMs: number; input: Readonly<PlayerInput> };

/** An observer that gets every raw sample as it happens. A session keeps none of them: whoever measures brings the memory. */
export type SessionProbe = {
  /** A patch arrived, showing the state at the end of `tick`. */
  onPatch?(tick: number, nowMs: number): void;
  /** An input left. */
  onInput?(sent: InputSent): void;
  /** So many inputs were due and will never be sent: this end was too late for them, or so much was on its way that the body stands and waits. */
  onInputsMissed?(count: number): void;
  /** The patch that acknowledged an input arrived this long after the input was due. */
  onAck?(ms: number): void;
  /** A patch said that so many of the own inputs wait on the server for a later tick. */
  onWaitingInputs?(ticks: number): void;
  /** A patch said how long the latest inputs waited on the server for their tick. */
  onInputMargin?(ms: number): void;
  /** Reconciliation moved the predicted body by this much. */
  onCorrection?(px: number): void;
  /** The server itself placed the body: death, respawn. */
  onHandover?(): void;
  /** A ping came back. */
  onRtt?(ms: number): void;
  /** An input left that fires the own shot of this ordinal. It was due at `dueMs`, and was sampled and sent at `sentMs`. */
  onFire?(shot: { ordinal: number; dueMs: number; sentMs: number }): void;
  /** The own body fired a shot. */
  onShot?(): void;
  /** The server agreed that a predicted shot was fired, or did not. */
  onShotSettled?(isConfirmed: boolean): void;
  /** An own shot was seen to hit, or ruled to: whether the two are one. */
  onHitJudged?(verdict: HitVerdict): void;
  /** A view showed the others this far behind the server's clock, where this link asks for `wantedMs`. */
  onInterpolationDelay?(ms: number, wantedMs: number): void;
  /** The moment the others are drawn at ran past the newest patch. */
  onUnderrun?(): void;
};
