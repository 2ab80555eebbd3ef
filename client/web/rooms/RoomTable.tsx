import type { RoomListing } from '#shared/schema/messages.ts';
import { t } from '../i18n/translate.ts';
import { joinMatch } from '../match/joinMatch.ts';
import { mapTitle } from '../menu/maps.ts';
import { goTo } from '../menu/place.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { MapThumb } from '../ui/MapThumb.tsx';
import { COLUMNS, sortBy, type Arrangement } from './arrangeRooms.ts';

type RoomTableProps = { rooms: readonly RoomListing[]; how: Arrangement; onSort: (how: Arrangement) => void };

/** A room a row. Roles are said aloud since on a phone the rows are laid out as cards, which would take them away. */
export function RoomTable({ rooms, how, onSort }: RoomTableProps) {
  return (
    <table class="room-table" role="table" aria-label={t('rooms.title')}>
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map((column) => (
            <th
              key={column}
              role="columnheader"
              scope="col"
              aria-sort={how.by !== column ? 'none' : how.isDescending ? 'descending' : 'ascending'}
            >
              <button aria-label={t('rooms.sort', { column: t(`rooms.${column}`) })} onClick={() => onSort(sortBy(how, column))}>
                {t(`rooms.${column}`)}
              </button>
            </th>
          ))}
          <th role="columnheader" scope="col">
            <span class="hidden-text">{t('rooms.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rooms.map((room) => (
          <RoomRow key={room.roomId} room={room} />
        ))}
      </tbody>
    </table>
  );
}

function RoomRow({ room }: { room: RoomListing }) {
  const { roomId, map, mode, phase, people, bots, capacity, spectators, needsPassword } = room;
  const words = { map: mapTitle(map), mode: t(`modes.${mode}`) };
  // A room with a password asks for it at its door.
  const enter = (spectate: boolean): void =>
    needsPassword ? goTo({ at: 'room', roomId }) : void joinMatch({ room: roomId, ...(spectate && { spectate }) });
  return (
    <tr role="row" data-testid="room-row">
      <td role="cell" class="room-map">
        <MapThumb map={map} />
        <b>{words.map}</b>
        {needsPassword && <Glyph name="lock" label={t('rooms.locked')} />}
      </td>
      <td role="cell" class="room-mode">
        <span>
          <Glyph name={mode} /> {words.mode}
        </span>
        <small>{t(`phases.${phase}`)}</small>
      </td>
      <td role="cell" class="room-people">
        <span>{t('rooms.seats', { people, capacity })}</span>
        {bots > 0 && <small>{t('rooms.bots', { count: bots })}</small>}
      </td>
      <td role="cell" class="room-spectators">
        <Glyph name="eye" /> {spectators}
      </td>
      <td role="cell" class="room-ways">
        <button class="button" aria-label={t('rooms.watchRoom', words)} onClick={() => enter(true)} data-testid="watch-room">
          {t('rooms.watch')}
        </button>
        <button
          class="button primary"
          aria-label={t('rooms.joinRoom', words)}
          disabled={people >= capacity}
          onClick={() => enter(false)}
          data-testid="join-room"
        >
          {t('rooms.join')}
        </button>
      </td>
    </tr>
  );
}
