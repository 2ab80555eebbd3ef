import { t } from '../i18n/translate.ts';
import { Glyph, type GlyphName } from '../ui/Glyph.tsx';
import { writePlace, type PageName } from './placeText.ts';

/** A way from the home page to another one. */
export function PlaceLink({ at, glyph, isSmall = false }: { at: PageName; glyph: GlyphName; isSmall?: boolean }) {
  return (
    <a class={isSmall ? 'menu-small' : 'button menu-way'} href={writePlace({ at })} data-place={at} data-testid={`go-${at}`}>
      <Glyph name={glyph} />
      <span>{t(`menu.${at}`)}</span>
    </a>
  );
}
