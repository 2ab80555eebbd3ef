import './MapThumb.css';
import { signal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Arena } from '#shared/arena/Arena.ts';
import { THEMES, type Theme } from '../paint/themes.ts';
import { TEAM_COLOURS } from '../palette.ts';

type Picture = { width: number; height: number; walls: string; flags: readonly { x: number; y: number; hex: string }[]; theme: Theme };

/** By map name; one that cannot be had stays null and shows as bare floor. */
const pictures = new Map<string, Signal<Picture | null>>();

function pictureOf(name: string): Signal<Picture | null> {
  const known = pictures.get(name);
  if (known !== undefined) return known;
  const picture = signal<Picture | null>(null);
  pictures.set(name, picture);
  draw(name).then(
    (drawn) => (picture.value = drawn),
    () => pictures.delete(name), // the next to show it tries again
  );
  return picture;
}

/** The compiler of maps comes with the match, which is on its way by now: it is not loaded twice. */
async function draw(name: string): Promise<Picture> {
  const { fetchArena } = await import('#net/fetchArena.ts');
  const { width, height, walls, flags, mood } = await fetchArena(location.origin, name);
  return {
    width,
    height,
    // All but the four around it, which lie outside of the picture.
    walls: walls.slice(0, -4).map(outline).join(''),
    flags: flags.map(({ x, y, team }) => ({ x, y, hex: TEAM_COLOURS[team].hex })),
    theme: THEMES[mood],
  };
}

const outline = ({ corners }: Arena['walls'][number]): string => `M${corners.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;

/** A map from above: its walls on the floor of its mood. Decoration: what it shows has its name beside it. */
export function MapThumb({ map }: { map: string }) {
  const picture = pictureOf(map).value;
  useEffect(() => void pictureOf(map), [map]);
  if (picture === null) return <span class="map-thumb" aria-hidden="true" />;
  const { width, height, walls, flags, theme } = picture;
  return (
    <svg class="map-thumb" viewBox={`0 0 ${width} ${height}`} style={{ background: theme.floorLit }} aria-hidden="true">
      <path d={walls} fill={theme.wallTop} stroke={theme.wallEdge} stroke-width={height / 90} stroke-linejoin="round" />
      {flags.map(({ x, y, hex }) => (
        <circle key={hex} cx={x} cy={y} r={height / 26} fill={hex} />
      ))}
      <rect width={width} height={height} fill="none" stroke={theme.boundary} stroke-width={height / 40} />
    </svg>
  );
}
