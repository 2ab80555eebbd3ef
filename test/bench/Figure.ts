/** One thing the bench has measured. */
export type Figure = {
  /** Names it from run to run. */
  readonly id: string;
  /** The same for people. */
  readonly what: string;
  readonly unit: string;
  readonly value: number;
};

export type BenchOptions = {
  readonly seed: number;
  /** A short look: the same figures of fewer repetitions, and the small crowds alone. */
  readonly isQuick: boolean;
};
