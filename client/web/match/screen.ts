/** What the page shows now: the one signal that `App` follows. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { JoinError, JoinStage, WantedSeat } from '#net/SessionOptions.ts';
import type { CloseReason } from './closeReason.ts';
import type { PageFailure } from './PageFailure.ts';

/** Steps of a join in order: the session's between ours. */
export const LOADING_STAGES = ['code', 'asking', 'connecting', 'loading-map', 'waiting-for-state', 'drawing'] as const satisfies readonly (
  JoinStage | 'code' | 'drawing'
)[];
export type LoadingStage = (typeof LOADING_STAGES)[number];
/** `fraction` is how far this stage is, 0 .. 1. */
export type OnLoadingStage = (stage: LoadingStage, fraction: number) => void;

export type FailureCode = JoinError['code'] | PageFailure['code'] | 'unknown';

export type Screen =
  | { at: 'menu' }
  | { at: 'joining'; stage: LoadingStage; fraction: number; cancel: () => void }
  /** `seat` is what was asked for, null for a practice. */
  | { at: 'failed'; code: FailureCode; seat: WantedSeat | null }
  | { at: 'playing'; hud: JSX.Element }
  /** The server or the link ended the match. */
  | { at: 'ended'; reason: CloseReason; roomId: string };

export const screen = signal<Screen>({ at: 'menu' });
