import './Minimap.css';
import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { UNITS_PER_PX } from '#shared/tuning.ts';
import { t } from '../i18n/translate.ts';
import type { Match } from '../match/Match.ts';
import { drawMinimap, paintWalls } from './drawMinimap.ts';

/** Size of its longer side on the page, CSS px; the style sheet shrinks it on phones. */
const LENGTH_PX = 160;
/** Pixels of the picture per CSS px: enough for any screen at this size. */
const DENSITY = 2;

/** The whole arena, redrawn as often as `hud.moment` changes. */
export function Minimap({ match: { session, world, hud } }: { match: Match }) {
  const { arena } = session;
  const canvas = useRef<HTMLCanvasElement>(null);
  const walls = useRef<HTMLCanvasElement | null>(null);
  const scale = (LENGTH_PX * DENSITY * UNITS_PER_PX) / Math.max(arena.width, arena.height);
  const [width, height] = [arena.width, arena.height].map((units) => Math.round((units / UNITS_PER_PX) * scale)) as [number, number];
  useSignalEffect(() => {
    const moment = hud.moment.value;
    const context = canvas.current?.getContext('2d');
    if (moment === null || !context) return;
    walls.current ??= paintWalls(arena, width, height, scale);
    drawMinimap(context, walls.current, moment.view, world.visibleArea(), scale);
  });
  return <canvas ref={canvas} class="minimap panel" width={width} height={height} role="img" aria-label={t('hud.minimap')} />;
}
