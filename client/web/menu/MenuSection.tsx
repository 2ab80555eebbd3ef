import './MenuSection.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { useKeydown } from '../ui/useKeydown.ts';
import { goTo } from './place.ts';

type MenuSectionProps = { title: string; /** Beside the title. */ aside?: ComponentChildren; children: ComponentChildren };

/** A page of the menu: its title, which is read out as it opens, and the way back, which is also Escape. */
export function MenuSection({ title, aside, children }: MenuSectionProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Before anything is painted: who is quick with the keys has begun to walk the page by then.
  useLayoutEffect(() => heading.current?.focus(), []);
  useKeydown(({ key }) => {
    if (key === 'Escape' && document.querySelector('dialog[open]') === null) goTo({ at: 'home' });
  });
  return (
    <>
      <div class="section-head">
        <a class="button plain section-back" href="#" data-back data-testid="back">
          <Glyph name="back" />
          {t('page.back')}
        </a>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </>
  );
}
