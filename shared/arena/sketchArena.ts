import type { Vec } from '../math/ring.ts';
import { MODE_NAMES } from '../sim/modes.ts';
import { NO_TEAM, type TeamId } from '../sim/teams.ts';
import { unitsOf } from '../tuning.ts';
import type { Arena, FlagSpot, PickupSpot } from './Arena.ts';
import { borderWalls } from './borderWalls.ts';
import { buildCells } from './buildCells.ts';
import { compileWall } from './compileWall.ts';

/** An arena in a few numbers, all px. */
export type Sketch = {
  width: number;
  height: number;
  /** Corners of convex polygons. */
  walls?: readonly (readonly (readonly [x: number, y: number])[])[];
  spawns?: readonly (readonly [x: number, y: number, team?: TeamId])[];
  pickups?: readonly PickupSpot[];
  flags?: readonly FlagSpot[];
};

/** An arena without a map file, for tests: walls may overlap and reach out of the area, and nobody checks that a body fits. */
export function sketchArena(sketch: Sketch): Arena {
  const width = unitsOf(sketch.width);
  const height = unitsOf(sketch.height);
  const inner = (sketch.walls ?? []).map((outline) => {
    const wall = compileWall(outline.map(onGrid));
    if (typeof wall === 'string') throw new RangeError(`wall ${JSON.stringify(outline)} ${wall}`);
    return wall;
  });
  const walls = [...inner, ...borderWalls(width, height)];
  return {
    name: 'sketch',
    title: 'Sketch',
    mood: 'ice',
    modes: MODE_NAMES,
    players: { least: 2, most: 16 },
    width,
    height,
    walls,
    spawns: (sketch.spawns ?? [[sketch.width / 2, sketch.height / 2]]).map(([x, y, team = NO_TEAM]) => ({ ...onGrid([x, y]), team })),
    pickups: (sketch.pickups ?? []).map(({ kind, x, y }) => ({ kind, ...onGrid([x, y]) })),
    flags: (sketch.flags ?? []).map(({ team, x, y }) => ({ team, ...onGrid([x, y]) })),
    cells: buildCells(width, height, walls),
  };
}

const onGrid = ([x, y]: readonly [x: number, y: number]): Vec => ({ x: unitsOf(x), y: unitsOf(y) });
