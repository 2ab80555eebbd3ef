import './HostPanel.css';
import { useEffect, useState } from 'preact/hooks';
import type { Watcher } from '#shared/schema/messages.ts';
import { t } from '../i18n/translate.ts';
import type { Match } from '../match/Match.ts';
import { loadMaps, maps } from '../menu/maps.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { PlayerName } from './PlayerName.tsx';

/** For the host of a room: begin, throw somebody out, play something else. In a practice there is nobody to throw out. */
export function HostPanel({ match: { hud, session } }: { match: Match }) {
  const close = (): void => {
    hud.panel.value = 'none';
  };
  return (
    <Dialog title={t(session.isPractice ? 'host.change' : 'host.title')} onClose={close} class="host-panel" testId="host-panel">
      {hud.clock.value?.phase === 'warmup' && (
        <button
          type="button"
          class="button primary"
          onClick={() => {
            session.startMatch();
            close();
          }}
          data-testid="host-start"
        >
          {t('host.start')}
        </button>
      )}
      {!session.isPractice && <People match={{ hud, session }} />}
      <Matches
        hasTitle={!session.isPractice}
        onChoose={(map, mode) => {
          session.changeMatch(map, mode);
          close();
        }}
      />
      <button type="button" class="button" onClick={close}>
        {t('pause.resume')}
      </button>
    </Dialog>
  );
}

/** Who can be thrown out: players, and who watches. */
function People({ match: { hud, session } }: { match: Pick<Match, 'hud' | 'session'> }) {
  const people = hud.roster.value.filter(({ isBot, isSelf }) => !isBot && !isSelf);
  const watchers = useWatchers(session, hud.game.value?.spectators ?? 0);
  return (
    <section>
      <h3>{t('host.people')}</h3>
      {people.length + watchers.length === 0 && <p class="host-alone">{t('host.alone')}</p>}
      <ul class="host-people">
        {people.map((player) => (
          <li key={player.id}>
            <PlayerName who={player} />
            <KickButton name={player.name} onKick={() => session.kick(player.id)} testId={`kick-${player.id}`} />
          </li>
        ))}
        {watchers.map(({ guest, name }) => (
          <li key={`guest-${guest}`}>
            <span class="host-watcher">
              <bdi>{name}</bdi> <small>{t('watch.watching')}</small>
            </span>
            <KickButton name={name} onKick={() => session.kickGuest(guest)} testId={`kick-guest-${guest}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who else is on the stands, asked for anew when their number changes. */
function useWatchers(session: Match['session'], count: number): readonly Watcher[] {
  const [watchers, setWatchers] = useState<readonly Watcher[]>([]);
  useEffect(() => session.on('stands', setWatchers), []);
  useEffect(() => session.askStands(), [count]);
  return watchers;
}

/** Takes two presses. */
function KickButton({ name, onKick, testId }: { name: string; onKick: () => void; testId: string }) {
  const [isAsked, setAsked] = useState(false);
  return (
    <button
      type="button"
      class="button danger"
      onClick={() => {
        if (isAsked) onKick();
        setAsked(!isAsked);
      }}
      onBlur={() => setAsked(false)}
      data-testid={testId}
    >
      {isAsked ? t('host.kickSure') : t('host.kick', { name })}
    </button>
  );
}

function Matches({
  hasTitle,
  onChoose,
}: {
  hasTitle: boolean;
  onChoose: (map: string, mode: NonNullable<typeof maps.value>[number]['modes'][number]) => void;
}) {
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    loadMaps().catch(() => setMissing(true));
  }, []);
  return (
    <section>
      {hasTitle && <h3>{t('host.change')}</h3>}
      {isMissing && <p role="alert">{t('failure.unreachable')}</p>}
      <ul class="host-maps">
        {maps.value?.map(({ name, title, modes }) => (
          <li key={name}>
            <b>{title}</b>
            <span>
              {modes.map((mode) => (
                <button
                  key={mode}
                  type="button"
                  class="button"
                  aria-label={t('host.play', { map: title, mode: t(`modes.${mode}`) })}
                  onClick={() => onChoose(name, mode)}
                  data-testid={`play-${name}-${mode}`}
                >
                  {t(`modes.${mode}`)}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
