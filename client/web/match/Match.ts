import type { GameSession } from '#net/GameSession.ts';
import type { Controls } from '../controls/Controls.ts';
import type { HudState } from '../hud/HudState.ts';
import type { Watch } from '../hud/Watch.ts';
import type { LagRecorder } from '../lag/LagRecorder.ts';
import type { OwnInputs } from '../lag/OwnInputs.ts';
import type { WorldRenderer } from '../world/WorldRenderer.ts';

/** A match under way: what the HUD's parts may ask and do. */
export type Match = {
  readonly session: GameSession;
  readonly world: WorldRenderer;
  readonly controls: Controls;
  readonly hud: HudState;
  /** Where the camera is while there is no living body. */
  readonly watch: Watch;
  readonly lag: LagRecorder;
  readonly inputs: OwnInputs;
  /** Gives up the seat and goes back to the menu. */
  leave(): void;
};
