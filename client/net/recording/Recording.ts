/** What the players of a run did, step by step, and over which links: enough to drive another build with the same work. See README.md. */
import type { ModeName } from '#shared/sim/modes.ts';
import type { EmulatedLink } from '../EmulatedLink.ts';
import type { PackedInputs } from './packInputs.ts';

export const RECORDING_FORMAT = 'bankshot-recording';
export const RECORDING_VERSION = 1;
/** Players, and steps of one of them: a day. */
export const MAX_RECORDED_PLAYERS = 500;
export const MAX_RECORDED_STEPS = 24 * 60 * 60 * 60;
/** A file, in characters: five hundred bots for ten minutes. */
export const MAX_RECORDING_CHARS = 64 * 1024 * 1024;

export type Recording = {
  format: typeof RECORDING_FORMAT;
  version: typeof RECORDING_VERSION;
  /** When it began, ISO 8601. */
  recordedAt: string;
  /** PROTOCOL_VERSION of the build that was played. */
  protocol: number;
  map: string;
  mode: ModeName;
  /** Of the server. */
  patchRateHz: number;
  players: RecordedPlayer[];
};

export type RecordedPlayer = {
  name: string;
  isHuman: boolean;
  /** From the beginning of the recording to this player's join. */
  joinAtMs: number;
  /** Null for the link there was. */
  link: EmulatedLink | null;
  inputs: PackedInputs;
};
