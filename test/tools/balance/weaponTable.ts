import type { Difficulty } from '#shared/brain/difficulties.ts';
import { WEAPON_ID, WEAPONS, type WeaponId } from '#shared/sim/weapons.ts';
import { addOutcomes, type Deeds, type Outcome, type Pairing } from './Pairing.ts';
import { percent } from './percent.ts';
import { playPairings } from './playRounds.ts';

const MAPS = ['ring', 'rink', 'foundry', 'drydock'];
const PLAYERS = 6;
const { blaster, scatter, bouncer, rail } = WEAPON_ID;
const ARSENAL: readonly WeaponId[] = [blaster, scatter, bouncer, rail];
const nameOf = (weapon: WeaponId): string => WEAPONS[weapon].name;

export type WeaponOptions = { rounds: number; seed: number; processes: number; difficulty: Difficulty };

/**
 * Six everyone against everyone, three with one weapon and three with another, which they keep for the whole round; nothing but health and
 * shields lies about. Against the blaster so many rounds on each map, of the other pairings a quarter as many.
 */
export async function weaponTables(options: WeaponOptions): Promise<string[]> {
  const pairs = ARSENAL.flatMap((b, i) => ARSENAL.slice(i + 1).map((a) => ({ a, b })));
  const pairings = pairs.flatMap(({ a, b }) => MAPS.map((map) => pairingOf(a, b, map, options)));
  const played = await playPairings(pairings, options.processes);
  const outcomes = new Map(
    pairs.map(({ a, b }) => [`${a} ${b}`, new Map(MAPS.map((map): [string, Outcome] => [map, played.shift()!]))] as const),
  );
  return [...mapLines(outcomes), '', ...matrixLines(outcomes), '', ...deedLines(outcomes)];
}

function pairingOf(a: WeaponId, b: WeaponId, map: string, { rounds, seed, difficulty }: WeaponOptions): Pairing {
  return {
    ...{ a: { difficulty, weapon: a }, b: { difficulty, weapon: b } },
    ...{ map, mode: 'ffa', players: PLAYERS, seed, hasWeapons: false },
    rounds: b === blaster ? rounds : Math.max(2, Math.ceil(rounds / MAPS.length)),
  };
}

type Outcomes = ReadonlyMap<string, ReadonlyMap<string, Outcome>>;

function mapLines(outcomes: Outcomes): string[] {
  const lines = [`| Against the blaster, rounds won | ${MAPS.join(' | ')} | all |`, `| --- |${' ---: |'.repeat(MAPS.length + 1)}`];
  for (const weapon of ARSENAL.slice(1)) {
    const byMap = outcomes.get(`${weapon} ${blaster}`)!;
    const cells = [...MAPS.map((map) => byMap.get(map)!), addOutcomes([...byMap.values()])];
    lines.push(`| ${nameOf(weapon)} | ${cells.map(({ winShare }) => percent(winShare)).join(' | ')} |`);
  }
  return lines;
}

function matrixLines(outcomes: Outcomes): string[] {
  const lines = [`| Rounds won by, against | ${ARSENAL.map(nameOf).join(' | ')} |`, `| --- |${' ---: |'.repeat(ARSENAL.length)}`];
  for (const a of ARSENAL) {
    const cells = ARSENAL.map((b) => {
      const there = outcomes.get(`${a} ${b}`);
      const back = outcomes.get(`${b} ${a}`);
      if (there !== undefined) return percent(addOutcomes([...there.values()]).winShare);
      return back === undefined ? '' : percent(1 - addOutcomes([...back.values()]).winShare);
    });
    lines.push(`| ${nameOf(a)} | ${cells.join(' | ')} |`);
  }
  return lines;
}

/** What each weapon does in all its rounds. */
function deedLines(outcomes: Outcomes): string[] {
  const lines = ['| In all rounds | kills a minute | off walls | damage a shot | shots a minute |', '| --- | ---: | ---: | ---: | ---: |'];
  for (const weapon of ARSENAL) {
    const all: Deeds[] = [];
    for (const [key, byMap] of outcomes) {
      const [a, b] = key.split(' ').map(Number);
      for (const outcome of byMap.values()) {
        if (a === weapon) all.push(outcome.a);
        if (b === weapon) all.push(outcome.b);
      }
    }
    const sum = (key: keyof Deeds): number => all.reduce((total, deeds) => total + deeds[key], 0);
    const cells = [
      (sum('kills') / sum('minutes')).toFixed(2),
      percent(sum('bankKills') / sum('kills')),
      (sum('damage') / sum('volleys')).toFixed(1),
      (sum('volleys') / sum('minutes')).toFixed(0),
    ];
    lines.push(`| ${nameOf(weapon)} | ${cells.join(' | ')} |`);
  }
  return lines;
}
