import './Minimap.css';
import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Arena } from '#shared/arena/Arena.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';
import { t } from '../i18n/translate.ts';
import type { Match } from '../match/Match.ts';
import { settings } from '../settings.ts';
import { drawMinimap, paintWalls } from './drawMinimap.ts';

/** Size of its longer side on the page, CSS px; the style sheet shrinks it on phones. */
const LENGTH_PX = 160;
/** Pixels of the picture per CSS px: enough for any screen at this size. */
const DENSITY = 2;

type Walls = { arena: Arena; picture: HTMLCanvasElement; scale: number };

/** The whole arena, redrawn as often as `hud.moment` changes. Another match may be on another arena. */
export function Minimap({ match: { session, world, hud } }: { match: Match }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const walls = useRef<Walls | null>(null);
  useSignalEffect(() => {
    const moment = hud.moment.value;
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (moment === null || !element || !context) return;
    if (walls.current?.arena !== session.arena) {
      const { picture } = (walls.current = wallsOf(session.arena));
      [element.width, element.height] = [picture.width, picture.height];
      element.dataset['arena'] = session.arena.name;
    }
    const { picture, scale } = walls.current;
    drawMinimap(context, picture, moment.view, world.visibleArea(), scale, settings.peek().teamColours === 'friend-foe');
  });
  return <canvas ref={canvas} class="minimap panel" width={1} height={1} role="img" aria-label={t('hud.minimap')} data-testid="minimap" />;
}

function wallsOf(arena: Arena): Walls {
  const scale = (LENGTH_PX * DENSITY * UNITS_PER_PX) / Math.max(arena.width, arena.height);
  const [width, height] = [arena.width, arena.height].map((units) => Math.round((units / UNITS_PER_PX) * scale)) as [number, number];
  return { arena, picture: paintWalls(arena, width, height, scale), scale };
}
