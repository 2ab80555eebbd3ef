/** `npm run bench -- --seed 7`: prints what the parts cost on this machine. Nothing is asserted here: a time belongs to its machine. */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchStepWorld } from './stepWorld.ts';
import { benchBots } from './thinkBots.ts';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '7' } } });
const seed = Number(values.seed);
if (!Number.isSafeInteger(seed)) throw new RangeError(`--seed must be a whole number, got "${values.seed}"`);

const model = cpus()[0]?.model.trim() ?? 'unknown processor';
console.log(`${model}, ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(2)}, Node ${process.version}, seed ${seed}`);
benchStepWorld(seed);
benchBots(seed);
