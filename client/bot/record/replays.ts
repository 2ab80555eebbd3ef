/** `--record` and `--replay`, as they are typed. */
import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { stepsOf } from '#net/recording/packInputs.ts';
import type { Recording } from '#net/recording/Recording.ts';
import { RecordingError } from '#net/recording/RecordingError.ts';
import { TICK_RATE_HZ } from '#shared/netConfig.ts';
import { FlagError } from '../flagValues.ts';
import type { BotPlan, Scenario, ScenarioRun } from '../scenarios/Scenario.ts';
import { loadRecording } from './recordingFile.ts';

/** Which recording a run plays again, for its report. */
export type ReplayNote = Pick<Recording, 'recordedAt' | 'protocol' | 'map' | 'mode' | 'patchRateHz'> & { file: string; players: number };
export type Replay = { note: ReplayNote; scenario: Scenario };

/** What a recording brings with it: these flags and it exclude each other. */
export const BROUGHT_FLAGS = ['scenario', 'count', 'link', 'brain', 'difficulty', 'ramp'] as const;
type Typed = { readonly [Flag in (typeof BROUGHT_FLAGS)[number]]?: string | undefined };

/**
 * @param typed  the values of flags as they were typed
 * @throws FlagError when the file is no recording, or a flag says what the recording says already
 */
export async function loadReplay(file: string, typed: Typed): Promise<Replay> {
  const twice = BROUGHT_FLAGS.find((flag) => typed[flag] !== undefined);
  if (twice !== undefined) throw new FlagError(`--replay brings its own ${twice} with it: leave --${twice} out, got "${typed[twice]!}"`);
  try {
    const recording = await loadRecording(file);
    const { recordedAt, protocol, map, mode, patchRateHz, players } = recording;
    const note = { file, recordedAt, protocol, map, mode, patchRateHz, players: players.length };
    return { note, scenario: replayScenario(recording) };
  } catch (cause) {
    if (!(cause instanceof RecordingError)) throw cause;
    throw new FlagError(`--replay ${cause.message}`, { cause });
  }
}

/** Before a run that would be recorded for nothing. Throws FlagError. */
export async function checkRecordFile(file: string, repeat: number): Promise<void> {
  if (repeat > 1) throw new FlagError(`--record keeps one run, got --repeat ${repeat}: leave one of the two out`);
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory() === true) throw new FlagError(`--record takes a file, and ${file} is a folder`);
  const place = found === null ? dirname(file) : file;
  await access(place, constants.W_OK).catch((cause: unknown) => {
    throw new FlagError(`--record ${file} cannot be written: is there a folder ${dirname(file)}, and is it yours?`, { cause });
  });
}

/** The recorded players join when they did and do what they did. It lasts from the last join to the last input. */
function replayScenario({ players }: Recording): Scenario {
  const lastJoinMs = Math.max(...players.map(({ joinAtMs }) => joinAtMs));
  const endsMs = players.map(({ joinAtMs, inputs }) => joinAtMs + (stepsOf(inputs) * 1000) / TICK_RATE_HZ);
  const seconds = Math.min(86400, Math.max(1, Math.floor((Math.max(...endsMs) - lastJoinMs) / 1000)));
  return {
    about: 'what was recorded, again',
    usual: { count: players.length, seconds, rooms: 0 },
    measures: 'play',
    plan: ({ rooms, difficultyOf }: ScenarioRun) =>
      players.map((again, bot): BotPlan => ({
        joinAtS: again.joinAtMs / 1000,
        leaveAtS: null,
        room: rooms === 0 ? 0 : bot % rooms,
        link: again.link?.profile ?? null,
        brain: 'afk',
        difficulty: difficultyOf(bot),
        faults: [],
        again,
      })),
  };
}
