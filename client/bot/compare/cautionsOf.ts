import type { Report } from '../report/Report.ts';

type Setting = readonly [name: string, of: (report: Report) => unknown];

/** Seed and address are left out: other seeds are other runs of the same. */
const SETTINGS: readonly Setting[] = [
  ['scenario', ({ config }) => config.scenario],
  ['link', ({ link, links }) => (link === null ? namesOf(links.map(({ link: name }) => name)) : (link.profile ?? link.numbers))],
  ['count', ({ config }) => config.count],
  ['rooms', ({ config }) => config.rooms],
  ['map', ({ bots }) => namesOf(bots.map(({ map }) => map))],
  ['mode', ({ config }) => config.seat.mode ?? 'any'],
  ['on the stands', ({ config }) => config.seat.spectate ?? false],
  ['patch rate', ({ config }) => config.patchRateHz],
  ['seconds', ({ config }) => Math.round(config.measuredSeconds)],
  ['warmup', ({ config }) => config.warmup],
  ['ramp', ({ config }) => config.ramp],
  ['brain', ({ config }) => config.brain],
  ['difficulty', ({ config }) => config.difficulty ?? 'a mix'],
  ['interp', ({ config }) => config.interp],
  ['predict', ({ config }) => config.predict],
  ['smooth', ({ config }) => config.smooth],
  ['lagcomp', ({ config }) => config.lagcomp],
  ['workers', ({ config }) => config.workers],
  ['machine', ({ machines }) => namesOf(machines.map(({ host, cpu, cpus }) => `${host} (${cpus} × ${cpu})`))],
  ['system', ({ machines }) => namesOf(machines.map(({ os }) => os))],
  ['node', ({ machines }) => namesOf(machines.map(({ node }) => node))],
  ['protocol', ({ machines }) => namesOf(machines.map(({ protocol }) => String(protocol)))],
];

/** Processes that wait for each core: more than so many on one side than on the other, and the figures are of the company they had. */
const LOAD_APART = 0.5;

/** Why two runs may not be comparable, a sentence each; none where they are. */
export function cautionsOf(base: Report, report: Report): string[] {
  const differing = SETTINGS.flatMap(([name, of]) => {
    const [before, after] = [of(base), of(report)].map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
    return before === after ? [] : [`other ${name}: ${before}, now ${after}`];
  });
  return [...differing, ...loadCaution(base, report), ...faultCaution('the run compared with', base), ...faultCaution('this run', report)];
}

function loadCaution(base: Report, report: Report): string[] {
  const [before, after] = [base, report].map(({ machines }) => Math.max(0, ...machines.map(({ loadAverage, cpus }) => loadAverage / cpus)));
  if (Math.abs(before! - after!) <= LOAD_APART) return [];
  return [`the machine was otherwise busy: ${before!.toFixed(1)} processes for each core, now ${after!.toFixed(1)}`];
}

function faultCaution(which: string, { self, errors }: Report): string[] {
  if (!self.ok) return [`the machine that ran the bots was the bottleneck of ${which}: its figures are its own`];
  return errors.length === 0 ? [] : [`errors in ${which}: ${errors.join('; ')}`];
}

const namesOf = (names: readonly string[]): string => [...new Set(names)].sort().join(', ');
