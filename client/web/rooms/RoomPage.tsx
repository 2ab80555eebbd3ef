import './RoomPage.css';
import { useEffect, useId, useState } from 'preact/hooks';
import { MAX_PASSWORD_LENGTH } from '#shared/netConfig.ts';
import type { RoomDetails } from '#shared/schema/messages.ts';
import { t } from '../i18n/translate.ts';
import { LazyWait } from '../ui/LazyWait.tsx';
import { identity } from '../match/identity.ts';
import { joinMatch, quickPlay } from '../match/joinMatch.ts';
import { FetchFailure, fetchJson } from '../menu/fetchJson.ts';
import { loadMaps, mapTitle } from '../menu/maps.ts';
import { MenuSection } from '../menu/MenuSection.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import { MapThumb } from '../ui/MapThumb.tsx';

type Look = { state: 'looking' } | { state: 'there'; room: RoomDetails } | { state: 'gone' } | { state: 'failed' };

/** The door of a room that a link leads to: what is played in there, its password if it has one, join or watch. */
export function RoomPage({ roomId }: { roomId: string }) {
  const [look, setLook] = useState<Look>({ state: 'looking' });
  const lookUp = async (signal?: AbortSignal): Promise<void> => {
    try {
      const [room] = await Promise.all([fetchJson<RoomDetails>(`/api/rooms/${roomId}`, signal), loadMaps(signal)]);
      setLook({ state: 'there', room });
    } catch (error) {
      if (signal?.aborted !== true) setLook({ state: error instanceof FetchFailure && error.status === 404 ? 'gone' : 'failed' });
    }
  };
  useEffect(() => {
    const aborter = new AbortController();
    void lookUp(aborter.signal);
    return () => aborter.abort();
  }, []);
  if (look.state === 'there') return <Door room={look.room} />;
  if (look.state === 'looking') return <LazyWait />;
  const isGone = look.state === 'gone';
  return (
    <MenuSection title={isGone ? t('room.gone') : t('failure.title')}>
      <div class="door" role="alert" data-testid="room-gone">
        <p>{isGone ? t('room.goneText') : t('room.failed')}</p>
        <button class="button primary" onClick={() => void (isGone ? quickPlay() : lookUp())}>
          {isGone ? t('menu.quickPlay') : t('failure.retry')}
        </button>
      </div>
    </MenuSection>
  );
}

function Door({ room }: { room: RoomDetails }) {
  const { roomId, map, mode, phase, people, capacity, bots, spectators, needsPassword, isPrivate } = room;
  const [password, setPassword] = useState('');
  const hint = useId();
  const isFull = people >= capacity;
  const enter = (spectate: boolean): void =>
    void joinMatch({ room: roomId, ...(needsPassword && { password }), ...(spectate && { spectate }) });
  return (
    <MenuSection title={t('room.invited')}>
      <form
        class="door"
        data-testid="door"
        onSubmit={(event) => {
          event.preventDefault();
          enter(isFull);
        }}
      >
        <div class="door-room">
          <MapThumb map={map} />
          <div>
            <b>{mapTitle(map)}</b>
            <p>
              <Glyph name={mode} /> {t(`modes.${mode}`)}
            </p>
            <p>{t(`phases.${phase}`)}</p>
            <p>
              {t('room.people', { count: people, capacity })} {bots > 0 && t('rooms.bots', { count: bots })}
            </p>
            {spectators > 0 && <p>{t('room.spectators', { count: spectators })}</p>}
            <p>{isPrivate ? t('room.private') : t('room.public')}</p>
          </div>
        </div>
        {needsPassword && (
          <label class="door-password">
            <span>{t('room.password')}</span>
            <input
              type="password"
              class="field"
              required
              autocomplete="off"
              maxLength={MAX_PASSWORD_LENGTH}
              value={password}
              aria-describedby={hint}
              data-testid="password"
              onInput={(event) => setPassword(event.currentTarget.value)}
            />
            <small id={hint}>{t('room.passwordHint')}</small>
          </label>
        )}
        {isFull && <p>{t('room.full')}</p>}
        <p class="door-name">{t('room.yourName', { name: identity.value.name })}</p>
        <div class="door-ways">
          {!isFull && (
            <button
              type="button"
              class="button"
              disabled={needsPassword && password === ''}
              onClick={() => enter(true)}
              data-testid="watch-room"
            >
              {t('rooms.watch')}
            </button>
          )}
          <button class="button primary" data-testid="join-room">
            {isFull ? t('rooms.watch') : t('rooms.join')}
          </button>
        </div>
      </form>
    </MenuSection>
  );
}
