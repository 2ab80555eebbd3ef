import './HudButtons.css';
import { t } from '../i18n/translate.ts';
import { Glyph } from '../ui/Glyph.tsx';
import type { HudState } from './HudState.ts';

/** Nobody listens in a practice. */
const TALK: ReadonlySet<string> = new Set(['phrases', 'chat']);

/** What the keyboard has Tab, Enter and Escape for, for pointers. The buttons let go of the focus, so that Space stays the dash. */
export function HudButtons({ hud, canTalk }: { hud: HudState; canTalk: boolean }) {
  const buttons = [
    { name: 'phrases', act: () => (hud.panel.value = hud.panel.value === 'phrases' ? 'none' : 'phrases') },
    { name: 'chat', act: () => (hud.panel.value = 'chat') },
    { name: 'scoreboard', act: () => (hud.panel.value = 'scores') },
    { name: 'menu', act: () => (hud.panel.value = 'menu') },
  ] as const;
  return (
    <nav class="hud-buttons">
      {buttons
        .filter(({ name }) => canTalk || !TALK.has(name))
        .map(({ name, act }) => (
          <button
            key={name}
            class="panel"
            aria-label={t(`hud.${name}`)}
            title={t(`hud.${name}`)}
            onClick={(event) => {
              event.currentTarget.blur();
              act();
            }}
          >
            <Glyph name={name} />
          </button>
        ))}
    </nav>
  );
}
