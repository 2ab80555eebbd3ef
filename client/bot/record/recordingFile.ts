import { readFile, stat, writeFile } from 'node:fs/promises';
import { parseRecording } from '#net/recording/parseRecording.ts';
import { MAX_RECORDING_CHARS, type Recording } from '#net/recording/Recording.ts';
import { RecordingError } from '#net/recording/RecordingError.ts';
import { fileTrouble } from '../fileTrouble.ts';

/** No character of UTF-8 takes more than this for one of JavaScript's. */
const MAX_BYTES = 3 * MAX_RECORDING_CHARS;

/** @throws RecordingError when the file cannot be written, in a sentence that names it */
export async function saveRecording(file: string, recording: Recording): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(recording)}\n`);
  } catch (cause) {
    throw new RecordingError(`${file} cannot be written: ${fileTrouble(cause)}`, { cause });
  }
}

/** @throws RecordingError when there is no such file or no recording in it, in a sentence that names it */
export async function loadRecording(file: string): Promise<Recording> {
  const text = await readText(file).catch((cause: unknown) => {
    throw new RecordingError(`${file} cannot be read: ${fileTrouble(cause)}`, { cause });
  });
  try {
    return parseRecording(text);
  } catch (cause) {
    if (!(cause instanceof RecordingError)) throw cause;
    throw new RecordingError(`${file}: ${cause.message}`, { cause });
  }
}

/** A device or a pipe may go on for ever, so only files are read. */
async function readText(file: string): Promise<string> {
  const found = await stat(file);
  if (!found.isFile()) throw new Error('it is no file');
  if (found.size > MAX_BYTES) throw new Error(`it has ${found.size} bytes, and a recording at most ${MAX_BYTES}`);
  return readFile(file, 'utf8');
}
