import { MAX_RECORDED_PLAYERS, RECORDING_FORMAT, RECORDING_VERSION } from '#net/recording/Recording.ts';
import { RecordingError } from '#net/recording/RecordingError.ts';
import { PROTOCOL_VERSION } from '#shared/netConfig.ts';
import type { CrewResult } from '../Crew.ts';
import { saveRecording } from './recordingFile.ts';

/** Writes what the bots of a run did. Returns what went wrong: what has been measured is worth its report all the same. */
export async function keepRecording(file: string, recordedAt: string, results: readonly CrewResult[]): Promise<string[]> {
  const recorded = results.map((result) => result.recorded).filter((some) => some !== null);
  const players = recorded.flatMap((some) => some.players).toSorted((a, b) => a.joinAtMs - b.joinAtMs);
  if (players.length > MAX_RECORDED_PLAYERS)
    return [`--record ${file}: a recording has at most ${MAX_RECORDED_PLAYERS} players, and ${players.length} have played`];
  const { map, mode } = recorded[0]!;
  const { patchRateHz } = results[0]!;
  try {
    await saveRecording(file, {
      format: RECORDING_FORMAT,
      version: RECORDING_VERSION,
      recordedAt,
      protocol: PROTOCOL_VERSION,
      map,
      mode,
      patchRateHz,
      players,
    });
    return [];
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    return [`--record ${error.message}`];
  }
}
