/** What a player wants in one tick: intent only. A client never states a position. */
export type PlayerInput = {
  /** 0 to stand, else 1 + a step of the ring of `MOVE_HALF`. */
  move: number;
  /** A step of the ring of `AIM_HALF`. */
  aim: number;
  /** Bits of `BUTTON`. */
  buttons: number;
};

export const BUTTON = { fire: 1, dash: 2 } as const;
/** All bits that mean something. */
export const BUTTON_MASK = BUTTON.fire | BUTTON.dash;

/** Standing still, aiming along +x, nothing pressed. */
export const NEUTRAL_INPUT: Readonly<PlayerInput> = { move: 0, aim: 0, buttons: 0 };
