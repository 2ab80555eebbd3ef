/** The command line of `npm run bots`. */
import type { LinkProfile } from '#net/EmulatedLink.ts';
import type { InterpolationMode } from '#net/InterpolationDelay.ts';
import type { WantedSeat } from '#net/SessionOptions.ts';
import { DIFFICULTIES, type Difficulty } from '#shared/brain/difficulties.ts';
import { MAX_PLAYERS, TICK_RATE_HZ } from '#shared/netConfig.ts';
import { MODE_NAMES } from '#shared/sim/modes.ts';
import { BRAIN_NAMES, type BrainName } from './brains/brains.ts';
import { address, FlagError, integer, interpolation, isOn, link, oneOf } from './flagValues.ts';
import { parseArgv } from './parseArgv.ts';
import { REPORT_OPTIONS, reportFlags, type ReportFlags } from './reportFlags.ts';
import { checkRecordFile, loadReplay, type ReplayNote } from './record/replays.ts';
import { loadScenario } from './scenarios/loadScenario.ts';
import type { Scenario } from './scenarios/Scenario.ts';

/** What is run: the same settings and seed, the same work. */
export type Settings = {
  /** Address of the server, `http://host:port`, no trailing slash. */
  url: string;
  /** Its name, or the file it is from. */
  scenario: string;
  count: number;
  /** How long is measured. */
  seconds: number;
  /** How long they play before that: the schedule of inputs takes some 4 s to settle. */
  warmup: number;
  /** Over how long they join; 0 for as fast as is good. */
  ramp: number;
  /** Private rooms of their own they are spread over; 0 for where `seat` leads. */
  rooms: number;
  brain: BrainName;
  /** All of one difficulty; null for a mix. */
  difficulty: Difficulty | null;
  seed: number;
  /** Runs with one seed after another. */
  repeat: number;
  workers: number;
  /** Where they sit down: in one room, or where quick play leads, in a mode if one is named; all on the stands or none. */
  seat: WantedSeat;
  /** How far in the past bots see the others. */
  interp: InterpolationMode;
  /** Whether bots see themselves in the predicted present. */
  predict: boolean;
  /** Whether bots draw corrections smoothly. */
  smooth: boolean;
  /** Whether the server makes up for the past that bots see the others in. */
  lagcomp: boolean;
  /** The recording that is played again, null for none. Its count, links, seeds and inputs are the run's. */
  replay: ReplayNote | null;
};

export type Flags = ReportFlags & {
  settings: Settings;
  scenario: Scenario;
  /** What each bot plays over, unless the scenario says otherwise; null for the link there is. */
  link: LinkProfile | null;
  /** What the server's patch rate must be; null for any. */
  patchRateCheck: number | null;
  /** File to write what each bot did to; null for none. */
  record: string | null;
};

/** @throws FlagError in a sentence that names the flag, the value and what is allowed */
export async function parseFlags(argv: readonly string[]): Promise<Flags | 'help'> {
  const values = parse(argv);
  if (values.help === true) return 'help';
  const replay = values.replay === undefined ? null : await loadReplay(values.replay, values);
  const scenario = replay?.scenario ?? (await loadScenario(values.scenario ?? 'steady'));
  const { count, seconds, rooms } = scenario.usual;
  const warmup = integer('warmup', values.warmup, 0, 3600);
  const settings: Settings = {
    url: address(values.url),
    scenario: replay === null ? (values.scenario ?? 'steady') : 'replay',
    count: integer('count', values.count ?? String(count), 1, 5000),
    seconds: integer('seconds', values.seconds ?? String(replay === null ? seconds : Math.max(1, seconds - warmup)), 1, 86400),
    warmup,
    ramp: integer('ramp', values.ramp ?? '0', 0, 86400),
    rooms: integer(
      'rooms',
      values.rooms ?? (values.room === undefined ? String(Math.max(rooms, roomsFor(values.count, rooms))) : '0'),
      0,
      1000,
    ),
    brain: oneOf('brain', values.brain ?? 'fight', BRAIN_NAMES),
    difficulty: values.difficulty === undefined ? null : oneOf('difficulty', values.difficulty, DIFFICULTIES),
    seed: integer('seed', values.seed, 0, 4294967295),
    repeat: integer('repeat', values.repeat, 1, 100),
    workers: integer('workers', values.workers, 1, 64),
    seat: seat(values.room, values.mode ?? (values.room === undefined ? replay?.note.mode : undefined), values.spectate),
    interp: interpolation(values.interp),
    predict: isOn('predict', values.predict),
    smooth: isOn('smooth', values.smooth),
    lagcomp: isOn('lagcomp', values.lagcomp),
    replay: replay?.note ?? null,
  };
  checkRooms(settings);
  const telling = reportFlags(values);
  if (values.record !== undefined) await checkRecordFile(values.record, settings.repeat);
  return {
    settings,
    scenario,
    link: values.link === undefined ? null : link(values.link),
    patchRateCheck:
      values['patch-rate-check'] === undefined ? null : integer('patch-rate-check', values['patch-rate-check'], 1, TICK_RATE_HZ),
    record: values.record ?? null,
    ...telling,
  };
}

function parse(argv: readonly string[]) {
  return parseArgv({
    args: [...argv],
    options: {
      url: { type: 'string', default: 'http://127.0.0.1:2567' },
      scenario: { type: 'string' },
      count: { type: 'string' },
      seconds: { type: 'string' },
      warmup: { type: 'string', default: '5' },
      ramp: { type: 'string' },
      rooms: { type: 'string' },
      brain: { type: 'string' },
      difficulty: { type: 'string' },
      seed: { type: 'string', default: '1' },
      repeat: { type: 'string', default: '1' },
      workers: { type: 'string', default: '1' },
      room: { type: 'string' },
      mode: { type: 'string' },
      spectate: { type: 'boolean', default: false },
      link: { type: 'string' },
      interp: { type: 'string', default: 'adaptive' },
      predict: { type: 'string', default: 'on' },
      smooth: { type: 'string', default: 'on' },
      lagcomp: { type: 'string', default: 'on' },
      'patch-rate-check': { type: 'string' },
      record: { type: 'string' },
      replay: { type: 'string' },
      ...REPORT_OPTIONS,
      help: { type: 'boolean' },
    },
  }).values;
}

function seat(room: string | undefined, mode: string | undefined, spectate: boolean): WantedSeat {
  return {
    ...(room !== undefined && { room }),
    ...(mode !== undefined && { mode: oneOf('mode', mode, MODE_NAMES) }),
    ...(spectate && { spectate }),
  };
}

/** A scenario with rooms of its own has enough of them for a count that is not its usual one. */
const roomsFor = (count: string | undefined, rooms: number): number =>
  rooms === 0 || count === undefined ? rooms : Math.ceil(Number(count) / MAX_PLAYERS) || rooms;

function checkRooms({ rooms, count, workers, seat: { room } }: Settings): void {
  if (rooms === 0) return;
  if (room !== undefined) throw new FlagError(`--rooms ${rooms} opens rooms and --room ${room} names one: take one of the two`);
  if (count > rooms * MAX_PLAYERS)
    throw new FlagError(
      `--rooms ${rooms} have ${rooms * MAX_PLAYERS} seats, got --count ${count}: take at least ${Math.ceil(count / MAX_PLAYERS)} rooms`,
    );
  if (workers > rooms)
    throw new FlagError(`--workers ${workers} cannot share --rooms ${rooms}: each takes whole rooms, so take at most ${rooms}`);
}
