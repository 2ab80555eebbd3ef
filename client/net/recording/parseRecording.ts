import { MAX_NAME_LENGTH, TICK_RATE_HZ } from '#shared/netConfig.ts';
import { MODE_NAMES } from '#shared/sim/modes.ts';
import type { LinkWay } from '../EmulatedLink.ts';
import { checkInputs } from './checkInputs.ts';
import { flagIn, integerIn, lineIn, listIn, numberIn, objectIn, oneOf } from './checks.ts';
import {
  MAX_RECORDED_FAULTS,
  MAX_RECORDED_PLAYERS,
  MAX_RECORDING_CHARS,
  RECORDING_FORMAT,
  RECORDING_VERSION,
  type RecordedFault,
  type RecordedLink,
  type RecordedPlayer,
  type Recording,
} from './Recording.ts';
import { refuse, RecordingError } from './RecordingError.ts';

const MAX_LINE = 64;
const DAY_MS = 24 * 60 * 60 * 1000;
/** What a link may be: beyond, emulating it would keep this end from playing. */
const MAX_LINK_MS = 60_000;
const MAX_RATE_KBPS = 1e9;
const MAX_STALLS_PER_S = 100;

/**
 * The recording in a file's text. What this version does not know is left out.
 *
 * @throws RecordingError in a sentence that names the place, the value and what is allowed
 */
export function parseRecording(text: string): Recording {
  if (text.length > MAX_RECORDING_CHARS)
    throw new RecordingError(`a recording has at most ${MAX_RECORDING_CHARS} characters, this one has ${text.length}`);
  const file = objectIn(parseJson(text), 'a recording');
  return {
    format: oneOf(file['format'], 'format', [RECORDING_FORMAT]),
    version: oneOf(file['version'], 'version', [RECORDING_VERSION]),
    recordedAt: momentIn(file['recordedAt'], 'recordedAt'),
    protocol: integerIn(file['protocol'], 'protocol', 0, 1e6),
    map: lineIn(file['map'], 'map', MAX_LINE),
    mode: oneOf(file['mode'], 'mode', MODE_NAMES),
    patchRateHz: numberIn(file['patchRateHz'], 'patchRateHz', 1, TICK_RATE_HZ),
    players: listIn(file['players'], 'players', MAX_RECORDED_PLAYERS).map((player, n) => playerIn(player, `players[${n}]`)),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new RecordingError('a recording is JSON, and this is none, or not all of it', { cause });
  }
}

function momentIn(value: unknown, place: string): string {
  const text = lineIn(value, place, MAX_LINE);
  if (Number.isNaN(Date.parse(text))) throw refuse(place, value, 'a moment like 2030-01-31T12:00:00.000Z');
  return text;
}

function playerIn(value: unknown, place: string): RecordedPlayer {
  const { name, isHuman, joinAtMs, stayedMs, link, inputs } = objectIn(value, place);
  return {
    name: lineIn(name, `${place}.name`, MAX_NAME_LENGTH),
    isHuman: flagIn(isHuman, `${place}.isHuman`),
    joinAtMs: numberIn(joinAtMs, `${place}.joinAtMs`, 0, DAY_MS),
    ...(stayedMs !== undefined && { stayedMs: numberIn(stayedMs, `${place}.stayedMs`, 0, DAY_MS) }),
    link: link === null ? null : linkIn(link, `${place}.link`),
    inputs: checkInputs(inputs, `${place}.inputs`),
  };
}

function linkIn(value: unknown, place: string): RecordedLink {
  const { profile, seed, faults } = objectIn(value, place);
  const { name, down, up } = objectIn(profile, `${place}.profile`);
  return {
    profile: {
      name: name === null ? null : lineIn(name, `${place}.profile.name`, MAX_LINE),
      down: wayIn(down, `${place}.profile.down`),
      up: wayIn(up, `${place}.profile.up`),
    },
    seed: integerIn(seed, `${place}.seed`, 0, 2 ** 32 - 1),
    ...(faults !== undefined && {
      faults: listIn(faults, `${place}.faults`, MAX_RECORDED_FAULTS).map((fault, n) => faultIn(fault, `${place}.faults[${n}]`)),
    }),
  };
}

function faultIn(value: unknown, place: string): RecordedFault {
  const { kind, atMs, forMs } = objectIn(value, place);
  return {
    kind: oneOf(kind, `${place}.kind`, ['stall', 'cut']),
    atMs: numberIn(atMs, `${place}.atMs`, 0, DAY_MS),
    forMs: numberIn(forMs, `${place}.forMs`, 0, DAY_MS),
  };
}

function wayIn(value: unknown, place: string): LinkWay {
  const { delayMs, jitterMs, rateKbps, stallMs, stallsPerS } = objectIn(value, place);
  const way = {
    delayMs: numberIn(delayMs, `${place}.delayMs`, 0, MAX_LINK_MS),
    jitterMs: numberIn(jitterMs, `${place}.jitterMs`, 0, MAX_LINK_MS),
    // JSON has no Infinity.
    rateKbps: rateKbps === null ? Infinity : numberIn(rateKbps, `${place}.rateKbps`, 1, MAX_RATE_KBPS),
    stallMs: numberIn(stallMs, `${place}.stallMs`, 0, MAX_LINK_MS),
    stallsPerS: numberIn(stallsPerS, `${place}.stallsPerS`, 0, MAX_STALLS_PER_S),
  };
  if (way.jitterMs > way.delayMs) throw refuse(`${place}.jitterMs`, way.jitterMs, `at most the delay of ${way.delayMs} ms`);
  if (way.stallMs * way.stallsPerS >= 1000)
    throw refuse(`${place}.stallMs`, way.stallMs, `such that ${stallsPerS as number} a second leave time to play`);
  return way;
}
