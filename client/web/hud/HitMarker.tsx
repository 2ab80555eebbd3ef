import './HitMarker.css';
import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Controls } from '../controls/Controls.ts';
import type { HudState } from './HudState.ts';

/** Where the marker stands while aiming by thumb: this far from the own body along the aim, CSS px. */
const THUMB_AIM_PX = 110;

/** A mark on the crosshair when a shot of one's own strikes: white a hit, red a kill, amber with a ring a bank shot. */
export function HitMarker({ hud, controls }: { hud: HudState; controls: Controls }) {
  const element = useRef<HTMLDivElement>(null);
  useSignalEffect(() => {
    const isShown = hud.hitMark.value !== null;
    const { x, y } = controls.crosshair.value ?? thumbAim(controls);
    if (isShown && element.current) element.current.style.transform = `translate(${x}px, ${y}px)`;
  });
  const mark = hud.hitMark.value;
  return (
    <div ref={element} class="hit-marker unscaled" aria-hidden="true">
      {mark !== null && (
        <svg key={mark.key} class={mark.kind} viewBox="-24 -24 48 48">
          <path d="M-15-15-7-7M15-15 7-7M-15 15-7 7M15 15 7 7" />
          {mark.kind === 'bank' && <circle r="20" />}
        </svg>
      )}
    </div>
  );
}

function thumbAim({ origin, aim }: Controls): { x: number; y: number } {
  const scale = THUMB_AIM_PX / Math.hypot(aim.x, aim.y);
  return { x: origin.x + aim.x * scale, y: origin.y + aim.y * scale };
}
