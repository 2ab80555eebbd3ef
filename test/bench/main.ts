/** `npm run bench -- --seed 7 --quick`: what the parts cost on this machine. Nothing is asserted here: a time belongs to its machine. */
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readBench, writeBench } from './benchFile.ts';
import { benchTable } from './benchTable.ts';
import { compareFigures } from './compareFigures.ts';
import { benchCrowds } from './benchCrowds.ts';
import { benchPatch } from './encodePatch.ts';
import type { Figure } from './Figure.ts';
import { benchStepWorld } from './stepWorld.ts';
import { benchBots } from './thinkBots.ts';

const FOLDER = join(import.meta.dirname, '../../artefacts');

const { values } = parseArgs({ options: { seed: { type: 'string', default: '7' }, quick: { type: 'boolean', default: false } } });
const seed = Number(values.seed);
if (!Number.isSafeInteger(seed)) throw new RangeError(`--seed must be a whole number, got "${values.seed}"`);
const options = { seed, isQuick: values.quick };

const file = join(FOLDER, 'bench.json');
const earlier = await readBench(file);
const model = cpus()[0]?.model.trim() ?? 'unknown processor';
const machine = `${model}, ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(2)}, Node ${process.version}`;
const figures: Figure[] = [];
for (const bench of [benchStepWorld, benchBots, benchPatch, benchCrowds]) {
  console.error(`${bench.name} …`);
  figures.push(...(await bench(options)));
}
const date = new Date().toISOString();
const lines = [
  `${date}: ${machine}, seed ${seed}${options.isQuick ? ', quick' : ''}`,
  ...(earlier === null ? [] : [`last: ${earlier.date}: ${earlier.machine}, seed ${earlier.seed}${earlier.isQuick ? ', quick' : ''}`]),
  benchTable(compareFigures(figures, earlier?.figures ?? [])),
];
const page = lines.join('\n\n');
console.log(page);
await writeBench(file, { date, machine, seed, isQuick: options.isQuick, figures });
await writeFile(join(FOLDER, 'bench.md'), `${page}\n`);
