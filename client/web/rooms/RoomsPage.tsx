import './RoomsPage.css';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { WANTED_MODES, type WantedMode } from '../match/wantedMode.ts';
import { mapTitle } from '../menu/maps.ts';
import { MenuSection } from '../menu/MenuSection.tsx';
import { writePlace } from '../menu/placeText.ts';
import { LazyWait } from '../ui/LazyWait.tsx';
import { arrangeRooms, AT_FIRST, type Arrangement } from './arrangeRooms.ts';
import { followPing } from './EchoPing.ts';
import { RoomTable } from './RoomTable.tsx';
import { useRooms } from './useRooms.ts';

/** The public rooms of this server, to join or to watch. */
export function RoomsPage() {
  const { rooms, isStale } = useRooms();
  const [how, setHow] = useState<Arrangement>(AT_FIRST);
  const shown = arrangeRooms(rooms ?? [], how, mapTitle);
  return (
    <MenuSection title={t('rooms.title')} aside={<Ping />}>
      <div class="rooms" data-testid="rooms">
        <Filters how={how} onChange={setHow} />
        {isStale && (
          <p class="rooms-note" role="alert">
            {t('rooms.failed')}
          </p>
        )}
        {rooms === null && !isStale && <LazyWait />}
        {shown.length > 0 && <RoomTable rooms={shown} how={how} onSort={setHow} />}
        {rooms !== null && shown.length === 0 && <Nothing isFiltered={rooms.length > 0} onShowAll={() => setHow(AT_FIRST)} />}
        <p class="hidden-text" role="status">
          {rooms !== null && t('rooms.told', { count: shown.length })}
        </p>
      </div>
    </MenuSection>
  );
}

function Ping() {
  const [ms, setMs] = useState<number | null>(null);
  useEffect(() => followPing(setMs), []);
  return (
    <span class="rooms-ping" title={t('rooms.pingHint')} data-testid="ping">
      {ms === null ? t('rooms.measuring') : t('rooms.ping', { ms: Math.max(1, Math.round(ms)) })}
    </span>
  );
}

function Filters({ how, onChange }: { how: Arrangement; onChange: (how: Arrangement) => void }) {
  return (
    <div class="rooms-filters">
      <select
        class="language"
        aria-label={t('rooms.mode')}
        value={how.mode}
        onChange={(event) => onChange({ ...how, mode: event.currentTarget.value as WantedMode })}
        data-testid="filter-mode"
      >
        {WANTED_MODES.map((mode) => (
          <option key={mode} value={mode}>
            {mode === 'any' ? t('rooms.every') : t(`modes.${mode}`)}
          </option>
        ))}
      </select>
      {(['hasRoom', 'hasPeople'] as const).map((filter) => (
        <label key={filter} class="rooms-filter">
          <input type="checkbox" checked={how[filter]} onChange={() => onChange({ ...how, [filter]: !how[filter] })} />
          {t(`rooms.${filter}`)}
        </label>
      ))}
      <a class="button rooms-create" href={writePlace({ at: 'create' })}>
        {t('rooms.create')}
      </a>
    </div>
  );
}

function Nothing({ isFiltered, onShowAll }: { isFiltered: boolean; onShowAll: () => void }) {
  return (
    <div class="rooms-empty" data-testid="rooms-empty">
      <p>{isFiltered ? t('rooms.filtered') : t('rooms.empty')}</p>
      {isFiltered ? (
        <button class="button" onClick={onShowAll}>
          {t('rooms.showAll')}
        </button>
      ) : (
        <a class="button primary" href={writePlace({ at: 'create' })}>
          {t('rooms.create')}
        </a>
      )}
    </div>
  );
}
