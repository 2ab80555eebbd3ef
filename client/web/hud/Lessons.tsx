import './Lessons.css';
import { useEffect, useState } from 'preact/hooks';
import type { Controls } from '../controls/Controls.ts';
import { device } from '../controls/device.ts';
import { SKILLS } from '../controls/Skill.ts';
import { t } from '../i18n/translate.ts';
import { ControlGuide } from '../ui/ControlGuide.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import type { HudState } from './HudState.ts';
import { isTaught, markTaught } from './taught.ts';

/** Nobody is reminded for longer than this, ms. */
const PATIENCE_MS = 90_000;

/** The first match's hints: each goes once it is done, all go after a while, and they do not come back. The last is to strike off a wall. */
export function Lessons({ controls, hud }: { controls: Controls; hud: HudState }) {
  const [isOpen, setOpen] = useState(() => !isTaught('controls') || !isTaught('bank'));
  const left = isTaught('controls') ? [] : SKILLS.filter((skill) => !controls.practised.value.has(skill));
  const isDone = left.length === 0;
  const hasBanked = hud.hasBanked.value;
  useEffect(() => {
    if (!isOpen) return;
    const timer = setTimeout(() => setOpen(false), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isOpen]);
  useEffect(() => {
    if (isDone) markTaught('controls');
  }, [isDone]);
  if (!isOpen || (isDone && hasBanked) || hud.clock.value?.phase === 'over') return null;
  // A phone has room for one at a time.
  const shown = device.value === 'touch' ? left.slice(0, 1) : left;
  return (
    <aside class="lessons" data-testid="lessons">
      {isDone ? (
        <p>
          <Glyph name="bank" /> {t('guide.bankNow')}
        </p>
      ) : (
        <>
          <ControlGuide device={device.value} skills={shown} />
          {!hasBanked && (
            <p>
              <Glyph name="bank" /> {t('guide.bank')}
            </p>
          )}
        </>
      )}
    </aside>
  );
}
