import './Lessons.css';
import { useEffect, useState } from 'preact/hooks';
import type { Controls } from '../controls/Controls.ts';
import { device } from '../controls/device.ts';
import { SKILLS } from '../controls/Skill.ts';
import { t } from '../i18n/translate.ts';
import { ControlGuide } from '../ui/ControlGuide.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import { isTaught, markTaught } from './taught.ts';

/** Nobody is reminded for longer than this, ms. */
const PATIENCE_MS = 40_000;

/** The first match's hints: each goes once it is done, all go after a while, and they do not come back. */
export function Lessons({ controls }: { controls: Controls }) {
  const [isOpen, setOpen] = useState(() => !isTaught());
  const left = SKILLS.filter((skill) => !controls.practised.value.has(skill));
  const isDone = left.length === 0;
  useEffect(() => {
    if (!isOpen) return;
    const timer = setTimeout(() => setOpen(false), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isOpen]);
  useEffect(() => {
    if (isDone) markTaught();
  }, [isDone]);
  if (!isOpen || isDone) return null;
  // A phone has room for one at a time.
  const shown = device.value === 'touch' ? left.slice(0, 1) : left;
  return (
    <aside class="lessons">
      <ControlGuide device={device.value} skills={shown} />
      <p>
        <Glyph name="bank" /> {t('guide.bank')}
      </p>
    </aside>
  );
}
