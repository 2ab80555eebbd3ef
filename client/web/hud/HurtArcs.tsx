import './HurtArcs.css';
import type { HudState } from './HudState.ts';

/** Damage that lights the screen's edge fully, points. */
const STRONG_HIT = 40;

/** Taken damage: an arc around the own body towards where it came from, and a red breath at the edge of the screen. */
export function HurtArcs({ hud }: { hud: HudState }) {
  return (
    <div class="unscaled" aria-hidden="true">
      {hud.hurts.value.map(({ key, angleDeg, amount, x, y }) => (
        <div key={key}>
          <div class="hurt-edge" style={{ '--strength': Math.min(1, amount / STRONG_HIT) }} />
          <svg
            class="hurt-arc"
            viewBox="-100 -100 200 200"
            style={{ transform: `translate(${x}px, ${y}px) rotate(${angleDeg}deg)`, '--strength': Math.min(1, amount / STRONG_HIT) }}
          >
            <path d="M72-42A83 83 0 0 1 72 42L66 34A74 74 0 0 0 66-34Z" />
            <path d="M99 0 87-9v18Z" />
          </svg>
        </div>
      ))}
    </div>
  );
}
