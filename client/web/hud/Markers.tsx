import './Markers.css';
import { useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { ArenaView } from '#net/ArenaView.ts';
import { t } from '../i18n/translate.ts';
import type { Match } from '../match/Match.ts';
import { paintOfTeam } from '../paintOf.ts';
import { settings } from '../settings.ts';
import { playerColour } from '../ui/Emblem.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import { edgeMarker, type Frame } from './edgeMarker.ts';
import { metresOf } from './metresOf.ts';
import { objectivesOf, type Objective } from './objectivesOf.ts';

/** Kept free of markers at each side of the page for what else is there, as a share of it and at least so many CSS px. */
const SIDE = { share: 0.06, least: 58 };
const TOP = { share: 0.15, least: 72 };
const BOTTOM = { share: 0.16, least: 84 };

type Shown = Pick<Objective, 'team' | 'what' | 'seconds'> & { paint: number; metres: number };

/** The flags that matter, as arrows at the edge of the screen while they are beyond it. They move with the frame; their words follow at leisure. */
export function Markers({ match: { hud, world } }: { match: Match }) {
  const shown = useSignal<readonly Shown[]>([]);
  const list = useRef<HTMLUListElement>(null);
  useSignalEffect(() => {
    const moment = hud.moment.value;
    const next = moment === null ? [] : wordsOf(moment.view, world.visibleArea());
    if (JSON.stringify(next) !== JSON.stringify(shown.peek())) shown.value = next;
  });
  useSignalEffect(() => {
    const view = hud.frame.value?.view;
    const elements = list.current?.children;
    if (view === undefined || elements === undefined || elements.length === 0) return;
    const frame = frameOf(innerWidth, innerHeight);
    for (const [index, { x, y }] of objectivesOf(view).entries()) {
      const element = elements[index] as HTMLElement | undefined;
      if (element !== undefined) placeMarker(element, edgeMarker(world.toPage(x, y), frame));
    }
  });
  return (
    <ul ref={list} class="markers unscaled" aria-label={t('hud.markers')} data-testid="markers">
      {shown.value.map(({ team, what, paint, metres, seconds }) => (
        <li key={team} style={{ '--side': playerColour(paint).hex }} class={what} data-what={what}>
          <i class="marker-arrow">
            <Glyph name="arrow" />
          </i>
          <span class="marker-mark">
            <Glyph name="flag" />
          </span>
          <small>
            {t(`markers.${what}`)} <b>{seconds > 0 ? t('markers.seconds', { seconds }) : t('death.metres', { metres })}</b>
          </small>
        </li>
      ))}
    </ul>
  );
}

function wordsOf(view: ArenaView, visible: { x: number; y: number; width: number; height: number }): Shown[] {
  const from = view.self ?? { x: visible.x + visible.width / 2, y: visible.y + visible.height / 2 };
  const isFriendFoe = settings.value.teamColours === 'friend-foe';
  return objectivesOf(view).map(({ team, what, x, y, seconds }) => ({
    team,
    what,
    seconds,
    paint: paintOfTeam(team, view.self, isFriendFoe),
    metres: metresOf(Math.hypot(x - from.x, y - from.y)),
  }));
}

function frameOf(width: number, height: number): Frame {
  const side = Math.max(SIDE.least, SIDE.share * width);
  return {
    left: side,
    top: Math.max(TOP.least, TOP.share * height),
    right: width - side,
    bottom: height - Math.max(BOTTOM.least, BOTTOM.share * height),
  };
}

function placeMarker(element: HTMLElement, { x, y, isInside, angleDeg }: ReturnType<typeof edgeMarker>): void {
  element.style.transform = `translate(${x}px, ${y}px)`;
  element.style.setProperty('--angle', `${angleDeg}deg`);
  element.classList.toggle('inside', isInside);
}
