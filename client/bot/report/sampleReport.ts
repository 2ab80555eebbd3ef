/** A report of a run that never was, for tests: its figures come from a seed. */
import { parseLink } from '#net/parseLink.ts';
import { createRng, nextFloat } from '#shared/math/rng.ts';
import { Measurements } from '../measure/Measurements.ts';
import { makeReport, type RunFacts } from './makeReport.ts';
import type { BotFigures, Report } from './Report.ts';

type Sample = { seed?: number; seconds?: number; bots?: number; links?: readonly string[]; facts?: Partial<RunFacts> };

/** Sixteen bots for a minute over wifi, unless told otherwise; with no seconds, nothing was measured. */
export function sampleReport({ seed = 1, seconds = 60, bots = 16, links = ['wifi'], facts = {} }: Sample = {}): Report {
  const clock = { nowMs: 0 };
  const measurements = new Measurements(Math.max(1, seconds), () => clock.nowMs);
  measurements.start();
  const rng = createRng(seed);
  for (let second = 0; second < seconds; second++) {
    clock.nowMs = 1000 * second;
    for (let bot = 0; bot < bots; bot++) playSecond(measurements, links[bot % links.length]!, () => nextFloat(rng));
    for (let look = 0; look < 100; look++) measurements.sink('generator').add('loopLagMs', 8 * nextFloat(rng) ** 4);
  }
  const names = Array.from({ length: bots }, (_, bot) => botOf(bot, links[bot % links.length]!));
  return makeReport({ ...factsOf(seed, seconds, links[0]!), bots: names, ...facts }, measurements);
}

/** A second of one bot, with the numbers of samples that a real one has. */
function playSecond(measurements: Measurements, link: string, chance: () => number): void {
  const sink = measurements.sink(link);
  const around = (value: number): number => value * (0.8 + 0.4 * chance() + (chance() < 0.01 ? 4 : 0));
  sink.add('rttMs', around(55));
  for (let input = 0; input < 60; input++) {
    sink.count('inputs');
    sink.add('inputToAckMs', around(80));
    sink.add('inputLateMs', around(1));
    sink.add('interpolationDelayMs', around(70));
  }
  for (let patch = 0; patch < 30; patch++) {
    sink.add('patchGapMs', around(33));
    sink.add('inputMarginMs', around(6));
    sink.add('inputBufferTicks', Math.floor(3 * chance()));
  }
  for (let shot = 0; shot < 2; shot++) {
    const parts = [around(2), 48, around(25) - 15, 16.7 * Math.floor(3 * chance()), around(60)] as const;
    const total = parts.reduce((sum, part) => sum + part, 0);
    const [sendWait, oneWay, tick, patchWait, interpolation] = parts;
    sink.add('screenTotalMs', total);
    sink.add('screenSendWaitMs', sendWait);
    sink.add('screenOneWayMs', oneWay);
    sink.add('screenTickMs', tick);
    sink.add('screenPatchWaitMs', patchWait);
    sink.add('screenInterpolationMs', interpolation);
    sink.add('screenMinusOneWayMs', total - oneWay);
  }
  if (chance() < 0.02) sink.add('correctionPx', around(3));
  if (chance() < 0.1) sink.count('underruns');
  sink.add('serverTickMs', around(1.5));
  sink.add('serverTickLateMs', around(2));
  sink.add('serverTickRateHz', 60);
  sink.count('bytesDown', Math.round(around(2500)));
  sink.count('bytesUp', Math.round(around(400)));
  sink.count('agreed', 2);
}

const botOf = (bot: number, link: string): BotFigures => ({
  name: `bot ${bot + 1}`,
  room: 'PS7K-Pory8X6UIyU',
  map: 'rink',
  link,
  rttMs: 55,
  inputToAckMs: 80 + bot,
  inputToAckMeanMs: 80 + bot,
  interpolationDelayMs: 70,
  corrections: 0,
  tickRateHz: 60,
  maxJumpPx: 0,
  ended: null,
});

function factsOf(seed: number, seconds: number, name: string): Omit<RunFacts, 'bots'> {
  const { down, up } = parseLink(name);
  const settings = {
    url: 'http://127.0.0.1:2567',
    scenario: 'steady',
    count: 16,
    seconds,
    warmup: 5,
    ramp: 0,
    rooms: 1,
    brain: 'fight',
  } as const;
  const switches = {
    difficulty: null,
    repeat: 1,
    workers: 1,
    seat: {},
    interp: 'adaptive',
    predict: true,
    smooth: true,
    lagcomp: true,
    replay: null,
  } as const;
  const quick = { p50: 0.2, p95: 0.5, p99: 1, max: 2 };
  return {
    startedAt: '2026-03-01T12:00:00.000Z',
    config: { ...settings, ...switches, seed, patchRateHz: 30, node: 'v24.0.0', cpus: 8, measuredSeconds: seconds },
    machines: [
      {
        host: 'lab',
        os: 'Linux 6',
        cpu: 'a processor',
        cpus: 8,
        memoryGb: 16,
        node: 'v24.0.0',
        bankshot: '0.1.0',
        protocol: 4,
        loadAverage: 0.5,
      },
    ],
    link: { profile: name, numbers: { down, up }, seed },
    processes: [
      {
        pid: 4711,
        bots: 16,
        cpuShare: 0.4,
        cpuMsPerBotSecond: 25,
        gcMs: 120,
        gcLongestMs: 4,
        heapMb: 90,
        loopLagMs: { p50: 0.3, p99: 6, max: 8 },
        fault: null,
      },
    ],
    server: { tickMs: quick, tickStartMs: quick, lateTicks: 0, droppedTicks: 0 },
    runs: [],
    errors: [],
  };
}
