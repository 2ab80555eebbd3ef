/** How strong weapons and bots are: `npm run balance -- --rounds 100 --processes 2 --seed 1 --table weapons --difficulty hard`. The tables are those of docs/balance.md. */
import { parseFlags } from './balance/flags.ts';
import { difficultyTable } from './balance/difficultyTable.ts';
import { weaponTables } from './balance/weaponTable.ts';

const flags = parseFlags(process.argv.slice(2));
const { rounds, seed, processes, table, difficulty } = flags;
const startMs = performance.now();
console.log(
  `rounds of 2 min; seeds from ${seed}, each played twice with the seats changed over; weapons in the hands of ${difficulty} bots\n`,
);
if (table !== 'difficulties') console.log(`${(await weaponTables({ rounds, seed, processes, difficulty })).join('\n')}\n`);
if (table !== 'weapons') console.log(`${(await difficultyTable(rounds, seed, processes)).join('\n')}\n`);
console.log(`${((performance.now() - startMs) / 1000).toFixed(0)} s`);
