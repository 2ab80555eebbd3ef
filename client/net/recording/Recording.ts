/** What the players of a run did, step by step, and over which links: enough to drive another build with the same work. See README.md. */
import type { ModeName } from '#shared/sim/modes.ts';
import type { LinkProfile } from '../EmulatedLink.ts';
import type { PackedInputs } from './packInputs.ts';

export const RECORDING_FORMAT = 'bankshot-recording';
export const RECORDING_VERSION = 1;
/** Players, and steps of one of them: a day. */
export const MAX_RECORDED_PLAYERS = 500;
export const MAX_RECORDED_STEPS = 24 * 60 * 60 * 60;
/** Faults made by hand on one link. */
export const MAX_RECORDED_FAULTS = 10_000;
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
  /** From then to its leaving, where it left before the recording ended. */
  stayedMs?: number;
  /** Null for the link there was. */
  link: RecordedLink | null;
  inputs: PackedInputs;
};

export type RecordedLink = {
  profile: LinkProfile;
  seed: number;
  /** Made by hand, in their order. */
  faults?: RecordedFault[];
};

/** `atMs` after the player had joined the link fell silent for so long, or broke and could not come back sooner. */
export type RecordedFault = { kind: 'stall' | 'cut'; atMs: number; forMs: number };
