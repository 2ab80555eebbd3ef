import './Sticks.css';
import { FIRE_PULL, type Controls } from '../controls/Controls.ts';
import { deflectionOf } from '../controls/stickDeflection.ts';
import type { StickSide } from '../controls/TouchSticks.ts';
import { t } from '../i18n/translate.ts';
import { settings } from '../settings.ts';
import { Glyph } from '../ui/Glyph.tsx';
import type { HudState } from './HudState.ts';

/** The two sticks and the dash button, once the player has touched the screen. */
export function Sticks({ controls, hud }: { controls: Controls; hud: HudState }) {
  return (
    <>
      <Stick side="move" controls={controls} />
      <Stick side="aim" controls={controls} />
      <DashButton controls={controls} hud={hud} />
    </>
  );
}

function Stick({ side, controls }: { side: StickSide; controls: Controls }) {
  const { origin, pull } = controls.sticks[side].value;
  const { touchReach } = settings.value;
  const isFiring = side === 'aim' && deflectionOf(pull) > FIRE_PULL;
  const place = origin === null ? {} : { left: `${origin.x}px`, top: `${origin.y}px` };
  return (
    <div
      class={`stick unscaled ${side} ${origin === null ? '' : 'held'} ${isFiring ? 'firing' : ''}`}
      style={place}
      data-testid={`stick-${side}`}
    >
      <div class="stick-knob" style={{ transform: `translate(${pull.x * touchReach}px, ${pull.y * touchReach}px)` }} />
    </div>
  );
}

function DashButton({ controls, hud }: { controls: Controls; hud: HudState }) {
  const dash = hud.vitals.value?.dash ?? 1;
  return (
    <button
      class={dash === 1 ? 'dash-button ready' : 'dash-button'}
      style={{ '--dash': dash }}
      aria-label={t('hud.dash')}
      data-testid="dash-button"
      onPointerDown={(event) => {
        event.preventDefault();
        controls.pressDash(true);
      }}
      onPointerUp={() => controls.pressDash(false)}
      onPointerCancel={() => controls.pressDash(false)}
      onContextMenu={(event) => event.preventDefault()}
    >
      <Glyph name="dash" />
    </button>
  );
}
