import './MapPicker.css';
import { useId } from 'preact/hooks';
import type { MapListing } from '#shared/schema/messages.ts';
import { t } from '../i18n/translate.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { MapThumb } from '../ui/MapThumb.tsx';

type MapPickerProps = {
  maps: readonly MapListing[];
  /** Name of the chosen one; undefined for any. */
  map: string | undefined;
  onPick: (map: string | undefined) => void;
  /** Whether any may be chosen, too. */
  hasAny?: boolean;
};

/** Maps as they look from above: a radio group. */
export function MapPicker({ maps, map, onPick, hasAny = false }: MapPickerProps) {
  const name = useId();
  return (
    <fieldset class="map-picker">
      <legend>{t('form.map')}</legend>
      <div class="map-row">
        {hasAny && (
          <label data-testid="map-any">
            <input type="radio" name={name} class="hidden-text" checked={map === undefined} onChange={() => onPick(undefined)} />
            <span class="map-thumb any-map">
              <Glyph name="any" />
            </span>
            <b>{t('form.anyMap')}</b>
          </label>
        )}
        {maps.map((each) => (
          <label key={each.name} data-testid={`map-${each.name}`}>
            <input type="radio" name={name} class="hidden-text" checked={each.name === map} onChange={() => onPick(each.name)} />
            <MapThumb map={each.name} />
            <b>{each.title}</b>
            <small>{t('form.mapPlayers', each.players)}</small>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
