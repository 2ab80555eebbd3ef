/** The command line that would do a run again. */
import { groupOf } from '../Crew.ts';
import type { Settings } from '../flags.ts';
import { BROUGHT_FLAGS } from '../record/replays.ts';
import type { Report } from '../report/Report.ts';

const onOff = (isOn: boolean): string => (isOn ? 'on' : 'off');
const or = (value: number, none: number): string | null => (value === none ? null : String(value));

/** How each setting is typed; null where it need not be. */
const FLAGS: { readonly [K in keyof Settings]: (value: Settings[K]) => [flag: string, value: string | null][] } = {
  url: (url) => [['url', url]],
  scenario: (name) => [['scenario', name]],
  count: (count) => [['count', String(count)]],
  seconds: (seconds) => [['seconds', String(seconds)]],
  warmup: (seconds) => [['warmup', String(seconds)]],
  ramp: (seconds) => [['ramp', or(seconds, 0)]],
  rooms: (rooms) => [['rooms', String(rooms)]],
  brain: (brain) => [['brain', brain]],
  difficulty: (difficulty) => [['difficulty', difficulty]],
  seed: (seed) => [['seed', String(seed)]],
  repeat: (repeat) => [['repeat', or(repeat, 1)]],
  workers: (workers) => [['workers', or(workers, 1)]],
  seat: ({ room, mode, spectate }) => [
    ['room', room ?? null],
    ['mode', mode ?? null],
    ['spectate', spectate === true ? '' : null],
  ],
  interp: (mode) => [['interp', String(mode)]],
  predict: (isOn) => [['predict', onOff(isOn)]],
  smooth: (isOn) => [['smooth', onOff(isOn)]],
  lagcomp: (isOn) => [['lagcomp', onOff(isOn)]],
  replay: (note) => [['replay', note?.file ?? null]],
};
const BROUGHT: ReadonlySet<string> = new Set(BROUGHT_FLAGS);

export function commandLine({ config, link }: Pick<Report, 'config' | 'link'>): string {
  const settings = (Object.keys(FLAGS) as (keyof Settings)[]).flatMap((key) => FLAGS[key](config[key] as never));
  const all: [string, string | null][] = [...settings, ['link', link === null ? null : linkText(link)]];
  const isReplay = settings.some(([flag, value]) => flag === 'replay' && value !== null);
  const typed = all.flatMap(([flag, value]) =>
    value === null || (isReplay && BROUGHT.has(flag))
      ? []
      : [value === '' ? `--${flag}` : `--${flag}${value.startsWith('-') ? '=' : ' '}${quoted(value)}`],
  );
  return ['npm run bots --', ...typed].join(' ');
}

/** Of a report that was a file, no bottleneck is null. */
function linkText({ profile, numbers: { down, up } }: NonNullable<Report['link']>): string {
  const [downRate, upRate] = [down, up].map(({ rateKbps }) => (rateKbps as number | null) ?? Infinity) as [number, number];
  return groupOf({ name: profile, down: { ...down, rateKbps: downRate }, up: { ...up, rateKbps: upRate } });
}

/** As a POSIX shell takes it for one word. */
const quoted = (text: string): string => (/^[\w:/.,=@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
