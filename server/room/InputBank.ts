import { INPUT_BANK_TICKS, MAX_INPUTS_PER_TICK } from '#shared/netConfig.ts';

/**
 * The time a player may spend: one credit a tick, one input a credit. So a burst after a stall is caught up, a flood moves nobody faster
 * than real time, and a late player stands still until its inputs come.
 */
export class InputBank {
  #credits = 0;

  /** One tick passes: how many of `waiting` inputs belong to it. */
  spend(waiting: number): number {
    this.#credits = Math.min(INPUT_BANK_TICKS, this.#credits + 1);
    const spent = Math.min(waiting, this.#credits, MAX_INPUTS_PER_TICK);
    this.#credits -= spent;
    return spent;
  }
}
