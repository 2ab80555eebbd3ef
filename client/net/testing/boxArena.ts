import type { Arena } from '#shared/arena/Arena.ts';
import { compileArena } from '#shared/arena/compileArena.ts';
import { parseTiledMap } from '#shared/schema/TiledMap.ts';

const point = (id: number, x: number, y: number) => ({ id, x, y, point: true });

/** For tests: 640 x 640 px, a block in the middle and a ramp across one corner, so that bodies slide and shots turn. */
export function boxArena(): Arena {
  const walls = [
    { id: 1, x: 288, y: 288, width: 64, height: 64 },
    { id: 2, x: 0, y: 0, polygon: [point(0, 0, 0), point(0, 160, 0), point(0, 0, 160)] },
  ];
  const spawns = [160, 320, 480].flatMap((x, n) => [point(10 + 2 * n, x, 200), point(11 + 2 * n, x, 480)]);
  spawns.push(point(20, 120, 400), point(21, 520, 400));
  const layer = (name: string, objects: object[]) => ({ name, type: 'objectgroup', objects });
  const map = {
    orientation: 'orthogonal',
    infinite: false,
    width: 20,
    height: 20,
    tilewidth: 32,
    tileheight: 32,
    layers: [layer('walls', walls), layer('spawns', spawns), layer('pickups', [])],
  };
  return compileArena('box', parseTiledMap('box', map));
}
