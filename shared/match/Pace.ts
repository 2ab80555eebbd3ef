/** How a room's ticks went in one second. */
export type Pace = {
  /** The longest tick, ms. */
  tickMs: number;
  /** The latest start of a tick after it was due, ms. */
  lateMs: number;
  rateHz: number;
};
