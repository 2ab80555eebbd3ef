/** How much is drawn at each quality. Cost on a weak machine is fill: what covers much of the screen goes first, what tells something stays. */
export const TIERS = ['low', 'medium', 'high'] as const;
export type Tier = (typeof TIERS)[number];

export type Detail = {
  /** Device px per CSS px, at most. */
  readonly resolution: number;
  /** Share of the sparks. */
  readonly particles: number;
  /** Light around discs, shots and pickups. */
  readonly hasHalos: boolean;
  /** Full-length trails; short ones else. */
  readonly hasTrails: boolean;
  /** The painted floor; a bare one with a grid else. */
  readonly hasFloor: boolean;
  /** What is seen in the painted floor and below it. */
  readonly hasDepths: boolean;
};

export const DETAILS: Readonly<Record<Tier, Detail>> = {
  low: { resolution: 1, particles: 0.34, hasHalos: false, hasTrails: false, hasFloor: false, hasDepths: false },
  medium: { resolution: 1.5, particles: 0.67, hasHalos: true, hasTrails: true, hasFloor: true, hasDepths: false },
  high: { resolution: 2, particles: 1, hasHalos: true, hasTrails: true, hasFloor: true, hasDepths: true },
};
