/** A match on virtual time, and what its players felt: `npm run virtual -- --link 4g --count 16 --seconds 60 --seed 7`. */
import { parseArgs } from 'node:util';
import { parseLink } from '#net/parseLink.ts';
import { loadMaps } from '#server/loadMaps.ts';
import { createRng, nextUint32 } from '#shared/math/rng.ts';
import { MAX_PLAYERS } from '#shared/netConfig.ts';
import { brainHands } from '../virtual/hands.ts';
import { VirtualArena } from '../virtual/VirtualArena.ts';

const MAP = 'rink';
const text = (fallback: string) => ({ type: 'string', default: fallback }) as const;
const { values } = parseArgs({ options: { link: text('4g'), count: text('16'), seconds: text('60'), seed: text('7') } });

function whole(name: 'count' | 'seconds' | 'seed', least: number, most: number): number {
  const value = Number(values[name]);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new RangeError(`--${name} must be a whole number in ${least}..${most}, got "${values[name]}"`);
}

function spread(samples: readonly number[], unit: string): string {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  return `${at(0.5)} / ${at(0.99)} ${unit} (p50 / p99 of ${samples.length})`;
}

const [count, seconds, seed] = [whole('count', 1, MAX_PLAYERS), whole('seconds', 1, 3600), whole('seed', 0, 2 ** 32 - 1)];
const link = parseLink(values.link);
const { arena } = (await loadMaps([MAP])).get(MAP)!;
const rng = createRng(seed);
const players = Array.from({ length: count }, () => ({ link, hands: brainHands(arena, 'normal', nextUint32(rng)) }));
const startMs = performance.now();
const play = new VirtualArena({ arena, seed, players });
play.run(seconds);
const pace = (seconds * 1000) / (performance.now() - startMs);

const logs = play.players.map(({ log }) => log);
const confirmed = logs.reduce((sum, log) => sum + log.confirmedShots, 0);
const refused = logs.reduce((sum, log) => sum + log.refusedShots, 0);
const px = logs.flatMap(({ corrections }) => corrections.map((correction) => correction.px));
const ackMs = logs.flatMap((log) => log.ackMs);
const delayMs = logs.flatMap(({ interpolationDelayMs }) => interpolationDelayMs);
console.log(
  `match         ${count} players over ${values.link} on ${MAP} for ${seconds} s, seed ${seed}, ${pace.toFixed(1)} times faster than real time`,
);
console.log(`world         ${play.hash.toString(16)}, ${play.room.events.filter(({ kind }) => kind === 'kill').length} kills`);
console.log(`corrections   ${spread(px, 'px')}`);
console.log(`input to ack  ${spread(ackMs, 'ms')}`);
console.log(`others shown  ${spread(delayMs, 'ms ago')}, ${logs.flatMap(({ underrunsMs }) => underrunsMs).length} times run dry`);
console.log(`own shots     ${confirmed} confirmed, ${refused} taken back`);
